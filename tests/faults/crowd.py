"""Many people in a contest of ten questions, written straight into the database."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, insert, select

from bot.importing import read_folder
from contest.files import Contest
from conversation.action import encode
from conversation.action.sitting import GiveAnswer
from handlers.making.loading import import_contest
from storage.contests import StoredContest
from storage.database import Database
from storage.migrating import migrate
from storage.tables import account, answer, attempt, membership, participant
from tests.journeys import small_contest

QUESTIONS = 10
LETTERS = "ABCD"
_FIRST_PERSON = 1_000_000
_HEAD = "câu hỏi,a,b,c,d,đáp án"
_OPEN = timedelta(days=4)


@dataclass(frozen=True, slots=True)
class Taker:
    """Somebody with an open paper. Their answers are known beforehand."""

    person: int
    attempt_id: int

    def letter(self, position: int) -> int:
        return (self.person + position) % len(LETTERS)

    def answer(self, position: int) -> str:
        """The data of the button they press."""
        return encode(GiveAnswer(self.attempt_id, position, self.letter(position)))


def write_contest(folder: Path, closes_at: datetime, **unusual: object) -> Contest:
    """A contest whose first week has been open for some days; nothing is shuffled."""
    usual: dict[str, object] = {
        "minutes": 0,
        "may_change": "false",
        "target": "none",
        "chain": '["score", "shorter_time"]',
    }
    small_contest.write(folder, **usual | unusual)
    rules = (folder / "contest.toml").read_text()
    moved = rules.replace("questions = 3", f"questions = {QUESTIONS}")
    moved = moved.replace("days_before_close = 0", "days_before_close = 1")  # closes at any hour
    for old, new in (
        ("2023-08-14T07:30:00", closes_at - _OPEN),
        ("2023-08-20T21:00:00", closes_at),
        ("2023-08-21T07:30:00", closes_at + _OPEN),
        ("2023-08-27T21:00:00", closes_at + 2 * _OPEN),
    ):
        moved = moved.replace(old, new.isoformat(timespec="seconds"))
    (folder / "contest.toml").write_text(moved)
    rows = [f"Câu thử {i}?,Một,Hai,Ba,Bốn,{LETTERS[i % 4]}" for i in range(QUESTIONS)]
    for week in (1, 2):
        (folder / f"tuan-{week}.csv").write_text("\n".join([_HEAD, *rows]))
    return read_folder(folder)


async def gather(
    url: str,
    contest: Contest,
    people: int,
    *,
    taking: bool = True,
    first_person: int = _FIRST_PERSON,
) -> list[Taker]:
    """Load the contest and register people; with `taking` each has opened a paper.

    Their accounts at Telegram are numbered on from the one after `first_person`.
    """
    await migrate(url)
    now = datetime.now(UTC)
    async with Database.opened(url) as database:
        loaded = await import_contest(database, contest, at=now)
        return await database.write(_register, loaded.stored, people, now, taking, first_person)


async def answers(url: str) -> dict[tuple[int, int], tuple[int, datetime]]:
    """(attempt, question) -> the option kept, and when it was given."""
    async with Database.opened(url) as database:
        return await database.read(_answers)


def _register(
    tx: Connection,
    stored: StoredContest,
    people: int,
    now: datetime,
    taking: bool,
    first_person: int,
) -> list[Taker]:
    who = range(1, people + 1)
    addresses = [f"telegram:{first_person + i}" for i in who]
    tx.execute(
        insert(account),
        [{"address": each, "language": "vi", "first_seen_at": now} for each in addresses],
    )
    person = {
        "contest_id": stored.id,
        "name": "Nguyễn Văn Thử",
        "unit_code": "so-noi-vu",
        "consent_version": "1",
        "consented_at": now,
        "registered_at": now,
    }
    tx.execute(insert(participant), [person | {"id": i} for i in who])
    tx.execute(
        insert(membership),
        [
            {"contest_id": stored.id, "address": address, "participant_id": i}
            for i, address in zip(who, addresses, strict=True)
        ],
    )
    if taking:
        tx.execute(insert(attempt), [_paper(stored, i, now) for i in who])
    return [Taker(first_person + i, i) for i in who]


def _paper(stored: StoredContest, person: int, now: datetime) -> dict[str, object]:
    return {
        "id": person,
        "round_id": stored.round_ids[1],
        "participant_id": person,
        "unit_code": "so-noi-vu",
        "seed": f"{person}",
        "started_at": now,
        "deadline_at": stored.rules.rounds[0].closes_at,
        "is_counted": True,
    }


def _answers(tx: Connection) -> dict[tuple[int, int], tuple[int, datetime]]:
    rows = tx.execute(select(answer))
    return {(row.attempt_id, row.question): (row.option, row.answered_at) for row in rows}
