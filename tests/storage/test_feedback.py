"""What people write to the organizers, and who answers it."""

import asyncio
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, bindparam, text

from storage import feedback, migrating
from storage.column_types import Instant
from storage.database import Database
from storage.feedback import Feedback, State, Written
from storage.migrating import migrate
from storage.participants import Participant
from tests.storage.held import Held, minute
from tests.storage.test_migrating import versions_before

LAN, HOA = "telegram:8", "telegram:9"
LONG_AGO = minute(-1000)


async def writes(held: Held, message: str, said: str = "Câu 3 sai đáp án") -> Feedback | None:
    return await held.db.write(
        feedback.add,
        contest_id=held.stored.id,
        address="telegram:1",
        written=Written(message, said),
        at=minute(1),
    )


@pytest.fixture
async def kept(held: Held) -> Feedback:
    kept = await writes(held, "m1")
    assert kept
    return kept


async def takes(held: Held, kept: Feedback, by: str, since: datetime = LONG_AGO) -> bool:
    return await held.db.write(feedback.take, kept.id, by=by, at=minute(2), unless_since=since)


async def answers(held: Held, kept: Feedback, by: str, message: str = "a1") -> bool:
    new = await held.db.write(
        feedback.answer, kept.id, by=by, written=Written(message, "Đã sửa"), at=minute(3)
    )
    return new is not None


async def writes_on(held: Held, kept: Feedback, address: str, message: str = "m2") -> bool:
    return await held.db.write(
        feedback.write_on,
        kept.id,
        address=address,
        written=Written(message, "Còn câu 4"),
        at=minute(4),
    )


async def state(held: Held, kept: Feedback) -> State:
    now = await held.db.read(feedback.find, held.stored.id, kept.id)
    assert now
    return now.state


async def test_a_message_that_comes_twice_is_kept_once(held: Held, kept: Feedback) -> None:
    assert await writes(held, "m1") is None
    assert (await held.db.read(feedback.counts, held.stored.id))[State.NEW] == 1
    assert await held.db.read(feedback.find, held.stored.id + 1, kept.id) is None


async def test_only_one_of_many_takes_it_at_once(held: Held, kept: Feedback) -> None:
    outcomes = await asyncio.gather(*(takes(held, kept, by=f"telegram:{n}") for n in range(20, 24)))
    assert sorted(outcomes) == [False, False, False, True]


async def test_only_who_has_taken_it_answers(held: Held, kept: Feedback) -> None:
    assert not await answers(held, kept, LAN)
    assert await takes(held, kept, LAN)
    assert not await answers(held, kept, HOA)
    assert await answers(held, kept, LAN)
    assert not await answers(held, kept, LAN), "the same message again"
    said = await held.db.read(feedback.messages, kept.id)
    assert [(each.address, each.is_answer) for each in said] == [("telegram:1", False), (LAN, True)]


async def test_what_was_taken_long_ago_is_free_again(held: Held, kept: Feedback) -> None:
    await takes(held, kept, LAN)
    assert not await takes(held, kept, HOA, since=minute(2))
    assert await takes(held, kept, HOA, since=minute(3))


async def test_whoever_writes_on_waits_again(held: Held, kept: Feedback) -> None:
    await takes(held, kept, LAN)
    await answers(held, kept, LAN)
    assert await state(held, kept) is State.ANSWERED
    assert not await writes_on(held, kept, HOA), "it is somebody else's"
    assert await writes_on(held, kept, "telegram:1")
    assert not await writes_on(held, kept, "telegram:1"), "the same message again"
    assert await state(held, kept) is State.NEW


async def test_what_is_closed_is_closed_once(held: Held, kept: Feedback) -> None:
    assert await held.db.write(feedback.close, kept.id)
    assert not await held.db.write(feedback.close, kept.id)
    assert await state(held, kept) is State.CLOSED


async def test_what_waits_is_listed_oldest_first_with_the_name(
    held: Held, kept: Feedback, mai: Participant
) -> None:
    second = await writes(held, "m2", "Không vào được")
    assert second
    listed = await held.db.read(feedback.listed, held.stored.id, State.NEW, limit=8, offset=0)
    assert [(each.id, each.name) for each in listed] == [(kept.id, mai.name), (second.id, mai.name)]


OLD = """
    INSERT INTO feedback (id, contest_id, address, message, text, sent_at, answer, answered_by,
        answered_at) VALUES (1, 1, 'telegram:1', 'm1', 'Câu 3?', :at, 'Đúng', 'telegram:9', :at),
        (2, 1, 'telegram:1', 'm2', 'Câu 4?', :at, NULL, NULL, NULL)
"""
CONTEST = """
    INSERT INTO contest (id, code, title, version, rules, secret, loaded_at)
    VALUES (1, 'c', 'C', 1, '{}', 's', :at)
"""


def put(tx: Connection, statement: str) -> None:
    tx.execute(text(statement).bindparams(bindparam("at", minute(1), Instant)))


async def test_what_was_written_before_is_read_as_ever(
    empty_database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as older:
        older.setattr(migrating, "MIGRATIONS", versions_before(tmp_path, "_feedback_threads"))
        await migrate(empty_database_url)
    async with Database.opened(empty_database_url) as db:
        await db.write(put, CONTEST)
        await db.write(put, OLD)
        await migrate(empty_database_url)
        assert (await db.read(feedback.counts, 1)) == {
            State.NEW: 1,
            State.ANSWERED: 1,
            State.CLOSED: 0,
        }
        said = await db.read(feedback.messages, 1)
        assert [each.text for each in said] == ["Câu 3?", "Đúng"]
        assert said[1].sent_at == minute(1)
