"""One writer for everybody: what waits is committed together.

A commit to disk costs about a millisecond however much it carries, so a busy minute costs as many
commits as the disk can do, not as many as there are presses.
"""

import asyncio
import sqlite3
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Generic, Protocol, Self, TypeVar

from sqlalchemy import Connection

from storage.errors import DatabaseClosed, StorageUnavailable, unavailable_when_failing

T = TypeVar("T")

Transaction = Callable[[Callable[[Connection], None]], Awaitable[None]]
"""Does a piece of work in a transaction and returns once it is committed."""

MOST_AT_ONCE = 200
"""Changes in one commit at most, so that the first of them does not wait for thousands."""


class GroupCommit:
    """Takes what waits into one transaction, each change in a savepoint, and then answers."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._waiting: deque[Waiting] = deque()
        self._woken = asyncio.Event()
        self._is_closing = False

    @classmethod
    @asynccontextmanager
    async def serving(cls, transaction: Transaction) -> AsyncIterator[Self]:
        """The writer at work until the end of the block, then until its queue is empty."""
        writer = cls(transaction)
        task = asyncio.create_task(writer._serve(), name="storage writer")
        task.add_done_callback(writer._end)
        try:
            yield writer
        finally:
            writer._close()
            await task

    async def write(self, change: Callable[[Connection], T]) -> T:
        """What `change` returned, once it is on disk; what it raised, if it did."""
        if self._is_closing:
            raise DatabaseClosed("The database is closed.")
        waiting = WaitingChange(change)
        self._waiting.append(waiting)
        self._woken.set()
        return await waiting.answer

    def _close(self) -> None:
        self._is_closing = True
        self._woken.set()

    async def _serve(self) -> None:
        while not self._is_closing:
            await self._woken.wait()
            self._woken.clear()
            while self._waiting:
                await self._commit(self._next_group())

    def _end(self, _task: asyncio.Task[None]) -> None:
        """However the task ended: nobody may wait for it any more."""
        self._is_closing = True
        for waiting in self._waiting:
            waiting.refuse(DatabaseClosed("The database was closed."))

    def _next_group(self) -> list["Waiting"]:
        size = min(len(self._waiting), MOST_AT_ONCE)
        return [self._waiting.popleft() for _ in range(size)]

    async def _commit(self, group: list["Waiting"]) -> None:
        try:
            await self._transaction(partial(_apply_all, group=group))
        except asyncio.CancelledError:
            for waiting in group:
                waiting.abandon()
            raise
        except Exception as error:  # noqa: BLE001  the writer of everybody outlives any failure
            for waiting in group:
                waiting.refuse(StorageUnavailable(f"Nothing was kept: {error}"))
        else:
            for waiting in group:
                waiting.settle()


class Waiting(Protocol):
    """A change and whoever waits for it."""

    def apply(self, tx: Connection, driver: sqlite3.Connection) -> None: ...

    def settle(self) -> None: ...

    def refuse(self, error: StorageUnavailable) -> None: ...

    def abandon(self) -> None: ...


class WaitingChange(Generic[T]):
    def __init__(self, change: Callable[[Connection], T]) -> None:
        self.answer: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._change = change
        self._outcome: Callable[[], object] = self.answer.cancel

    def apply(self, tx: Connection, driver: sqlite3.Connection) -> None:
        """Do it within a savepoint, so that what fails fails alone.

        Raises if the whole transaction is lost.
        """
        if self.answer.done():
            return  # nobody waits any more, and nothing was done yet
        driver.execute("SAVEPOINT change")
        try:
            with unavailable_when_failing():
                result = self._change(tx)
        except Exception as error:  # noqa: BLE001  whatever a change raises is its caller's
            _check_still_in_transaction(driver, error)
            driver.execute("ROLLBACK TO change")
            self._outcome = partial(self.answer.set_exception, error)
        else:
            self._outcome = partial(self.answer.set_result, result)
        driver.execute("RELEASE change")

    def settle(self) -> None:
        if not self.answer.done():
            self._outcome()

    def refuse(self, error: StorageUnavailable) -> None:
        if not self.answer.done():
            self.answer.set_exception(error)

    def abandon(self) -> None:
        """Nobody can tell by now whether the change was kept."""
        self.answer.cancel()


def _apply_all(tx: Connection, group: list[Waiting]) -> None:
    driver = tx.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        raise TypeError(f"{driver!r} is no connection to SQLite")
    for waiting in group:
        waiting.apply(tx, driver)


def _check_still_in_transaction(driver: sqlite3.Connection, error: Exception) -> None:
    """A full disk makes SQLite roll back everything, and the next savepoint would start anew."""
    if not driver.in_transaction:
        raise StorageUnavailable(f"SQLite gave up the whole transaction: {error}") from error
