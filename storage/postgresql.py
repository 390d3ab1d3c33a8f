"""PostgreSQL: each write is a transaction of its own on a connection of the pool."""

from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import URL, Connection, Table
from sqlalchemy.exc import SQLAlchemyError

from storage.errors import DatabaseRefused, unavailable_when_failing
from storage.json_text import to_json

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

T = TypeVar("T")

IDLE_SECONDS = 10
"""A process frozen in the middle of a change may keep what it has locked for so long."""


class PostgresqlStore:
    def __init__(self, engine: "AsyncEngine") -> None:
        self._writers = engine
        self._readers = engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )

    async def read(self, query: Callable[[Connection], T]) -> T:
        return await self._run(self._readers, query)

    async def read_at_once(self, query: Callable[[Connection], T]) -> T:
        return await self.read(query)

    async def write(self, change: Callable[[Connection], T]) -> T:
        return await self._run(self._writers, change)

    async def foresee(
        self, _writes: Collection[Table], change: Callable[[Connection], None]
    ) -> None:
        await self.write(change)

    async def _run(self, engine: "AsyncEngine", work: Callable[[Connection], T]) -> T:
        with unavailable_when_failing():
            async with engine.begin() as connection:
                return await connection.run_sync(work)


@asynccontextmanager
async def opened_postgresql(url: URL) -> AsyncIterator[PostgresqlStore]:
    engine = postgresql_engine(url)
    try:
        await _reached(engine)
        yield PostgresqlStore(engine)
    finally:
        await engine.dispose()


def postgresql_engine(url: URL) -> "AsyncEngine":
    """An engine that has not connected yet. Raises DatabaseRefused if the driver is missing."""
    # With it comes SQLAlchemy's ORM: 8 MB that a bot on SQLite does without.
    from sqlalchemy.ext.asyncio import create_async_engine  # noqa: PLC0415

    try:
        return create_async_engine(
            url,
            pool_size=10,
            max_overflow=10,
            pool_pre_ping=True,
            json_serializer=to_json,
            hide_parameters=True,  # names do not belong in logs
            connect_args={"server_settings": _SETTINGS},
        )
    except ModuleNotFoundError:
        raise DatabaseRefused(
            "PostgreSQL needs the package asyncpg: install the extra 'postgres'."
        ) from None


_SETTINGS = {"idle_in_transaction_session_timeout": f"{IDLE_SECONDS}s"}


async def _reached(engine: "AsyncEngine") -> None:
    try:
        async with engine.connect():
            pass
    except (SQLAlchemyError, OSError, TypeError, ValueError) as error:
        where = engine.url.render_as_string(hide_password=True)
        raise DatabaseRefused(f"The database {where} cannot be opened: {error}") from error
