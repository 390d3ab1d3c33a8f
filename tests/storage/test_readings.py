"""What was read from files of questions, kept until somebody takes it or sets it aside."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from contest.errors import Fault, Reason
from contest.questions import Proposed
from contest.questions import Reading as Read
from contest.questions.model import Place
from storage import drafts, readings
from storage.database import Database
from storage.readings import Content, ReadQuestion, Target

AT = datetime(2023, 8, 1, 1, 0, tzinfo=UTC)
TOAN = "telegram:1"
REMARK = Reason("marked_otherwise", {"letters": "B, C"})
SIX = Proposed(Place(paragraph=3), "Có mấy nội dung?", ("Ba", "Sáu"), (0, 1), remarks=(REMARK,))
READ = Read((SIX, replace(SIX, text="Năm nào?")), (Fault("de.docx", 9, Reason("bank_empty")),))


@pytest.fixture
async def target(db: Database) -> Target:
    return Target(1, draft_id=await db.write(drafts.begin, by=TOAN, at=AT))


async def sends(db: Database, target: Target) -> int:
    return await db.write(readings.begin, target, READ, file="de.docx", base=7, by=TOAN, at=AT)


async def first_of(db: Database, reading_id: int) -> ReadQuestion:
    return (await db.read(readings.questions, reading_id))[0]


async def test_what_was_read_is_given_back_as_it_was(db: Database, target: Target) -> None:
    reading_id = await sends(db, target)
    kept = await db.read(readings.waiting, target)
    assert kept
    assert (kept.id, kept.file, kept.base, kept.unread) == (reading_id, "de.docx", 7, READ.faults)
    questions = await db.read(readings.questions, reading_id)
    assert [each.content.question for each in questions] == list(READ.questions)


async def test_each_correction_is_undone_in_turn(db: Database, target: Target) -> None:
    reading_id = await sends(db, target)
    before = await first_of(db, reading_id)
    for text in ("Một", "Hai"):
        seen = await first_of(db, reading_id)
        assert await db.write(readings.correct, seen, Content(replace(SIX, text=text)))
    assert await db.write(readings.undo, await first_of(db, reading_id))
    assert (await first_of(db, reading_id)).content.question.text == "Một"
    assert await db.write(readings.undo, await first_of(db, reading_id))
    assert not await db.write(readings.undo, await first_of(db, reading_id))
    assert (await first_of(db, reading_id)).content == before.content


async def test_of_two_who_saw_the_same_only_the_first_writes(db: Database, target: Target) -> None:
    seen = await first_of(db, await sends(db, target))
    assert await db.write(readings.correct, seen, Content(replace(SIX, text="Một")))
    assert not await db.write(readings.correct, seen, Content(SIX, is_left_out=True))
    assert not await db.write(readings.undo, seen)
    assert (await first_of(db, seen.reading_id)).content.question.text == "Một"


async def test_of_two_files_the_later_waits(db: Database, target: Target) -> None:
    first, second = await sends(db, target), await sends(db, target)
    other = await sends(db, replace(target, round=2))
    assert await db.read(readings.waiting, target) == await db.read(readings.find, second)
    assert not await db.write(readings.correct, await first_of(db, first), Content(SIX, True))
    ended = await db.write(readings.end, second, is_taken=True, by=TOAN, at=AT)
    again = await db.write(readings.end, second, is_taken=False, by=TOAN, at=AT)
    assert (ended, again) == (True, False)
    assert await db.write(readings.hold, other)


async def test_they_go_with_their_draft(db: Database, target: Target) -> None:
    reading_id = await sends(db, target)
    assert await db.write(drafts.remove, target.draft_id or 0)
    assert await db.read(readings.find, reading_id) is None
    assert await db.read(readings.questions, reading_id) == []


async def test_what_was_set_aside_comes_back_in_the_place_of_what_waits(
    db: Database, target: Target
) -> None:
    first, second = await sends(db, target), await sends(db, target)
    aside = await db.read(readings.set_aside, target, 3)
    assert [each.id for each in aside] == [first]
    assert await db.write(readings.bring_back, first, by=TOAN, at=AT)
    waiting = await db.read(readings.waiting, target)
    assert waiting
    assert (waiting.id, waiting.ended_by) == (first, None)
    assert not await db.write(readings.bring_back, first, by=TOAN, at=AT)
    assert await db.write(readings.end, second, is_taken=True, by=TOAN, at=AT) is False
    assert await db.write(readings.end, first, is_taken=True, by=TOAN, at=AT)
    assert not await db.write(readings.bring_back, first, by=TOAN, at=AT)
    assert [each.id for each in await db.read(readings.set_aside, target, 3)] == [second]
