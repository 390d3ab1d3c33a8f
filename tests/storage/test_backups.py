"""A backup is a whole state as one file, and comes back into a database of either kind."""

import asyncio
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from storage import backups, leases, standings
from storage.attempts import Attempt
from storage.backups import Contents
from storage.database import Database
from storage.errors import BackupDamaged, DatabaseRefused, NotEmpty, StillInUse
from storage.participants import Participant
from tests.databases import PostgresServer
from tests.faults.killed_migrations import bring_to_first
from tests.storage.held import Held, minute
from tests.storage.test_migrating import differences


def silently(done: int, total: int) -> None:
    """Nobody watches."""


async def back_up(url: str, to: Path) -> Contents:
    return await backups.make(url, to, silently)


async def restore(
    file: Path, url: str, *, at: float = 60, replaces: bool = False
) -> tuple[Contents, Path | None]:
    return await backups.restore(file, url, at=minute(at), replaces=replaces, progress=silently)


@pytest.fixture(params=["sqlite", "postgresql"])
def fresh_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database with nothing in it, besides the one that is backed up."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'fresh.db'}"
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    with server.database() as url:
        yield url


@pytest.fixture
async def used_url(fresh_url: str, backup: Path) -> str:
    """One with data, that nobody has open."""
    await restore(backup, fresh_url)
    return fresh_url


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


@pytest.fixture
async def paper(held: Held, mai: Participant) -> Attempt:
    """Begun, with one answer."""
    paper = await held.starts(mai)
    await held.answers(paper, 1)
    return paper


@pytest.fixture
async def backup(paper: Attempt, database_url: str, tmp_path: Path) -> Path:
    file = tmp_path / "backup.db"
    await back_up(database_url, file)
    return file


@pytest.mark.usefixtures("paper")
async def test_it_says_what_it_has_taken(database_url: str, tmp_path: Path) -> None:
    contents = await back_up(database_url, tmp_path / "backup.db")
    assert contents.contests == ("Cuộc thi thử",)
    assert (contents.participants, contents.attempts, contents.answers) == (1, 1, 1)
    assert contents.newest_at == minute(1)


def test_it_is_one_sound_file_for_its_owner_alone(backup: Path) -> None:
    assert backup.stat().st_mode & 0o777 == 0o600
    beside = {name for name in names(backup.parent) if "backup" in name}
    assert beside == {"backup.db", "backup.db.sha256"}
    with closing(sqlite3.connect(backup)) as opened:
        assert opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


async def test_it_comes_back_into_a_fresh_database_of_either_kind(
    held: Held, paper: Attempt, backup: Path, fresh_url: str
) -> None:
    there = await held.db.read(standings.digest)
    contents, kept = await restore(backup, fresh_url)
    async with Database.opened(fresh_url) as db:
        again = Held(db, held.stored)
        assert await again.chosen(paper) == {0: 1}
        assert await again.answers(paper, 2, at=3)
        assert await db.read(standings.digest) == contents.rankings == there
    assert kept is None


async def test_numbers_go_on_where_they_were(
    held: Held, mai: Participant, backup: Path, fresh_url: str
) -> None:
    await restore(backup, fresh_url)
    async with Database.opened(fresh_url) as db:
        nam = await Held(db, held.stored).joins("telegram:2", "Bùi Văn Nam")
    assert nam.id > mai.id


async def test_what_is_written_meanwhile_waits_for_nobody(
    held: Held, paper: Attempt, database_url: str, tmp_path: Path
) -> None:
    backing_up = asyncio.create_task(back_up(database_url, tmp_path / "backup.db"))
    while not backing_up.done():
        assert await held.answers(paper, 2, at=3)
    assert (await backing_up).answers == 1


async def test_a_file_that_is_there_is_not_written_over(backup: Path, database_url: str) -> None:
    with pytest.raises(FileExistsError):
        await back_up(database_url, backup)


