"""Keeps in the database that updates are received; after an outage the first sign finds the gap.

It is not kept while the database keeps nothing, for then no press is kept either. A stop on
purpose counts too: Telegram does not ask why nobody took the presses.
"""

import asyncio
import time
from datetime import UTC, datetime, timedelta

import structlog

from bot.clock import Clock
from handlers.outages import noticing
from handlers.outages.noticing import Sign
from handlers.shelf import Shelf
from messengers.telegram.app import Telegram
from storage.database import Database
from storage.errors import StorageUnavailable

log = structlog.get_logger()

LOOK_SECONDS = 10.0
_FIRST_LOOK_SECONDS = 0.5  # until there was a sign: whoever waits for us is to be told soon

_CLOCK = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
"""Goes on while the computer sleeps, where there is such a clock."""


class Watch:
    def __init__(self, database: Database, shelf: Shelf, clock: Clock, telegram: Telegram) -> None:
        self._database = database
        self._shelf = shelf
        self._clock = clock
        self._telegram = telegram
        self._noted: float | None = None

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            try:
                await self.look()
            except StorageUnavailable as fault:
                log.warning("the watch waits for the database", error=str(fault))
            has_sign = self._noted is not None
            await asyncio.sleep(LOOK_SECONDS if has_sign else _FIRST_LOOK_SECONDS)

    async def look(self) -> None:
        if await self._telegram.hears():
            stored = await self._shelf.current()
            await self._database.write(noticing.note, stored, self._sign())
            self._noted = time.clock_gettime(_CLOCK)

    def _sign(self) -> Sign:
        silent = None if self._noted is None else time.clock_gettime(_CLOCK) - self._noted
        return Sign(
            messenger=self._telegram.name,
            real_at=datetime.now(UTC),
            at=self._clock.now(),
            speed=self._clock.speed,
            silent=None if silent is None else timedelta(seconds=silent),
        )
