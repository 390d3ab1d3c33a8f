"""What the hall may see of each Hội thi that somebody looks at: made once for all who look.

Whatever changes a board is an act and stands in the log, whichever process did it. So the number of
acts tells whether a board has to be looked at anew, and nobody who is not looked at costs anything.
"""

import asyncio
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from math import inf
from typing import Final

import structlog
from sqlalchemy import Connection

from contest.stage.board import Board
from handlers.hosting.board import board_of_stage
from handlers.shelf import Shelf
from storage import acts
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.stage import stages
from storage.stage.stages import StoredStage

log = structlog.get_logger()

LOOK_SECONDS: Final = 0.25


@dataclass(frozen=True)
class Snapshot:
    """A board as it is until something of it changes. `drawn` is for whoever draws it."""

    stage: StoredStage
    board: Board
    drawn: dict[tuple[str, ...], str] = field(default_factory=dict, compare=False)


class Scoreboards:
    def __init__(self, database: Database, shelf: Shelf) -> None:
        self._database = database
        self._shelf = shelf
        self._making = asyncio.Lock()
        self._looked_at, self._acts = -inf, 0
        self._made: dict[str, tuple[int, Snapshot]] = {}
        self._watched: Counter[str] = Counter()
        self._changed = asyncio.Event()
        self.is_closed = False

    @property
    def watchers(self) -> int:
        return self._watched.total()

    async def run(self) -> None:
        """Look at what is watched until cancelled."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            try:
                for code in [*self._watched]:
                    await self.now(code)
            except StorageUnavailable as fault:
                log.warning("the scoreboards wait for the database", error=str(fault))
            except Exception:
                log.exception("the scoreboards could not be looked after")

    async def now(self, code: str) -> Snapshot | None:
        """Not older than LOOK_SECONDS; None where there is no such Hội thi."""
        async with self._making:
            await self._count_acts()
            made = self._made.get(code)
            if made is not None and made[0] == self._acts:
                return made[1]
            return await self._make(code, made[1] if made else None)

    async def newest(self) -> StoredStage | None:
        """The Hội thi loaded last."""
        contest = await self._shelf.current()
        return await self._database.read(stages.newest, contest.id) if contest else None

    async def next(self, code: str, seen: Snapshot, within_seconds: float) -> Snapshot:
        """Another than `seen` as soon as there is one, or `seen` once so long has gone by."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within_seconds):
                while not self.is_closed and self._made[code][1] is seen:
                    await self._changed.wait()
        return self._made[code][1]

    @contextmanager
    def watching(self, code: str) -> Iterator[None]:
        self._watched[code] += 1
        try:
            yield
        finally:
            self._watched[code] -= 1
            self._watched += Counter()  # forgets what nobody watches

    async def aclose(self) -> None:
        """Nobody waits any longer."""
        self.is_closed = True
        self._changed.set()

    async def _count_acts(self) -> None:
        now = time.monotonic()
        if now - self._looked_at >= LOOK_SECONDS:
            self._acts = await self._database.read_at_once(acts.count)
            self._looked_at = now

    async def _make(self, code: str, before: Snapshot | None) -> Snapshot | None:
        contest, counted = await self._shelf.current(), self._acts
        found = await self._database.read(_look, contest.id, code) if contest else None
        if found is None:
            return None
        made = before if found == before else found
        self._made[code] = counted, made
        if made is not before:
            changed, self._changed = self._changed, asyncio.Event()
            changed.set()
        return made


def _look(tx: Connection, contest_id: int, code: str) -> Snapshot | None:
    stage = stages.of_code(tx, contest_id, code)
    return Snapshot(stage, board_of_stage(tx, stage)) if stage else None
