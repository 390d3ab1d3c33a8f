"""Contests that are being made, kept as the files they will be read from."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from storage import drafts
from storage.database import Database

AT = datetime(2023, 8, 1, 1, 0, tzinfo=UTC)
LATER = AT + timedelta(minutes=5)
TOAN, HANH = "telegram:1", "telegram:2"


@pytest.fixture
async def begun(db: Database) -> int:
    return await db.write(drafts.begin, by=TOAN, at=AT)


async def put(db: Database, draft: int, by: str = TOAN, at: datetime = AT, **files: bytes) -> bool:
    return await db.write(drafts.put, draft, files, by=by, at=at)


async def test_files_are_given_back_as_they_were_written(db: Database, begun: int) -> None:
    await put(db, begun, rules=b"title", picture=bytes(range(256)))
    await put(db, begun, rules="Tuần 1".encode())
    kept = await db.read(drafts.files, begun)
    assert kept == {"rules": "Tuần 1".encode(), "picture": bytes(range(256))}


async def test_a_draft_knows_who_changed_it_last(db: Database, begun: int) -> None:
    await put(db, begun, by=HANH, at=LATER, rules=b"")
    draft = await db.read(drafts.find, begun)
    assert draft
    assert (draft.begun_by, draft.changed_by, draft.changed_at) == (TOAN, HANH, LATER)


async def test_the_one_changed_last_comes_first(db: Database, begun: int) -> None:
    other = await db.write(drafts.begin, by=TOAN, at=AT)
    await put(db, begun, at=LATER, rules=b"")
    assert [draft.id for draft in await db.read(drafts.every)] == [begun, other]


async def test_what_is_removed_is_gone_and_its_number_is_not_given_again(
    db: Database, begun: int
) -> None:
    await put(db, begun, rules=b"")
    assert await db.write(drafts.remove, begun)
    assert not await put(db, begun, rules=b"")
    assert await db.read(drafts.files, begun) == {}
    assert await db.write(drafts.begin, by=TOAN, at=AT) != begun


async def test_a_file_is_dropped_and_the_others_stay(db: Database, begun: int) -> None:
    await put(db, begun, one=b"1", two=b"2")
    assert await db.write(drafts.drop, begun, "one", by=TOAN, at=AT)
    assert not await db.write(drafts.drop, begun, "one", by=TOAN, at=AT)
    assert await db.read(drafts.files, begun) == {"two": b"2"}


async def test_two_who_add_to_the_same_file_lose_nothing(db: Database, begun: int) -> None:
    def add(tx: Connection, letter: bytes) -> None:
        drafts.hold(tx, begun)
        text = drafts.files(tx, begun).get("rules", b"")
        drafts.put(tx, begun, {"rules": text + letter}, by=TOAN, at=AT)

    letters = [bytes([each]) for each in b"abcdefgh"]
    await asyncio.gather(*(db.write(add, letter) for letter in letters))
    kept = await db.read(drafts.files, begun)
    assert sorted(kept["rules"]) == sorted(b"abcdefgh")
