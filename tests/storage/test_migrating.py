"""One schema, however a database came to it, and every row survives."""

import asyncio
import shutil
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, delete, func, insert, select

from storage import acts, migrating
from storage.acts import Act
from storage.database import Database
from storage.errors import DatabaseRefused
from storage.migrating import migrate
from storage.participants import Participant
from storage.tables import act, answer, attempt, membership, metadata, participant
from tests.storage.held import Held, minute


def differences(tx: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(tx), metadata))


async def test_the_migrated_schema_is_the_one_the_queries_know(empty_database_url: str) -> None:
    await migrate(empty_database_url)
    async with Database.opened(empty_database_url) as db:
        assert await db.read(differences) == []


async def test_twice_or_by_two_at_once_is_once(empty_database_url: str) -> None:
    await asyncio.gather(migrate(empty_database_url), migrate(empty_database_url))
    await migrate(empty_database_url)
    async with Database.opened(empty_database_url) as db:
        assert await db.read(differences) == []


LATER = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{newest}"


def upgrade() -> None:
    with op.batch_alter_table("participant") as participant:
        participant.add_column(sa.Column("birthday", sa.String()))
        participant.alter_column("name", type_=sa.String(100))
    {more}
"""


def later_version(tmp_path: Path, more: str = "pass") -> Path:
    """The migrations and one more, which changes a table others refer to."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrating.MIGRATIONS, folder)
    newest = ScriptDirectory(str(folder)).get_current_head()
    (folder / "versions" / "9999_later.py").write_text(LATER.format(newest=newest, more=more))
    return folder


def test_the_newest_version_is_the_one_alembic_would_go_to() -> None:
    assert migrating.newest() == ScriptDirectory(str(migrating.MIGRATIONS)).get_current_head()


def rows(tx: Connection) -> list[int]:
    tables = (participant, membership, attempt, answer)
    return [tx.execute(select(func.count()).select_from(each)).scalar_one() for each in tables]


async def test_rows_survive_a_migration_of_the_table_they_refer_to(
    held: Held, mai: Participant, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = await held.starts(mai)
    await held.answers(paper, 1)
    monkeypatch.setattr(migrating, "MIGRATIONS", later_version(tmp_path))
    await migrate(database_url)
    assert await held.db.read(rows) == [1, 1, 1, 1]
    assert await held.answers(paper, 2, at=3)


async def test_a_migration_that_breaks_references_changes_nothing(
    held: Held, mai: Participant, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoiling = later_version(tmp_path, more='op.execute("DELETE FROM participant")')
    monkeypatch.setattr(migrating, "MIGRATIONS", spoiling)
    with pytest.raises(DatabaseRefused):
        await migrate(database_url)
    assert await held.db.read(differences) == []
    assert (await held.db.read(rows))[0] == 1


async def test_a_database_of_a_newer_program_is_refused(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as newer:
        newer.setattr(migrating, "MIGRATIONS", later_version(tmp_path))
        await migrate(database_url)
    with pytest.raises(DatabaseRefused, match="newer version"):
        await migrate(database_url)


async def test_a_server_that_is_not_there_cannot_be_migrated() -> None:
    with pytest.raises(DatabaseRefused, match="cannot be migrated") as refused:
        await migrate("postgresql://u:hunter2@127.0.0.1:1/contest")
    assert "hunter2" not in str(refused.value)


def versions_before(tmp_path: Path, name: str) -> Path:
    """The migrations as they were before one of this name came."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrating.MIGRATIONS, folder)
    versions = sorted((folder / "versions").glob("0*.py"))
    first = next(n for n, version in enumerate(versions) if version.stem.endswith(name))
    for version in versions[first:]:
        version.unlink()
    return folder


async def test_the_log_that_is_there_gets_its_head(
    empty_database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as older:
        older.setattr(migrating, "MIGRATIONS", versions_before(tmp_path, "_log_head"))
        await migrate(empty_database_url)
    unsigned = Act(1, minute(1), "telegram:9", "bind_group", {"unit": ""}, "")
    kept = replace(unsigned, digest=unsigned.digest_after(""))
    async with Database.opened(empty_database_url) as db:
        await db.write(lambda tx: tx.execute(insert(act).values(asdict(kept))))
        await migrate(empty_database_url)
        assert await db.read(acts.first_rewritten) is None
        await db.write(lambda tx: tx.execute(delete(act)))
        assert await db.read(acts.first_rewritten) == 1
