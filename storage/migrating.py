"""Bringing a database to the newest schema, from nothing or from any earlier version."""

from pathlib import Path

from sqlalchemy import URL, Connection, inspect
from sqlalchemy.exc import SQLAlchemyError

from storage.errors import DatabaseRefused
from storage.postgresql import postgresql_engine
from storage.sqlite_connection import SqliteConnection
from storage.urls import parse_url

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK = 7_462_076  # any number, always the same: whoever migrates PostgreSQL holds it


async def migrate(url: str) -> None:
    """Bring the database that DATABASE_URL names to the newest schema, in one transaction.

    Creates what is missing, keeps every row, and changes nothing when all is done already. Two
    processes may do it at once. Raises DatabaseRefused when the database cannot be opened, is
    newer than this program, or would be left with broken references.
    """
    parsed = parse_url(url)
    try:
        await (_migrate_sqlite if parsed.get_backend_name() == "sqlite" else _migrate_server)(
            parsed
        )
    except (SQLAlchemyError, OSError) as error:
        where = parsed.render_as_string(hide_password=True)
        raise DatabaseRefused(f"The database {where} cannot be migrated: {error}") from error


async def _migrate_sqlite(url: URL) -> None:
    # SQLite changes a table by copying it and dropping the old one, which with foreign keys on
    # takes the rows of other tables along.
    async with SqliteConnection.opened(
        url, begin="BEGIN IMMEDIATE", foreign_keys="OFF"
    ) as connection:
        await connection.run(_upgrade)


async def _migrate_server(url: URL) -> None:
    engine = postgresql_engine(url)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(_upgrade)
    finally:
        await engine.dispose()


def _upgrade(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
    if _version(connection) == newest():
        return
    from storage.upgrading import upgrade  # noqa: PLC0415  11 MB, and seldom needed

    upgrade(connection, MIGRATIONS)
    if connection.dialect.name == "sqlite":
        _check_references(connection)


def _version(connection: Connection) -> str | None:
    """As Alembic keeps it; None for an empty database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def newest() -> str:
    """Versions are numbered on, and their files begin with the number."""
    return max(file.stem for file in (MIGRATIONS / "versions").glob("[0-9]*.py")).partition("_")[0]


def _check_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        tables = ", ".join(sorted({str(row[0]) for row in broken}))
        raise DatabaseRefused(f"Rows of {tables} refer to rows that are gone. Nothing was changed.")
