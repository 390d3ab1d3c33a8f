"""SQLite's one writer: what comes together is committed together, and what fails fails alone."""

import asyncio
import shutil
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert, select

from storage.errors import DatabaseClosed, StorageUnavailable
from storage.group_commit import GroupCommit
from storage.sqlite_connection import SqliteConnection
from storage.tables import account, membership
from storage.urls import parse_url
from tests.storage.held import minute


def see(tx: Connection, address: str) -> str:
    tx.execute(insert(account).values(address=address, first_seen_at=minute(0)))
    return address


def seen(tx: Connection) -> list[str]:
    return list(tx.scalars(select(account.c.address).order_by(account.c.address)))


@pytest.fixture
def path(migrated_sqlite: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(migrated_sqlite, tmp_path / "contest.db"))


@pytest.fixture
async def connection(path: Path) -> AsyncIterator[SqliteConnection]:
    url = parse_url(f"sqlite:///{path}")
    async with SqliteConnection.opened(
        url, begin="BEGIN IMMEDIATE", busy_timeout="100"
    ) as connection:
        yield connection


@pytest.fixture
def commits() -> list[None]:
    """One for each commit so far."""
    return []


@pytest.fixture
async def writer(connection: SqliteConnection, commits: list[None]) -> AsyncIterator[GroupCommit]:
    async def transaction(work: Callable[[Connection], None]) -> None:
        await connection.run(work)
        commits.append(None)

    async with GroupCommit.serving(transaction) as writer:
        yield writer


async def test_many_changes_share_few_commits(writer: GroupCommit, commits: list[None]) -> None:
    writes = (writer.write(partial(see, address=f"{n}")) for n in range(100))
    assert await asyncio.gather(*writes) == [f"{n}" for n in range(100)]
    assert 1 <= len(commits) <= 3


async def test_the_answer_comes_after_the_commit(writer: GroupCommit, path: Path) -> None:
    await writer.write(partial(see, address="telegram:1"))
    other = sqlite3.connect(path)
    assert other.execute("SELECT address FROM account").fetchall() == [("telegram:1",)]
    other.close()


async def test_a_change_that_fails_among_many_fails_alone(writer: GroupCommit) -> None:
    writes = [writer.write(partial(see, address=each)) for each in "abbc"]
    outcomes = await asyncio.gather(*writes, return_exceptions=True)
    assert [isinstance(outcome, Exception) for outcome in outcomes] == [False, False, True, False]
    assert await writer.write(seen) == ["a", "b", "c"]


async def test_of_a_change_that_fails_halfway_nothing_is_kept(writer: GroupCommit) -> None:
    def see_twice(tx: Connection) -> None:
        see(tx, "b")
        see(tx, "b")

    outcomes = await asyncio.gather(
        writer.write(partial(see, address="a")), writer.write(see_twice), return_exceptions=True
    )
    assert outcomes[0] == "a"
    assert await writer.write(seen) == ["a"]


async def test_a_change_nobody_waits_for_any_more_is_not_made(writer: GroupCommit) -> None:
    first, second = (asyncio.create_task(writer.write(partial(see, address=each))) for each in "ab")
    await asyncio.sleep(0)
    second.cancel()
    await first
    assert await writer.write(seen) == ["a"]


async def test_when_the_disk_is_full_nobody_is_told_it_was_kept(writer: GroupCommit) -> None:
    """SQLite then gives up the whole transaction, and with it the changes of others."""

    def fill(tx: Connection) -> None:
        pages = tx.exec_driver_sql("PRAGMA page_count").scalar_one()
        tx.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        for n in range(10_000):
            see(tx, f"{n}" * 500)

    writes = [writer.write(partial(see, address=each)) for each in "ab"]
    outcomes = await asyncio.gather(
        writes[0], writer.write(fill), writes[1], return_exceptions=True
    )
    kept = [outcome for outcome in outcomes if isinstance(outcome, str)]
    assert isinstance(outcomes[1], StorageUnavailable)
    assert all("full" in str(outcome) for outcome in outcomes if outcome not in kept)
    assert await writer.write(seen) == kept


@pytest.mark.parametrize("how", ["ROLLBACK", "COMMIT"])
async def test_a_lost_transaction_is_told_to_all(writer: GroupCommit, how: str) -> None:
    def lose(tx: Connection) -> None:
        tx.exec_driver_sql(how)

    writes = [writer.write(partial(see, address=each)) for each in "ab"]
    outcomes = await asyncio.gather(
        writes[0], writer.write(lose), writes[1], return_exceptions=True
    )
    assert [type(outcome) for outcome in outcomes] == [StorageUnavailable] * 3
    assert await writer.write(partial(see, address="c")) == "c"


async def test_a_commit_that_fails_is_told_to_all_and_the_writer_lives_on(
    writer: GroupCommit,
) -> None:
    def break_at_the_commit(tx: Connection) -> None:
        tx.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        tx.execute(insert(membership).values(contest_id=9, address="x", participant_id=9))

    writes = writer.write(partial(see, address="a")), writer.write(break_at_the_commit)
    outcomes = await asyncio.gather(*writes, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [StorageUnavailable] * 2
    assert await writer.write(partial(see, address="c")) == "c"
    assert await writer.write(seen) == ["c"]


async def test_a_file_another_process_holds_too_long_is_told(
    writer: GroupCommit, path: Path
) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageUnavailable, match="locked"):
        await writer.write(partial(see, address="a"))
    other.close()
    assert await writer.write(partial(see, address="b")) == "b"


def writer_task() -> asyncio.Task[object]:
    (task,) = (task for task in asyncio.all_tasks() if task.get_name() == "storage writer")
    return task


async def test_a_writer_that_is_stopped_leaves_nobody_waiting(
    connection: SqliteConnection,
) -> None:
    with pytest.raises(asyncio.CancelledError):
        async with GroupCommit.serving(connection.run) as writer:
            writes = [writer.write(partial(see, address=each)) for each in "ab"]
            writer_task().cancel()
            outcomes = await asyncio.gather(*writes, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [DatabaseClosed] * 2
    with pytest.raises(DatabaseClosed):
        await writer.write(seen)


async def test_a_writer_that_is_stopped_in_a_commit_promises_nothing(
    connection: SqliteConnection,
) -> None:
    loop, begun, may_end = asyncio.get_running_loop(), asyncio.Event(), threading.Event()

    def linger(_: Connection) -> None:
        loop.call_soon_threadsafe(begun.set)
        may_end.wait(timeout=5)

    with pytest.raises(asyncio.CancelledError):
        async with GroupCommit.serving(connection.run) as writer:
            write = asyncio.create_task(writer.write(linger))
            await begun.wait()
            writer_task().cancel()
            with pytest.raises(asyncio.CancelledError):
                await write
    may_end.set()
