"""kill -9 after each statement of a migration: the old schema or the new one, never between.

    python -m tests.faults.killed_migrations

From nothing, and from the first version with rows in every table, a process migrates and is
killed after its k-th statement, for every k, on SQLite and on PostgreSQL. What it leaves must be
what was there before or what should come of it; then a process that is let alone finishes the work.
"""

import asyncio
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from alembic.script import ScriptDirectory
from rich.progress import track
from sqlalchemy import (
    Column,
    Connection,
    MetaData,
    insert,
    inspect,
    make_url,
)

from storage import migrating
from storage.database import Database
from storage.migrating import migrate
from tests.databases import PostgresServer
from tests.faults.migrating import migrate_killed
from tests.faults.verdicts import tell

ROWS = 3
"""In each table, before a migration."""

Copy = Callable[[str], AbstractContextManager[str]]
"""Another database like the one at this address."""

State = tuple[list[str], dict[str, list[str]]]
"""The schema in words, and the rows of each table."""


@dataclass
class Outcome:
    statements: int = 0
    kills: int = 0
    old: int = 0
    new: int = 0
    between: int = 0
    not_finished: int = 0

    def __str__(self) -> str:
        return (
            f"{self.statements} statements, {self.kills} kills: {self.old} old, {self.new} new, "
            f"{self.between} between; {self.not_finished} not finished afterwards"
        )

    @property
    def is_well(self) -> bool:
        return self.kills > 0 and self.old > 0 and not self.between + self.not_finished


def kill_after_each(url: str, copied: Copy, stride: int = 1) -> Outcome:
    """Migrate copies of the database at `url`, killed after every `stride`-th statement."""
    outcome = Outcome()
    with copied(url) as finished:
        before = _state(finished)
        outcome.statements = migrate_killed(finished, after=None)
        after = _state(finished)
    for number in range(1, outcome.statements + 1, stride):
        with copied(url) as copy:
            migrate_killed(copy, after=number)
            outcome.kills += 1
            match _state(copy):
                case left if left == before:
                    outcome.old += 1
                case left if left == after:
                    outcome.new += 1
                case _:
                    outcome.between += 1
            migrate_killed(copy, after=None)
            outcome.not_finished += _state(copy) != after
    return outcome


# What is in a database, whatever its schema


def _state(url: str) -> State:
    return asyncio.run(_read(url, _schema_and_rows))


async def _read(url: str, query: Callable[[Connection], State]) -> State:
    async with Database.opened(url) as db:
        return await db.read(query)


def _schema_and_rows(tx: Connection) -> State:
    queries = SCHEMAS[tx.dialect.name]
    found = (row for query in queries for row in tx.exec_driver_sql(query))
    schema = [_in_order(str(tuple(row))) for row in found]  # a Row cuts long texts short
    names = sorted(inspect(tx).get_table_names())
    rows = {name: sorted(map(str, tx.exec_driver_sql(f'SELECT * FROM "{name}"'))) for name in names}
    return sorted(schema), rows


_PARTS = re.compile(r",? ?\\n\\t|\\n(?=\))")


def _in_order(row: str) -> str:
    """SQLite keeps the text of a table, in which Alembic puts reflected constraints anyhow."""
    return "\n".join(sorted(part.strip() for part in _PARTS.split(row)))


SCHEMAS = {
    "sqlite": ["SELECT type, name, tbl_name, sql FROM sqlite_schema"],
    "postgresql": [
        "SELECT table_name, column_name, data_type, is_nullable, column_default, ordinal_position"
        " FROM information_schema.columns WHERE table_schema = 'public'",
        "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
        "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint",
        "SELECT relname, relkind FROM pg_class WHERE relnamespace = 'public'::regnamespace",
    ],
}


# An earlier version, with rows in it


def bring_to_first(url: str, folder: Path) -> None:
    """Make the first schema there ever was, with some rows in every table."""
    asyncio.run(_bring_to_first(url, _first_alone(folder)))


def _first_alone(folder: Path) -> Path:
    """The migrations as they were before the second."""
    script = ScriptDirectory(str(migrating.MIGRATIONS))
    alone = folder / "first"
    shutil.copytree(migrating.MIGRATIONS, alone)
    for each in script.walk_revisions():
        if each.down_revision is not None:
            (alone / "versions" / Path(each.path).name).unlink()
    return alone


async def _bring_to_first(url: str, alone: Path) -> None:
    newest = migrating.MIGRATIONS
    migrating.MIGRATIONS = alone
    try:
        await migrate(url)
    finally:
        migrating.MIGRATIONS = newest
    async with Database.opened(url) as db:
        await db.write(_add_rows)


def _add_rows(tx: Connection) -> None:
    found = MetaData()
    found.reflect(tx)
    for table in found.sorted_tables:
        if table.name != "alembic_version":
            rows = [{c.name: _made_up(c, n) for c in table.c} for n in range(1, ROWS + 1)]
            tx.execute(insert(table), rows)


def _made_up(column: Column[object], n: int) -> object:
    """The n-th value of a column; of one that refers to another, the n-th of that."""
    for key in column.foreign_keys:
        return _made_up(key.column, n)
    if column.name.endswith(("_at", "_since", "_until")) and column.type.python_type is str:
        return f"2023-08-14T07:30:0{n}.000000+00:00"
    made_up = {
        int: n,
        str: str(n),  # some columns of SQLite hold numbers as text
        bool: n % 2 == 0,
        datetime: datetime(2023, 8, 14, 7, 30, n, tzinfo=UTC),
        date: date(2023, 8, n),
        Decimal: Decimal(n),
    }
    return made_up.get(column.type.python_type, [f"{column.name} {n}"])


# The two kinds


@contextmanager
def copied_file(url: str) -> Iterator[str]:
    """Another SQLite file like the one at `url`, which may not be there yet."""
    file = Path(url.removeprefix("sqlite:///"))
    with TemporaryDirectory(dir=file.parent) as folder:
        if file.exists():
            shutil.copy(file, folder)
        yield f"sqlite:///{folder}/{file.name}"


def copied_in(server: PostgresServer) -> Copy:
    return lambda url: server.database(template=str(make_url(url).database))


@contextmanager
def starts(folder: Path, server: PostgresServer) -> Iterator[dict[str, tuple[str, Copy]]]:
    """Databases to migrate, by what they are."""
    files = [f"sqlite:///{folder / name}.db" for name in ("empty", "first")]
    with server.database() as empty, server.database() as first:
        for url in (files[1], first):
            with TemporaryDirectory() as migrations:
                bring_to_first(url, Path(migrations))
        yield {
            "SQLite, from nothing": (files[0], copied_file),
            "SQLite, from the first version": (files[1], copied_file),
            "PostgreSQL, from nothing": (empty, copied_in(server)),
            "PostgreSQL, from the first version": (first, copied_in(server)),
        }


def main(stride: int = 1) -> None:
    faults, figures = [], {}
    with TemporaryDirectory() as name:
        server = PostgresServer(Path(name) / "server")
        try:
            with starts(Path(name), server) as databases:
                for each, (url, copied) in track(databases.items(), "killing"):
                    outcome = kill_after_each(url, copied, stride)
                    figures[each] = str(outcome)
                    faults += [] if outcome.is_well else [each]
        finally:
            server.stop()
    tell("Migrations killed after each statement", figures, faults)


if __name__ == "__main__":
    typer.run(main)
