"""A connection to SQLite is set up so that nothing acknowledged is lost."""

import asyncio
import shutil
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from pathlib import Path

import pytest
from sqlalchemy import Connection

from storage.sqlite_connection import SqliteConnection
from storage.urls import parse_url


@pytest.fixture
def path(migrated_sqlite: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(migrated_sqlite, tmp_path / "contest.db"))


def opened(path: Path) -> AbstractAsyncContextManager[SqliteConnection]:
    return SqliteConnection.opened(parse_url(f"sqlite:///{path}"), begin="BEGIN IMMEDIATE")


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 5000)],
)
async def test_it_is_set_up_for_safety(path: Path, pragma: str, value: object) -> None:
    def ask(tx: Connection) -> object:
        return tx.exec_driver_sql(f"PRAGMA {pragma}").scalar_one()

    async with opened(path) as connection:
        assert await connection.run(ask) == value


async def test_two_processes_that_count_up_miss_nothing(path: Path) -> None:
    def count_up(tx: Connection) -> None:
        before = tx.exec_driver_sql("SELECT fence FROM lease").scalar_one()
        tx.exec_driver_sql("UPDATE lease SET fence = ?", (before + 1,))

    async with AsyncExitStack() as stack:
        both = [await stack.enter_async_context(opened(path)) for _ in range(2)]
        row = "INSERT INTO lease (name, holder, fence, expires_at) VALUES ('leader', '', 0, '')"
        await both[0].run(lambda tx: tx.exec_driver_sql(row))
        await asyncio.gather(*(each.run(count_up) for each in both for _ in range(20)))
        fence = await both[0].run(lambda tx: tx.exec_driver_sql("SELECT fence FROM lease").scalar())
    assert fence == 40


async def test_what_raises_is_rolled_back_and_the_next_goes_on(path: Path) -> None:
    def fail(tx: Connection) -> None:
        tx.exec_driver_sql(
            "INSERT INTO lease (name, holder, fence, expires_at) VALUES ('leader', '', 0, '')"
        )
        raise KeyError("leader")

    def how_many(tx: Connection) -> object:
        return tx.exec_driver_sql("SELECT count(*) FROM lease").scalar()

    async with opened(path) as connection:
        with pytest.raises(KeyError):
            await connection.run(fail)
        assert await connection.run(how_many) == 0


async def test_many_may_open_a_new_file_at_once(tmp_path: Path) -> None:
    """SQLite refuses one of two that turn it to WAL, now and then: so many files, many openers."""

    async def open_it(path: Path) -> None:
        async with opened(path):
            pass

    for number in range(60):
        await asyncio.gather(*(open_it(tmp_path / f"{number}.db") for _ in range(16)))
