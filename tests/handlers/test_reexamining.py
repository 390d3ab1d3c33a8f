"""After a correction papers alike are looked for anew, in the round that was corrected."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection

from handlers.corrections.reexamining import reexamine
from storage import accounts, attempts, contests, doubles, participants
from storage.database import Database
from storage.doubles import Decision, Pair
from storage.tables.doubles import Verdict
from storage.tables.recognition import Suspicion
from tests.contest.folder import SOUND, read
from tests.handlers.corrected import BY, CLOSED, DURING, Course
from tests.storage.held import minute

BANK = "câu hỏi,a,b,c,d,đáp án\n" + "".join(f"Câu {n}?,1,2,3,4,A\n" for n in range(12))
TWELVE = SOUND["contest.toml"].replace("questions = 3", "questions = 12")
CONTEST = read(
    SOUND
    | {
        "contest.toml": TWELVE.replace('quotas = { "mot-cua" = 2 }\n', ""),
        "mot.csv": BANK,
        "hai.csv": BANK,
    }
)
PAIR = 11, 12
"""Side by side they chose B nine times, where the ten others, an hour apart, chose A."""


def hold(tx: Connection) -> int:
    """Week 1 has closed; the contest's id."""
    course = Course(tx, contests.save(tx, CONTEST, secret="s", at=minute(-60)).id, minute(-1))
    course.comes_to(DURING)
    for who in range(1, 13):
        accounts.touch(tx, f"telegram:{who}", language="vi", at=minute(-1))
        participants.consent(tx, course.contest_id, f"telegram:{who}", "1", minute(-1))
        take(course, who, DURING + timedelta(hours=min(PAIR[0], who)))
    course.comes_to(CLOSED)
    return course.contest_id


def take(course: Course, who: int, at: datetime) -> None:
    paper = attempts.start(
        course.tx, round_id=course.stored.round_ids[1], participant_id=who, number=1,
        unit_code="so-noi-vu", seed="s", is_counted=True, started_at=at,
        deadline_at=at + timedelta(minutes=20),
    )  # fmt: skip
    for question in range(12):
        option = int(who in PAIR and question < 9)
        attempts.answer(
            course.tx, attempt_id=paper.id, participant_id=who, question=question, option=option,
            at=at, may_change=True,
        )  # fmt: skip


def accept_b(tx: Connection, contest_id: int, question: int) -> None:
    assert Course(tx, contest_id, CLOSED).corrects(question, 0, 1)


def undo_all(tx: Connection, contest_id: int) -> None:
    Course(tx, contest_id, CLOSED).undoes_all()


async def suspected(db: Database, contest_id: int) -> list[Pair]:
    """Looked at anew, for their papers."""
    await reexamine(db, contest_id, 1, CLOSED)
    found = await db.read(doubles.of_contest, contest_id)
    return [each.pair for each in found if Suspicion.PAPERS in each.suspicions]


async def test_what_is_no_mistake_any_more_makes_nobody_suspected(database_url: str) -> None:
    async with Database.opened(database_url) as db:
        contest_id = await db.write(hold)
        assert await suspected(db, contest_id) == [PAIR]
        await db.write(accept_b, contest_id, 0)
        assert await suspected(db, contest_id) == [PAIR]
        await db.write(accept_b, contest_id, 1)
        assert await suspected(db, contest_id) == []
        await db.write(undo_all, contest_id)
        assert await suspected(db, contest_id) == [PAIR]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_what_organizers_have_decided_stays(database_url: str) -> None:
    async with Database.opened(database_url) as db:
        contest_id = await db.write(hold)
        kept = Decision(*PAIR, doubles.ABOUT_BOTH, Verdict.KEEP, "Hai người.", BY, CLOSED)
        assert await db.write(doubles.decide, kept)
        for question in range(9):
            await db.write(accept_b, contest_id, question)
        assert await suspected(db, contest_id) == [PAIR]
