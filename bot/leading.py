"""Of several processes one runs the calendar and empties the outbox: who holds the lease.

Whatever the leader writes, it writes under its fence: the lease is a condition of the write
itself. One that slept through a change of leaders is refused, however late it wakes up.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Concatenate, ParamSpec, TypeVar
from uuid import uuid4

from sqlalchemy import Connection

from storage import leases
from storage.database import Database

P = ParamSpec("P")
T = TypeVar("T")

LEASE = timedelta(seconds=3)
"""Without renewal for so long another process takes over (real time). It is about as long as a
process that was killed needs to come back, which then has nothing to wait for."""

_NAME = "leader"


class NotLeading(Exception):
    """Another process leads by now, or none does: nothing was written."""


class Leader:
    """Renews its lease when asked, once a third of it has gone by.

    `holder` is nobody else's, unless a test wants two that both believe they lead.
    """

    def __init__(self, database: Database, holder: str = "") -> None:
        self._database = database
        self._holder = holder or uuid4().hex
        self._asked_at = 0.0
        self._fence: int | None = None

    @property
    def term(self) -> str:
        """This time of leading, told from all others; what is claimed is claimed under it."""
        return f"{self._holder}/{self._fence}"

    async def leads(self) -> bool:
        """Whether this process may act now; becomes the leader where nobody is."""
        if self._fence is None or time.monotonic() - self._asked_at > LEASE.total_seconds() / 3:
            asked_at, now = time.monotonic(), datetime.now(UTC)
            self._fence = await self._database.write(
                leases.acquire, _NAME, self._holder, at=now, until=now + LEASE
            )
            self._asked_at = asked_at
        return self._fence is not None

    async def write(
        self, change: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Like `Database.write`, but only while leading; raises NotLeading."""
        fence = self._fence
        if fence is None:
            raise NotLeading

        def under_fence(tx: Connection) -> T:
            if not leases.holds(tx, _NAME, self._holder, fence):
                raise NotLeading
            return change(tx, *args, **kwargs)

        try:
            return await self._database.write(under_fence)
        except NotLeading:
            self._fence = None
            raise

    async def halt(self, seconds: float) -> None:
        """Let whoever leads next wait for so long from now as well; raises NotLeading."""
        await self.write(leases.halt, _NAME, datetime.now(UTC) + timedelta(seconds=seconds))

    async def halted_seconds(self) -> float:
        """How much longer the leader before said to wait; 0 for no longer."""
        until = await self._database.read(leases.halted_until, _NAME)
        return max(0.0, (until - datetime.now(UTC)).total_seconds()) if until else 0.0

    async def resign(self) -> None:
        """Let another process take over at once."""
        if self._fence is not None:
            self._fence = None
            await self._database.write(leases.release, _NAME, self._holder)
