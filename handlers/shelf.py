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
        query: Callable[Concatenate[Connection, StoredContest, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> tuple[StoredContest, T] | None:
        """Run a query that needs the contest; None where there is none.

        The version is asked for on the way: a contest loaded meanwhile costs a second look, and
        every other visit is spared one.
        """

        def run(tx: Connection, stored: StoredContest) -> tuple[T] | None:
            if contests.current_version(tx) != (stored.id, stored.version):
                return None
            return (query(tx, stored, *args, **kwargs),)

        while stored := self._kept or await self.current():
            if found := await self._database.read(run, stored):
                return stored, found[0]
            self._kept = None
        return None
