"""Two rounds taken by a few at random, corrected at some moment, and looked at in all tables."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from sqlalchemy import Connection, create_engine, select

from bot.jobs import run
from contest.calendar import DueKind, due_runs
from contest.corrections import Correction, in_force
from contest.files import Contest
from contest.likeness import FEWEST_ALIKE
from contest.scoring import score
from handlers.corrections.carrying_out import carry_out
from handlers.corrections.outcome import Outcome
from handlers.results import unit_winners
from handlers.sitting import handing_in
from storage import (
    accounts,
    attempts,
    contests,
    corrections,
    participants,
    rounds,
    runs,
    standings,
)
from storage.certificates import Owner
from storage.contests import StoredContest
from storage.encryption import Cipher
from storage.tables import attempt, certificate, round_, standing, unit_standing
from tests.storage.held import minute

PEOPLE = 7
DURING, CLOSED, PUBLISHED, ENDED = minute(60), minute(9_660), minute(10_200), minute(20_400)
BY = "telegram:9"
"""An organizer."""

Tables = tuple[list[tuple[object, ...]], ...]


@dataclass
class Course:
    """A contest in one transaction; `at` is where it has come to."""

    tx: Connection
    contest_id: int
    at: datetime

    @property
    def stored(self) -> StoredContest:
        return contests.load(self.tx, self.contest_id)

    def comes_to(self, at: datetime) -> None:
        """Whatever is due by then happens."""
        for due in due_runs(self.stored.rules):
            if self.at <= due.at <= at:
                handing_in.overdue(self.tx, self.stored, at=due.at, limit=1000)
                run(self.tx, self.stored, due, Cipher.of(""), due.at)
        self.at = at

    def goes_on(self, length: timedelta) -> None:
        """Time goes by; papers of which it is up are handed in."""
        self.at += length
        handing_in.overdue(self.tx, self.stored, at=self.at, limit=1000)

    def take(self, week: int, chance: Random) -> None:
        """Everybody takes the paper; some questions and guesses are left out."""
        for who in range(1, PEOPLE + 1):
            person = participants.of(self.tx, self.contest_id, f"telegram:{who}")
            assert person
            self._take(person.id, unit_of(who), week, chance)

    def _take(self, who: int, unit_code: str, week: int, chance: Random) -> None:
        paper = attempts.start(
            self.tx, round_id=self.stored.round_ids[week], participant_id=who, number=1,
            unit_code=unit_code, seed=f"{who}", is_counted=who != PEOPLE, started_at=self.at,
            deadline_at=self.at + timedelta(minutes=5 + who),
        )  # fmt: skip
        for item in self.stored.draw(week, paper.seed):
            option = chance.choice([*range(4), self.stored.keys[week - 1].sealed[item.question], 9])
            if option < 9:
                attempts.answer(
                    self.tx, attempt_id=paper.id, participant_id=who, question=item.question,
                    option=option, at=self.at, may_change=True,
                )  # fmt: skip
        guess = Decimal(chance.randrange(4))
        attempts.predict(
            self.tx, attempt_id=paper.id, participant_id=who, prediction=guess, at=self.at
        )

    def corrects(self, question: int, *accepts: int, undoes: int | None = None) -> Outcome | None:
        """One step after the other: asked, and carried out."""
        return self.carries_out(self.asks(question, *accepts, undoes=undoes))

    def carries_out(self, asked: Correction) -> Outcome | None:
        return carry_out(self.tx, self.stored, asked, by=BY, at=self.at)

    def asks(self, question: int, *accepts: int, undoes: int | None = None) -> Correction:
        id_ = corrections.ask(
            self.tx, self.contest_id, round_number=1, question=question, accepts=accepts,
            undoes=undoes, reason="Văn bản đã sửa đổi.", message=str(self._next()), by=BY,
            at=self.at,
        )  # fmt: skip
        found = corrections.find(self.tx, self.contest_id, id_)
        assert found
        return found

    def _next(self) -> int:
        waiting = corrections.waiting(self.tx, self.contest_id)
        return len(waiting) + len(self.stored.corrections)

    def foresees(self, asked: Correction) -> Outcome | None:
        """What carrying it out would come to, and nothing of it is kept."""
        within = self.tx.begin_nested()
        outcome = carry_out(self.tx, self.stored, asked, by=BY, at=self.at)
        within.rollback()
        return outcome

    def undoes_all(self) -> None:
        while standing_now := in_force(self.stored.corrections):
            newest = max(standing_now.values(), key=lambda each: each.number or 0)
            assert self.corrects(newest.question, undoes=newest.id)

    def tables(self) -> Tables:
        asked = (
            select(attempt.c.id, attempt.c.score, attempt.c.void_unanswered).order_by(attempt.c.id),
            select(standing).order_by(*standing.primary_key.columns),
            select(unit_standing).order_by(*unit_standing.primary_key.columns),
            select(round_.c.number, round_.c.truth).order_by(round_.c.number),
        )
        return tuple([tuple(row) for row in self.tx.execute(each)] for each in asked)

    def certified(self) -> dict[tuple[int, Owner, str], str]:
        """Numbers of the certificates that hold, by round, person or unit, and prize."""
        its = select(certificate).where(certificate.c.revoked_at.is_(None))
        return {
            (row.round, row.participant_id or row.unit_code, row.prize): row.number
            for row in self.tx.execute(its)
        }

    def won(self) -> set[tuple[int, Owner, str]]:
        """The prizes of published tables, in the same terms."""
        states = rounds.states(self.tx, self.contest_id).values()
        published = [state.number for state in states if state.published_at]
        if (DueKind.FINAL, 0, 0) in runs.recorded(self.tx, self.contest_id):
            published.append(0)
        of_persons: set[tuple[int, Owner, str]] = {
            (number, each.participant_id, each.prize or "")
            for number in published
            for each in standings.winners(self.tx, self.contest_id, number)
        }
        table = standings.units(self.tx, self.contest_id, 0) if 0 in published else []
        of_units = unit_winners.won(self.stored.rules, table)
        return of_persons | {(0, row.unit_code, prize.title) for prize, row in of_units}

    def counted_one_by_one(self) -> list[int]:
        """Scores of week 1 as the key in force gives them to each paper, drawn again."""
        key = self.stored.keys[0]
        papers = attempts.handed_in(self.tx, self.stored.round_ids[1]) + attempts.handed_in(
            self.tx, self.stored.round_ids[1], is_counted=False
        )
        return [
            score(self.stored.draw(1, each.seed), key, attempts.answers(self.tx, each.id))
            for each in sorted(papers, key=lambda paper: paper.id)
        ]

    def mistaken(self) -> set[int]:
        """Who has so many mistakes in week 1 that papers are looked at side by side."""
        key, round_id = self.stored.keys[0], self.stored.round_ids[1]
        return {each.participant_id for each in attempts.with_mistakes(self.tx, round_id, key)}

    def mistaken_one_by_one(self) -> set[int]:
        key = self.stored.keys[0]
        return {
            paper.participant_id
            for paper in attempts.handed_in(self.tx, self.stored.round_ids[1])
            for given in [attempts.answers(self.tx, paper.id)]
            if sum(key.is_mistake(*each) for each in given.items()) >= FEWEST_ALIKE
        }

    def kept_scores(self) -> list[int | None]:
        its = attempt.c.round_id == self.stored.round_ids[1]
        handed_in = select(attempt.c.score).where(its, attempt.c.handed_in_at.is_not(None))
        return list(self.tx.scalars(handed_in.order_by(attempt.c.id)))


def unit_of(who: int) -> str:
    """Of those who compete as many are in the one as in the other."""
    return "so-noi-vu" if who % 2 else "kim-boi-bo"


def begin(tx: Connection, contest: Contest) -> Course:
    """Everybody has joined, and week 1 is open."""
    contest_id = contests.save(tx, contest, secret="s", at=minute(-60)).id
    for who in range(1, PEOPLE + 1):
        accounts.touch(tx, f"telegram:{who}", language="vi", at=minute(-1))
        person = participants.consent(tx, contest_id, f"telegram:{who}", "1", minute(-1))
        participants.set_name(tx, person.id, name=f"Lò Thị Mai {who}", at=minute(-1))
        participants.set_unit(tx, person.id, unit_code=unit_of(who), at=minute(-1))
    course = Course(tx, contest_id, minute(0))
    course.comes_to(DURING)
    return course


@contextmanager
def course(path: Path, contest: Contest) -> Iterator[Course]:
    """On a copy of a migrated SQLite file."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as tx:
        tx.exec_driver_sql("PRAGMA foreign_keys = ON")
        yield begin(tx, contest)
    engine.dispose()
