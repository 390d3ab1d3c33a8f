"""Of several processes one runs the calendar and empties the outbox: who holds the lease."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from storage import leases
from storage.database import Database

LEASE = timedelta(seconds=10)
"""Without renewal for so long another process takes over (real time)."""

_NAME = "leader"


class Leader:
    """Renews its lease when asked, once half of it has gone by."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._holder = uuid4().hex
        self._asked_at: datetime | None = None
        self._fence: int | None = None

    @property
    def holder(self) -> str:
        return self._holder

    async def leads(self) -> bool:
        """Whether this process may act now; becomes the leader where nobody is."""
        now = datetime.now(UTC)
        if self._fence is None or self._asked_at is None or now - self._asked_at > LEASE / 2:
            self._fence = await self._database.write(
                leases.acquire, _NAME, self._holder, at=now, until=now + LEASE
            )
            self._asked_at = now
        return self._fence is not None

    async def resign(self) -> None:
        """Let another process take over at once."""
        if self._fence is not None:
            self._fence = None
            await self._database.write(leases.release, _NAME, self._holder)
