"""The contest that is served, kept at hand: it changes only when one is loaded."""

from storage import contests
from storage.contests import StoredContest
from storage.database import Database


class Shelf:
    """Asks the database for the version each time, and for the content when it is a new one."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: StoredContest | None = None

    async def current(self) -> StoredContest | None:
        version = await self._database.read(contests.current_version)
        if version is None:
            return None
        if self._kept is None or (self._kept.id, self._kept.version) != version:
            self._kept = await self._database.read(contests.load, version[0])
        return self._kept
