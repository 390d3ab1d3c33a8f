"""The one way to the data: whole reads and whole writes."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import Concatenate, ParamSpec, Protocol, Self, TypeVar

from sqlalchemy import URL, Connection, Table, literal, select

from storage import leases
from storage.errors import StorageUnavailable
from storage.gate import Gate
from storage.postgresql import opened_postgresql
from storage.sqlite import opened_sqlite
from storage.urls import parse_url

P = ParamSpec("P")
T = TypeVar("T")


READY_WITHIN_SECONDS = 5


class Store(Protocol):
    """What both kinds of database can do."""

    async def read(self, query: Callable[[Connection], T]) -> T: ...

    async def read_at_once(self, query: Callable[[Connection], T]) -> T: ...

    async def write(self, change: Callable[[Connection], T]) -> T: ...

    async def foresee(
        self, writes: Collection[Table], change: Callable[[Connection], None]
    ) -> None: ...


class Database:
    """An open database. Queries are functions whose first parameter is the connection."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._gate = Gate()

    @classmethod
    @asynccontextmanager
    async def opened(cls, url: str) -> AsyncIterator[Self]:
        """Open what DATABASE_URL names; at the end finish what is under way and close everything.

        The schema must be there: see `storage.migrating`. Raises DatabaseRefused when the
        database cannot be opened.
        """
        async with _opened_store(parse_url(url)) as store:
            database = cls(store)
            try:
                yield database
            finally:
                await database._gate.close()

    async def read(
        self, query: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run `query` on one consistent snapshot; it cannot write.

        It may run in another thread: let it touch nothing but what it is given.
        Raises what `query` raises, and StorageUnavailable.
        """
        with self._gate.passing():
            return await self._store.read(_bound(query, *args, **kwargs))

    async def read_at_once(
        self, query: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """As `read`, for what finds a few rows by their keys: on SQLite nothing else goes on
        meanwhile, which is sooner over than handing the query to another thread and back."""
        with self._gate.passing():
            return await self._store.read_at_once(_bound(query, *args, **kwargs))

    async def write(
        self, change: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run `change` in a transaction and return once it is committed.

        It may run in another thread, like a query. Raises what `change` raises, and
        StorageUnavailable; then nothing of it was kept. A caller cancelled while waiting does not
        know: the change is kept whole or not at all.
        """
        with self._gate.passing():
            return await self._store.write(_bound(change, *args, **kwargs))

    async def foresee(
        self,
        writes: Collection[Table],
        change: Callable[Concatenate[Connection, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """What `change`, which writes to the tables `writes` alone, returns if it is done now.

        Nothing of it is kept. It costs as much as doing it, but nobody who writes waits for it: on
        SQLite the tables are copied first. On PostgreSQL those wait who change the same rows.
        """
        run = _bound(change, *args, **kwargs)
        foreseen: list[T] = []

        def take_back(tx: Connection) -> None:
            foreseen.append(run(tx))
            raise _TakenBack

        with self._gate.passing(), suppress(_TakenBack):
            await self._store.foresee(writes, take_back)
        return foreseen[0]

    async def is_ready(self) -> bool:
        """Whether a read is answered and a write kept, within READY_WITHIN_SECONDS.

        A full disk answers reads as ever, so only a write tells.
        """
        try:
            async with asyncio.timeout(READY_WITHIN_SECONDS):
                await self.write(leases.try_out)
                return await self.read(_answers)
        except (StorageUnavailable, TimeoutError):
            return False


class _TakenBack(Exception):
    """Undoes the change that it leaves."""


def _answers(tx: Connection) -> bool:
    return tx.execute(select(literal(1))).scalar_one() == 1


def _bound(
    query: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
) -> Callable[[Connection], T]:
    def run(tx: Connection) -> T:
        try:
            return query(tx, *args, **kwargs)
        except StopIteration as error:  # which no future takes: whoever waits would wait for ever
            raise RuntimeError(f"{query} raised StopIteration") from error

    return run


def _opened_store(url: URL) -> AbstractAsyncContextManager[Store]:
    return opened_sqlite(url) if url.get_backend_name() == "sqlite" else opened_postgresql(url)
