"""The organizers' desk: messages to them, and the log of what they did."""

import asyncio

import pytest
from sqlalchemy import delete, update

from storage import acts, feedback
from storage.acts import Act
from storage.database import Database
from storage.feedback import Feedback
from storage.tables import act as act_table
from tests.storage.held import Held, minute


async def writes(held: Held, message: str, text: str = "Câu 3 sai đáp án") -> Feedback | None:
    return await held.db.write(
        feedback.add,
        contest_id=held.stored.id,
        address="telegram:1",
        message=message,
        text=text,
        at=minute(1),
    )


async def test_a_message_that_comes_twice_is_kept_once(held: Held) -> None:
    kept = await writes(held, "m1")
    assert kept
    assert await writes(held, "m1") is None
    assert await held.db.read(feedback.unanswered, held.stored.id) == [kept]
    assert await held.db.read(feedback.find, held.stored.id, kept.id) == kept
    assert await held.db.read(feedback.find, held.stored.id + 1, kept.id) is None


async def test_the_first_answer_counts(held: Held) -> None:
    kept = await writes(held, "m1")
    assert kept

    async def answers(by: str) -> bool:
        return await held.db.write(
            feedback.answer, kept.id, answer=f"Đã sửa ({by})", by=by, at=minute(2)
        )

    outcomes = await asyncio.gather(*(answers(f"telegram:{n}") for n in range(4)))
    assert sorted(outcomes) == [False, False, False, True]
    answered = await held.db.read(feedback.find, held.stored.id, kept.id)
    assert answered
    assert answered.answered_by == f"telegram:{outcomes.index(True)}"
    assert await held.db.read(feedback.unanswered, held.stored.id) == []


async def log(db: Database, kind: str) -> Act:
    detail = {"round": 1, "đơn vị": "Sở Nội vụ", "old": None}
    return await db.write(acts.log, at=minute(1), address="telegram:9", kind=kind, detail=detail)


async def test_acts_are_read_newest_first(db: Database) -> None:
    first, second = await log(db, "bind_group"), await log(db, "approve_results")
    assert await db.read(acts.recent, 5) == [second, first]
    assert await db.read(acts.recent, 1) == [second]
    assert first.detail["đơn vị"] == "Sở Nội vụ"


async def test_a_log_nobody_touched_is_whole(db: Database) -> None:
    assert await db.read(acts.first_rewritten) is None
    await asyncio.gather(*(log(db, f"act {n}") for n in range(16)))
    assert await db.read(acts.first_rewritten) is None


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "nothing"},
        {"address": "telegram:7"},
        {"detail": {"round": 2}},
        {"at": minute(2)},
        {"digest": "0" * 32},
    ],
    ids=lambda change: next(iter(change)),
)
async def test_an_act_that_was_changed_is_found(db: Database, change: dict[str, object]) -> None:
    _, second, _ = [await log(db, f"act {n}") for n in range(3)]
    rewrite = update(act_table).where(act_table.c.id == second.id).values(change)
    await db.write(lambda tx: tx.execute(rewrite))
    found = await db.read(acts.first_rewritten)
    assert found
    assert found.id == second.id


async def test_an_act_that_was_left_out_is_missed(db: Database) -> None:
    _, second, third = [await log(db, f"act {n}") for n in range(3)]
    await db.write(lambda tx: tx.execute(delete(act_table).where(act_table.c.id == second.id)))
    assert await db.read(acts.first_rewritten) == third
