"""Looks for troubles of the program, and has organizers told: in whichever process leads.

What the database shows is found by `handlers.alerts.troubles`; here is what only the process
knows: that the database was away, that due runs fail, what Telegram says of our webhook, how much
room the disk has.
"""

import asyncio
import shutil
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import structlog

from bot.clock import Clock
from bot.jobs import Jobs
from bot.leading import Leader, NotLeading
from conversation.event import Place
from conversation.messenger import MessengerError
from handlers.alerts import telling, troubles
from handlers.reception import Reception
from messengers.telegram.app import Telegram
from storage import alerts, roles
from storage.alerts import Alert, Kind, Trouble
from storage.contests import StoredContest
from storage.database import Database
from storage.errors import StorageUnavailable

log = structlog.get_logger()

LOOK_SECONDS: Final = 30.0

LONG_AWAY: Final = timedelta(minutes=1)
"""Of the database (real time): people will have noticed."""

_LEAST_FREE_PERCENT: Final = 5
_RECENT: Final = timedelta(minutes=5)  # an error of the webhook, as Telegram tells it


class Guard:
    def __init__(
        self,
        database: Database,
        reception: Reception,
        telegram: Telegram,
        clock: Clock,
        leader: Leader,
        jobs: Jobs,
        folder: Path | None,
    ) -> None:
        """`folder`: of the database, where it is a file."""
        self._database = database
        self._reception = reception
        self._telegram = telegram
        self._clock = clock
        self._leader = leader
        self._jobs = jobs
        self._folder = folder
        self._away_since: datetime | None = None
        self._seen: set[tuple[Kind, str]] = set()

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            try:
                await self.look()
            except NotLeading:
                log.info("another process leads, and keeps guard")
            except StorageUnavailable as fault:
                self.miss_the_database()
                log.warning("the guard waits for the database", error=str(fault))
            except Exception:
                log.exception("the guard did not see; it looks again")

    async def look(self) -> None:
        if not await self._leader.leads():
            return
        stored = await self._reception.shelf.current()
        if stored is None:
            return
        await self._tell_of_the_database(stored)
        at, speed = self._clock.now(), self._clock.speed
        seen = [
            *await self._database.read(troubles.find, stored, at, speed),
            *self._calendar(),
            *self._disk(),
            *await self._webhook(),
        ]
        await self._leader.write(telling.settle, stored, self._confirmed(seen), at, speed)
        await self._tell_past_the_outbox(stored)

    def _confirmed(self, seen: Sequence[Trouble]) -> list[Trouble]:
        """What was seen at the look before, too: after a stop everything is late for a moment."""
        before, self._seen = self._seen, {(each.kind, each.about) for each in seen}
        return [each for each in seen if (each.kind, each.about) in before]

    def miss_the_database(self) -> None:
        """Told once it is there again."""
        self._away_since = self._away_since or self._clock.now()

    async def _tell_of_the_database(self, stored: StoredContest) -> None:
        since, now = self._away_since, self._clock.now()
        if since is not None and now - since >= LONG_AWAY * self._clock.speed:
            trouble = Trouble(Kind.DATABASE)
            await self._leader.write(telling.record_over, stored, trouble, since, now)
        self._away_since = None

    def _calendar(self) -> Iterator[Trouble]:
        if self._jobs.is_failing:
            yield Trouble(Kind.CALENDAR)

    def _disk(self) -> Iterator[Trouble]:
        if self._folder is None:
            return
        usage = shutil.disk_usage(self._folder)
        free_percent = usage.free * 100 // usage.total
        if free_percent < _LEAST_FREE_PERCENT:
            yield Trouble(Kind.DISK, facts={"free_percent": free_percent})

    async def _webhook(self) -> list[Trouble]:
        fault = await self._telegram.webhook_fault()
        if fault is None or fault.at < datetime.now(UTC) - _RECENT:
            return []
        return [Trouble(Kind.RECEPTION, facts={"error": fault.error})]

    async def _tell_past_the_outbox(self, stored: StoredContest) -> None:
        for alert in await self._database.read(telling.untold, stored.id):
            reached = [
                await self._tell(address, alert)
                for address in await self._database.read(roles.organizers)
            ]
            if any(reached):
                await self._leader.write(alerts.mark_told, alert.id, self._clock.now())

    async def _tell(self, address: str, alert: Alert) -> bool:
        """Whether it was sent."""
        now = self._clock.now()
        visit = await self._reception.visit_of(address, Place(address), now, self._telegram)
        if visit is None:
            return False
        try:
            await self._telegram.send(address, telling.show(visit, alert))
        except MessengerError as error:
            log.warning("an alert was not sent", error=str(error))
            return False
        return True
