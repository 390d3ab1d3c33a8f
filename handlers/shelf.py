"""The contest that is served, kept at hand: it changes only when one is loaded."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection

from storage import contests
from storage.contests import StoredContest
from storage.database import Database

P = ParamSpec("P")
T = TypeVar("T")


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

    async def read(
        self,
        query: Callable[Concatenate[Connection, StoredContest, P], T | None],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> tuple[StoredContest, T] | None:
        """Run a small query that needs the contest; None where there is none.

        The query looks on the way whether that is still the contest that is served, and gives
        None if not: one loaded meanwhile costs a second look, and every other visit is spared one.
        """
        while stored := self._kept or await self.current():
            found = await self._database.read_at_once(query, stored, *args, **kwargs)
            if found is not None:
                return stored, found
            self._kept = None
        return None
