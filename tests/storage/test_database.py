"""Reads see one moment; writes are kept whole or not at all."""

import asyncio
import shutil
import sqlite3
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError, IntegrityError

from storage import accounts
from storage.database import Database
from storage.errors import DatabaseClosed, DatabaseRefused, StorageError, StorageUnavailable
from storage.migrating import migrate
from storage.tables import account, membership, participant
from tests.storage.held import minute


def see(tx: Connection, address: str) -> None:
    accounts.touch(tx, address, language=None, at=minute(0))


def seen(tx: Connection) -> list[str]:
    return list(tx.scalars(select(account.c.address).order_by(account.c.address)))


class Spoiled(Exception):
    """A change of mind."""


def see_and_fail(tx: Connection, address: str) -> None:
    see(tx, address)
    raise Spoiled


async def test_what_is_written_is_read(db: Database) -> None:
    await db.write(see, "telegram:1")
    assert await db.read(seen) == ["telegram:1"]


def see_and_tell(tx: Connection, address: str) -> list[str]:
    see(tx, address)
    return seen(tx)


async def test_what_is_foreseen_is_what_would_be_and_nothing_of_it_is_kept(db: Database) -> None:
    await db.write(see, "telegram:1")
    foreseen = await db.foresee([account], see_and_tell, "telegram:2")
    assert await db.read(seen) == ["telegram:1"]
    assert await db.write(see_and_tell, "telegram:2") == foreseen == ["telegram:1", "telegram:2"]
    with pytest.raises(Spoiled):
        await db.foresee([account], see_and_fail, "telegram:3")


async def test_nobody_waits_for_what_is_only_foreseen(
    migrated_sqlite: Path, tmp_path: Path
) -> None:
    path, goes_on = shutil.copy(migrated_sqlite, tmp_path / "a.db"), threading.Event()

    def see_slowly(tx: Connection) -> list[str]:
        see(tx, "telegram:2")
        assert goes_on.wait(20)
        return seen(tx)

    async with Database.opened(f"sqlite:///{path}") as db:
        looking = asyncio.create_task(db.foresee([account], see_slowly))
        await db.write(see, "telegram:1")
        goes_on.set()
        assert await looking in (["telegram:2"], ["telegram:1", "telegram:2"])


async def test_what_is_read_at_once_is_what_was_kept_last(db: Database) -> None:
    for number in range(20):
        await db.write(see, f"telegram:{number}")
        assert f"telegram:{number}" in await db.read_at_once(seen)


async def test_nothing_is_written_by_reading_at_once(db: Database) -> None:
    with pytest.raises((DBAPIError, StorageUnavailable)):
        await db.read_at_once(see, "telegram:1")
    assert await db.read_at_once(seen) == []


async def test_a_file_locked_for_a_moment_is_waited_for_in_a_thread(tmp_path: Path) -> None:
    def read_where_it_may_wait(_: Connection) -> str:
        if threading.current_thread() is threading.main_thread():
            locked = sqlite3.OperationalError("database is locked")
            locked.sqlite_errorcode = sqlite3.SQLITE_BUSY_RECOVERY
            raise locked
        return "read"

    url = f"sqlite:///{tmp_path / 'contest.db'}"
    await migrate(url)
    async with Database.opened(url) as db:
        assert await db.read_at_once(read_where_it_may_wait) == "read"


async def test_of_a_change_that_raises_nothing_is_kept(db: Database) -> None:
    with pytest.raises(Spoiled):
        await db.write(see_and_fail, "telegram:1")
    assert await db.read(seen) == []


async def test_a_broken_constraint_is_told_as_such(db: Database) -> None:
    def join_nobody(tx: Connection) -> None:
        tx.execute(membership.insert().values(contest_id=1, address="zalo:77", participant_id=1))

    with pytest.raises(IntegrityError) as broken:
        await db.write(join_nobody)
    ours, *_ = str(broken.value).partition("DETAIL")
    assert "zalo:77" not in ours


async def test_nobody_waits_for_ever_for_a_query_that_stops_an_iteration(db: Database) -> None:
    def look_for_nothing(_: Connection) -> str:
        return next(iter(()))

    for work in (db.read, db.write):
        with pytest.raises(RuntimeError, match="StopIteration"):
            await work(look_for_nothing)


