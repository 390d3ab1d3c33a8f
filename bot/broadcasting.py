"""Sees to it that broadcasts begin, rest and end, and shows their writers how far they have come.

The leader alone does; what it does is in the database, so whoever leads next goes on with it.
"""

import asyncio
import time
from collections.abc import Mapping
from datetime import timedelta

import structlog

from bot.clock import Clock
from bot.leading import Leader, NotLeading
from conversation.event import Place
from conversation.messenger import Messenger, MessengerError, TryLater
from conversation.screen import Screen
from handlers.broadcasts import course, panel
from handlers.reception import Reception
from storage import broadcasts
from storage.broadcasts import Broadcast, BroadcastState
from storage.database import Database
from storage.errors import StorageUnavailable

log = structlog.get_logger()

LOOK_SECONDS = 1.0

EDIT_SECONDS = 4.0
"""Between two edits of one message while sending goes on: fifteen a minute, where Telegram lets a
chat have sixty and a group twenty."""

_SETTLING = timedelta(seconds=30)
"""After the end: what was on its way has arrived by then, and is counted."""

Stand = tuple[BroadcastState, bool]


class Broadcaster:
    def __init__(
        self,
        database: Database,
        reception: Reception,
        messengers: Mapping[str, Messenger],
        clock: Clock,
        leader: Leader,
    ) -> None:
        self._database = database
        self._reception = reception
        self._messengers = messengers
        self._clock = clock
        self._leader = leader
        self._shown: dict[int, Screen] = {}
        self._stood: dict[int, Stand] = {}
        self._next_at: dict[int, float] = {}

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            try:
                await self.look()
            except NotLeading:
                log.info("another process leads, and looks after broadcasts")
            except StorageUnavailable as fault:
                log.warning("broadcasts wait for the database", error=str(fault))
            except Exception:
                log.exception("broadcasts could not be looked after")
            await asyncio.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        """Do what is due, then show what has changed."""
        if not await self._leader.leads():
            return
        stored, now = await self._reception.shelf.current(), self._clock.now()
        if stored is None:
            return
        going = await self._under_way(stored.id)
        if any(course.may_advance(each, now) for each in going):
            await self._leader.write(course.advance, stored, now)
            going = await self._under_way(stored.id)
        for each in going:
            await self._show(each)

    async def _under_way(self, contest_id: int) -> list[Broadcast]:
        ended_since = self._clock.now() - _SETTLING
        return await self._database.read(broadcasts.under_way, contest_id, ended_since=ended_since)

    async def _show(self, each: Broadcast) -> None:
        """In the message in which its writer looked at it last.

        Another state at once, other figures at a calm pace.
        """
        messenger = self._messengers.get(each.address.partition(":")[0])
        if messenger is None or each.panel is None or not self._is_time_for(each):
            return
        screen = await self._compose(each, messenger)
        if screen is None or screen == self._shown.get(each.id):
            return
        try:
            message = await messenger.edit(each.address, each.panel, screen)
        except MessengerError as error:
            self._put_off(each, error)
            return
        self._shown[each.id] = screen
        if message != each.panel:
            await self._leader.write(broadcasts.show_in, each.id, message)

    def _is_time_for(self, each: Broadcast) -> bool:
        """What is planned stands still."""
        now, stands = time.monotonic(), (each.state, each.is_held)
        is_another = self._stood.get(each.id) != stands
        if each.state is BroadcastState.PLANNED:
            return False
        if not is_another and now < self._next_at.get(each.id, now):
            return False
        self._stood[each.id], self._next_at[each.id] = stands, now + EDIT_SECONDS
        return True

    async def _compose(self, each: Broadcast, messenger: Messenger) -> Screen | None:
        visit = await self._reception.visit_of(
            each.address, Place(each.address), self._clock.now(), messenger
        )
        return await panel.show(visit, each) if visit and visit.is_organizer else None

    def _put_off(self, each: Broadcast, error: MessengerError) -> None:
        log.info("a progress bar stays as it is", error=str(error))
        if isinstance(error, TryLater):
            self._next_at[each.id] = time.monotonic() + error.wait_seconds
