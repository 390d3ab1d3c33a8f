"""Empties the outbox: claims rows, composes each text, sends it, and records what became of it.

A row is claimed before it is sent and marked after. After a crash the claim runs out and the row
is sent again, so nobody is missed, and only what was in flight at that instant may come twice.
"""

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection

from bot.clock import Clock
from bot.leading import Leader
from bot.pace import Pace
from conversation.event import Place
from conversation.messenger import Messenger, MessengerError, Moved, TryLater, Unreachable
from conversation.screen import Screen
from handlers.composing import compose
from handlers.reception import Reception
from storage import accounts, chats, outbox
from storage.chats import Chat
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.outbox import Delivery

log = structlog.get_logger()

PER_SECOND = 25.0
"""Sends a second in bulk; Telegram's FAQ says about 30, people's own answers come on top."""

_BATCH = 50
_CLAIM = timedelta(seconds=60)
_IDLE_SECONDS = 0.3


class Deliverer:
    """Sends what waits in the outbox, while this process leads."""

    def __init__(
        self,
        database: Database,
        reception: Reception,
        messengers: Mapping[str, Messenger],
        clock: Clock,
        leader: Leader,
        per_second: float = PER_SECOND,
    ) -> None:
        self._database = database
        self._reception = reception
        self._messengers = messengers
        self._clock = clock
        self._leader = leader
        self._holder = leader.holder
        self._pace = Pace(per_second)
        self._batch = asyncio.Lock()

    async def run(self) -> None:
        """Deliver until cancelled."""
        while True:
            if not await self._deliver_while_leading():
                await asyncio.sleep(_IDLE_SECONDS)

    async def _deliver_while_leading(self) -> int:
        try:
            return await self.deliver_batch() if await self._leader.leads() else 0
        except* StorageUnavailable as faults:
            log.warning("the outbox waits for the database", error=str(faults.exceptions[0]))
        return 0

    async def deliver_batch(self) -> int:
        """Deliver what is waiting, at most one batch; returns how many rows were claimed.

        One batch at a time: when none is left, all are sent.
        """
        async with self._batch:
            return await self._deliver_batch()

    async def _deliver_batch(self) -> int:
        now = self._clock.now()
        claimed = await self._database.write(
            outbox.claim,
            holder=self._holder,
            at=now,
            until=now + _CLAIM * self._clock.speed,
            limit=_BATCH,
        )
        async with asyncio.TaskGroup() as sends:
            for delivery in claimed:
                await self._pace.turn()
                sends.create_task(self._deliver(delivery))
        return len(claimed)

    async def _deliver(self, delivery: Delivery) -> None:
        messenger = self._messengers.get(delivery.address.partition(":")[0])
        if messenger is None:
            await self._fail(delivery, "no such messenger")
            return
        try:
            await self._send(delivery, messenger)
        except MessengerError as error:
            await self._record(delivery, error)
        except StorageUnavailable as fault:
            log.warning("a notice waits for its claim to run out", error=str(fault))
        except Exception:
            log.exception("a notice could not be composed", notice=delivery.notice)
            await self._fail(delivery, "not composed; see the log")

    async def _record(self, delivery: Delivery, error: MessengerError) -> None:
        """Keep what became of a row that the messenger did not take."""
        match error:
            case TryLater():
                if error.is_limit:
                    self._pace.halt(error.wait_seconds)
                await self._put_back(delivery, error)
            case Moved():
                await self._database.write(chats.migrate, delivery.address, error.new_address)
                await self._database.write(
                    outbox.release, delivery.id, self._holder, self._clock.now()
                )
            case Unreachable():
                at = self._clock.now()
                await self._database.write(_mark_gone, delivery, self._holder, str(error), at)
            case _:
                log.warning("a notice was refused", notice=delivery.notice, error=str(error))
                await self._fail(delivery, str(error))

    async def _send(self, delivery: Delivery, messenger: Messenger) -> None:
        chat = await self._database.read(chats.find, delivery.address)
        screen = await self._compose(delivery, chat, messenger)
        if screen is None:
            await self._database.write(
                outbox.drop, delivery.id, self._holder, "composed to nothing"
            )
            return
        message = await messenger.send(delivery.address, screen, delivery.topic)
        await self._database.write(
            outbox.mark_sent, delivery.id, self._holder, at=self._clock.now(), message=message
        )
        if screen.pins and chat:
            await self._pin(messenger, chat, message)

    async def _compose(
        self, delivery: Delivery, chat: Chat | None, messenger: Messenger
    ) -> Screen | None:
        title = chat.title if chat else ""
        place = Place(delivery.address, chat is not None, title, delivery.topic)
        now = self._clock.now()
        visit = await self._reception.visit_of(delivery.address, place, now, messenger.link)
        return await compose(delivery, visit) if visit else None

    async def _pin(self, messenger: Messenger, chat: Chat, message: str) -> None:
        if await messenger.pin(chat.address, message, instead_of=chat.pinned):
            await self._database.write(chats.set_pinned, chat.address, message)

    async def _put_back(self, delivery: Delivery, fault: TryLater) -> None:
        wait = timedelta(seconds=fault.wait_seconds) * self._clock.speed
        await self._database.write(
            outbox.release, delivery.id, self._holder, self._clock.now() + wait, str(fault)
        )

    async def _fail(self, delivery: Delivery, error: str) -> None:
        await self._database.write(outbox.mark_failed, delivery.id, self._holder, error=error)


def _mark_gone(tx: Connection, delivery: Delivery, holder: str, error: str, at: datetime) -> None:
    outbox.mark_failed(tx, delivery.id, holder, error=error)
    accounts.mark_unreachable(tx, delivery.address, at=at)
    chats.mark_unreachable(tx, delivery.address, at=at)