async def test_a_read_sees_one_moment(db: Database) -> None:
    """Also when somebody writes in the middle of it."""
    looked, written = asyncio.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()

    def look_twice(tx: Connection) -> tuple[list[str], list[str]]:
        before = seen(tx)
        loop.call_soon_threadsafe(looked.set)
        while not written.is_set():
            seen(tx)
        return before, seen(tx)

    reading = asyncio.create_task(db.read(look_twice))
    await looked.wait()
    await db.write(see, "telegram:1")
    written.set()
    assert await reading == ([], [])


async def test_a_read_cannot_write(db: Database) -> None:
    with pytest.raises((StorageUnavailable, DBAPIError)):
        await db.read(see, "telegram:1")
    assert await db.read(seen) == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("value", [2**40, "\0"])
async def test_a_value_no_column_takes_is_no_outage(db: Database, value: object) -> None:
    """Else whoever sent it would be asked to come again, for ever."""
    column = account.c.address if isinstance(value, str) else participant.c.id

    def look(tx: Connection) -> None:
        tx.execute(select(column).where(column == value))

    with pytest.raises(DBAPIError):
        await db.read(look)


async def test_closing_waits_for_what_is_under_way(database_url: str) -> None:
    async with Database.opened(database_url) as db:
        writes = [asyncio.create_task(db.write(see, f"telegram:{n}")) for n in range(30)]
        await asyncio.sleep(0)
    assert await asyncio.gather(*writes) == [None] * 30
    async with Database.opened(database_url) as again:
        assert len(await again.read(seen)) == 30


async def test_a_closed_database_says_so(database_url: str) -> None:
    async with Database.opened(database_url) as db:
        pass
    with pytest.raises(DatabaseClosed):
        await db.write(see, "telegram:1")
    with pytest.raises(DatabaseClosed):
        await db.read(seen)


async def test_a_cancelled_caller_harms_nobody(db: Database) -> None:
    writes = [asyncio.create_task(db.write(see, f"telegram:{n}")) for n in range(40)]
    await asyncio.sleep(0.01)
    for write in writes[::2]:
        write.cancel()
    await asyncio.gather(*writes, return_exceptions=True)
    await db.write(see, "telegram:100")
    kept = set(await db.read(seen))
    assert {f"telegram:{n}" for n in range(1, 40, 2)} | {"telegram:100"} <= kept


PROGRAM = """
import asyncio, sys
from storage.database import Database
from tests.storage.test_database import see, seen

async def main():
    async with Database.opened(sys.argv[1]) as db:
        await asyncio.gather(*(db.write(see, str(n)) for n in range(20)))
        await asyncio.gather(*(db.read(seen) for _ in range(20)))
        under_way = asyncio.create_task(db.write(see, "last"))
        await asyncio.sleep(0)
        if len(sys.argv) > 2:
            raise SystemExit(3)

asyncio.run(main())
"""


@pytest.mark.parametrize("is_interrupted", [False, True])
async def test_the_process_ends(database_url: str, is_interrupted: bool) -> None:
    """A connection left open would keep it alive."""
    arguments = [database_url] + ["interrupted"] * is_interrupted
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-W", "error", "-c", PROGRAM, *arguments, stderr=asyncio.subprocess.PIPE
    )
    _, told = await asyncio.wait_for(process.communicate(), timeout=30)
    assert (process.returncode, told) == (3 if is_interrupted else 0, b"")


async def test_a_server_that_is_not_there_is_refused_without_the_password() -> None:
    url = "postgresql://contest:hunter2@127.0.0.1:1/contest"
    with pytest.raises(DatabaseRefused, match=r"contest:\*\*\*@127.0.0.1:1") as refused:
        async with Database.opened(url):
            pass
    assert "hunter2" not in str(refused.value)


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "contest.db"
    path.write_text("Kính gửi Ban Tổ chức, " * 100)
    with pytest.raises(DatabaseRefused, match=r"contest.db cannot be opened"):
        async with Database.opened(f"sqlite:///{path}"):
            pass


def test_every_error_is_a_storage_error() -> None:
    assert issubclass(DatabaseRefused, StorageError)
    assert issubclass(DatabaseClosed, StorageUnavailable)


async def test_it_is_ready_as_often_as_asked(db: Database) -> None:
    assert [await db.is_ready(), await db.is_ready()] == [True, True]


async def test_a_closed_one_is_not_ready(database_url: str) -> None:
    async with Database.opened(database_url) as db:
        pass
    assert not await db.is_ready()