@pytest.mark.usefixtures("paper")
async def test_an_interrupted_one_leaves_nothing(database_url: str, tmp_path: Path) -> None:
    begun = asyncio.Event()
    loop = asyncio.get_running_loop()
    before = names(tmp_path)

    def begin(_done: int, _total: int) -> None:
        loop.call_soon_threadsafe(begun.set)

    work = asyncio.create_task(backups.make(database_url, tmp_path / "backup.db", begin))
    await begun.wait()
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    assert names(tmp_path) == before


async def test_there_is_none_of_a_database_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DatabaseRefused):
        await back_up(f"sqlite:///{tmp_path / 'none.db'}", tmp_path / "backup.db")
    assert names(tmp_path) == set()


async def test_a_running_bot_is_not_taken_its_database_away(used_url: str, backup: Path) -> None:
    async with Database.opened(used_url) as db:
        await db.write(leases.acquire, "leader", "bot", at=minute(60), until=minute(61))
    with pytest.raises(StillInUse):
        await restore(backup, used_url, replaces=True)
    await restore(backup, used_url, at=62, replaces=True)


async def test_nor_is_any_other_program_its_file(backup: Path, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'fresh.db'}"
    await restore(backup, url)
    async with Database.opened(url):
        with pytest.raises(StillInUse):
            await restore(backup, url, replaces=True)


async def test_data_are_only_replaced_when_told_so_and_kept_aside(
    held: Held, paper: Attempt, backup: Path, used_url: str, tmp_path: Path
) -> None:
    async with Database.opened(used_url) as db:
        await Held(db, held.stored).answers(paper, 3, at=4)
    with pytest.raises(NotEmpty):
        await restore(backup, used_url)
    _, kept = await restore(backup, used_url, replaces=True)
    assert kept
    before = f"sqlite:///{tmp_path / 'before.db'}"
    await restore(kept, before)
    for url, option in ((used_url, 1), (before, 3)):
        async with Database.opened(url) as db:
            assert await Held(db, held.stored).chosen(paper) == {0: option}


async def test_a_damaged_database_can_be_replaced(backup: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "fresh.db"
    damaged.write_bytes(b"\xff" * 5000)
    with pytest.raises(NotEmpty):
        await restore(backup, f"sqlite:///{damaged}")
    _, kept = await restore(backup, f"sqlite:///{damaged}", replaces=True)
    assert kept
    assert kept.read_bytes() == b"\xff" * 5000


async def test_one_of_an_older_version_is_brought_up_to_date(tmp_path: Path) -> None:
    old, fresh_url = (f"sqlite:///{tmp_path / name}" for name in ("old.db", "fresh.db"))
    await asyncio.to_thread(bring_to_first, old, tmp_path)
    there = await back_up(old, tmp_path / "backup.db")
    contents, _ = await restore(tmp_path / "backup.db", fresh_url)
    async with Database.opened(fresh_url) as db:
        assert await db.read(differences) == []
    assert contents == there
    assert contents.participants == 3


def spoil(file: Path, at: int) -> None:
    with file.open("r+b") as opened:
        opened.seek(at)
        opened.write(os.urandom(64))


@pytest.mark.parametrize("at", [0, 5000])
async def test_a_spoilt_one_is_refused(backup: Path, tmp_path: Path, at: int) -> None:
    spoil(backup, at)
    with pytest.raises(BackupDamaged):
        await restore(backup, f"sqlite:///{tmp_path / 'fresh.db'}")
    assert not (tmp_path / "fresh.db").exists()


async def test_so_is_a_file_of_something_else(tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("Kính gửi Ban Tổ chức")
    with closing(sqlite3.connect(tmp_path / "songs.db")) as songs:
        songs.execute("CREATE TABLE song (title)")
    for name in ("letter.db", "songs.db"):
        with pytest.raises(BackupDamaged):
            await restore(tmp_path / name, f"sqlite:///{tmp_path / 'fresh.db'}")
