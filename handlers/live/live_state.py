"""How the live part stands: the question that is on, who has it, who has answered."""

from dataclasses import dataclass
from fractions import Fraction

from sqlalchemy import Connection

from contest.stage.answering import question_points
from contest.stage.live_order import next_question
from handlers import notices
from handlers.live import who_answers
from handlers.live.spoken_of import AtPart
from storage import outbox
from storage.stage import live_answers, live_questions
from storage.stage.live_questions import LiveQuestion


@dataclass(frozen=True)
class LiveState:
    """`current`: the one opened last, or whose stakes are asked for; `following`: the one that may
    be opened next. `answered`: by team, how many. `reached`: how many of those who answer have been
    sent the question. `gained`: by team, once it is revealed. `absent`: names of teams of which
    nobody has a seat."""

    on: AtPart
    questions: list[LiveQuestion]
    current: LiveQuestion | None
    following: LiveQuestion | None
    answered: dict[str, int]
    staked: int
    reached: int
    called: int
    gained: dict[str, Fraction]
    absent: list[str]
    is_locked: bool

    @property
    def may_go_on(self) -> bool:
        stored = self.on.at.stored
        return stored.is_open and not stored.paused_at and not self.is_locked


def look(tx: Connection, on: AtPart) -> LiveState:
    questions = live_questions.of_part(tx, on.at.id, on.part.code)
    current = _current(questions)
    position = next_question([each.course for each in questions], on.live.questions)
    is_busy = current is not None and current.opened_at and not current.is_settled
    answering = current.answering if current else {}
    addresses = who_answers.addresses_of_answering(tx, on, answering) if current else []
    return LiveState(
        on,
        questions,
        current,
        None if position is None or is_busy else questions[position],
        _answered(tx, current),
        len(live_answers.stakes(tx, current.id)) if current else 0,
        _reached(tx, on, current, addresses),
        len(addresses),
        _gained(tx, on, current),
        [team.name for team in who_answers.teams_without_anybody(tx, on)],
        on.is_locked(tx),
    )


def _current(questions: list[LiveQuestion]) -> LiveQuestion | None:
    begun = [each for each in questions if each.number]
    return max(begun, key=lambda each: max(filter(None, [each.stakes_at, each.opened_at])),
               default=None)  # fmt: skip


def _answered(tx: Connection, current: LiveQuestion | None) -> dict[str, int]:
    counted: dict[str, int] = {}
    for each in live_answers.of_question(tx, current.id) if current else ():
        counted[each.team] = counted.get(each.team, 0) + 1
    return counted


def _reached(tx: Connection, on: AtPart, current: LiveQuestion | None, addresses: list[str]) -> int:
    if current is None:
        return 0
    return outbox.sent_to(
        tx, addresses, contest_id=on.at.stored.contest_id, notice=notices.LIVE_QUESTION, round=0,
        detail=str(current.id),
    )  # fmt: skip


def _gained(tx: Connection, on: AtPart, current: LiveQuestion | None) -> dict[str, Fraction]:
    if current is None or not current.counts:
        return {}
    return question_points(on.live, live_answers.played(tx, current))
