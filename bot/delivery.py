"""Empties the outbox: claims rows, composes each text, sends it, and records what became of it.

A row is claimed at the moment it is sent and marked after, both under the leader's fence. So what
is claimed is what is on its way, and only that may come twice after a crash; nobody is missed.
"""

import asyncio
import time
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Concatenate, ParamSpec

import structlog
from sqlalchemy import Connection

from bot.clock import Clock
from bot.leading import Leader, NotLeading
from bot.pacing import Pace
from conversation.event import Place
from conversation.messenger import Messenger, MessengerError, Moved, TryLater, Unreachable
from conversation.screen import Screen
from handlers import notices
from handlers.composing import compose
from handlers.reception import Reception
from storage import accounts, chats, outbox
from storage.chats import Chat
from storage.database import Database
from storage.errors import DatabaseClosed, StorageUnavailable
from storage.outbox import Delivery

P = ParamSpec("P")

log = structlog.get_logger()

IN_FLIGHT = 50
"""Sends under way at once; at 25 a second as many as answers of two seconds need."""

MOST_TRIES = 16
MOST_COPIES = 2
LONGEST_PAUSE = timedelta(hours=1)
"""Pauses double from the messenger's 2 s to this: 16 tries take about six hours."""

UNANSWERED_PAUSE = timedelta(seconds=15)
"""The least after a send without an answer: it has probably arrived, and what kept the answer
from us should be over by the second and last copy."""

_IDLE_SECONDS = 0.3
_STORAGE_PAUSE_SECONDS = 0.5
_CLOSING_SECONDS = 5.0
_LONGEST_WAIT_SECONDS = 1.0  # the lease has to be renewed meanwhile


class Deliverer:
    """Sends what waits in the outbox, while this process leads."""

    def __init__(
        self,
        database: Database,
        reception: Reception,
        messengers: Mapping[str, Messenger],
        clock: Clock,
        leader: Leader,
        pace: Pace,
    ) -> None:
        self._database = database
        self._reception = reception
        self._messengers = messengers
        self._clock = clock
        self._leader = leader
        self._pace = pace
        self._on_their_way: set[asyncio.Task[None]] = set()
        self._claiming = asyncio.Lock()
        self._lost_claims = 0
        self._known_term = ""

    async def run(self) -> None:
        """Deliver until cancelled; then what is on its way has a few seconds to arrive."""
        try:
            while True:
                if not await self._send_due():
                    await asyncio.sleep(_IDLE_SECONDS)
        finally:
            await self._close()

    async def deliver(self) -> int:
        """Send all that is due and wait until it is sent, also what `run` has begun; how many rows
        were begun here."""
        sent = 0
        while (begun := await self._send_due()) or self._on_their_way:
            sent += begun
            await self._all_arrive()
        return sent

    async def _send_due(self) -> int:
        """Begin to send all that is due, at our pace; how many rows that were."""
        sent = 0
        try:
            while await self._leader.leads():
                await self._learn_of_halts()
                turns = await self._turns()
                begun = await self._send_next(turns) if turns else 0
                sent += begun
                if turns and not begun:
                    break
        except NotLeading:
            log.info("another process leads, and empties the outbox")
        except StorageUnavailable as fault:
            log.warning("the outbox waits for the database", error=str(fault))
            await self._begin_anew()
        return sent

    async def _learn_of_halts(self) -> None:
        """Once a term: what the leader before was told to wait still holds."""
        if self._known_term != self._leader.term:
            self._pace.halt(await self._leader.halted_seconds(), time.monotonic())
            self._known_term = self._leader.term

    async def _begin_anew(self) -> None:
        """Claim under another name: nobody knows what the database has claimed for us last."""
        await self._all_arrive()
        self._lost_claims += 1

    async def _all_arrive(self) -> None:
        while self._on_their_way:
            await asyncio.wait(self._on_their_way)

    async def _turns(self) -> int:
        """How many rows may go out now; waits for the next turn, but not for long at a time."""
        now = time.monotonic()
        free = IN_FLIGHT - len(self._on_their_way)
        if not free:
            await asyncio.wait(
                self._on_their_way,
                timeout=_LONGEST_WAIT_SECONDS,
                return_when=asyncio.FIRST_COMPLETED,
            )
            return 0
        if turns := self._pace.turns(now):
            return min(turns, free)
        await asyncio.sleep(min(self._pace.next_at(now) - now, _LONGEST_WAIT_SECONDS))
        return 0

    async def _send_next(self, turns: int) -> int:
        """Claim as many rows as there are turns, and send them on their way."""
        async with self._claiming:
            claimer, at = f"{self._leader.term}/{self._lost_claims}", self._clock.now()
            rows = await self._leader.write(outbox.claim, claimer, at=at, limit=turns)
            for delivery in rows:
                self._begin(delivery)
            return len(rows)

    def _begin(self, delivery: Delivery) -> None:
        now = time.monotonic()
        ready_at = self._pace.ready_at(delivery.address, now)
        if ready_at > now:
            self._start(self._put_off(delivery, ready_at - now))
        else:
            self._pace.take(delivery.address, now)
            self._start(self._deliver(delivery))

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(self._until_kept(work))
        self._on_their_way.add(task)
        task.add_done_callback(self._on_their_way.discard)

    async def _until_kept(self, work: Coroutine[None, None, None]) -> None:
        try:
            await work
        except (NotLeading, DatabaseClosed):
            log.warning("a notice is left to whoever leads next")

    async def _close(self) -> None:
        if self._on_their_way:
            await asyncio.wait(self._on_their_way, timeout=_CLOSING_SECONDS)
        for task in tuple(self._on_their_way):
            task.cancel()
        await asyncio.gather(*self._on_their_way, return_exceptions=True)

    async def _deliver(self, delivery: Delivery) -> None:
        messenger = self._messengers.get(delivery.address.partition(":")[0])
        if messenger is None:
            await self._fail(delivery, "no such messenger")
        elif delivery.begun > MOST_COPIES:
            log.warning("a notice was given up", notice=delivery.notice, begun=delivery.begun)
            await self._fail(delivery, "perhaps sent twice: no answer came")
        else:
            await self._try(delivery, messenger)

    async def _try(self, delivery: Delivery, messenger: Messenger) -> None:
        try:
            await self._send(delivery, messenger)
        except MessengerError as error:
            await self._record(delivery, error)
        except (NotLeading, DatabaseClosed):
            raise
        except StorageUnavailable as fault:
            log.warning("the outbox waits for the database", error=str(fault))
            await self._put_off(delivery, _STORAGE_PAUSE_SECONDS)
        except Exception:
            log.exception("a notice could not be composed", notice=delivery.notice)
            await self._fail(delivery, "not composed; see the log")

    async def _send(self, delivery: Delivery, messenger: Messenger) -> None:
        chat = await self._database.read(chats.find, delivery.address)
        screen = await self._compose(delivery, chat, messenger)
        if screen is None:
            await self._keep(outbox.drop, delivery, "composed to nothing")
            return
        message = await self._put(delivery, screen, messenger)
        await self._keep(outbox.mark_sent, delivery, at=self._clock.now(), message=message)
        if screen.pins and chat:
            await self._pin(messenger, chat, message)

    async def _put(self, delivery: Delivery, screen: Screen, messenger: Messenger) -> str:
        """In place of the message of the notice that this one goes on with, if there is one."""
        earlier = notices.GOES_ON.get(delivery.notice)
        message = await self._database.read(_message_of, delivery, earlier) if earlier else None
        if message:
            return await messenger.edit(delivery.address, message, screen)
        return await messenger.send(delivery.address, screen, delivery.topic)

    async def _compose(
        self, delivery: Delivery, chat: Chat | None, messenger: Messenger
    ) -> Screen | None:
        title = chat.title if chat else ""
        place = Place(delivery.address, chat is not None, title, delivery.topic)
        now = self._clock.now()
        visit = await self._reception.visit_of(delivery.address, place, now, messenger)
        return await compose(delivery, visit) if visit else None

    async def _pin(self, messenger: Messenger, chat: Chat, message: str) -> None:
        if await messenger.pin(chat.address, message, instead_of=chat.pinned):
            await self._keep(chats.set_pinned, chat.address, message)

    async def _record(self, delivery: Delivery, error: MessengerError) -> None:
        """Keep what became of a row that the messenger did not take."""
        match error:
            case TryLater(is_limit=True):
                await self._obey(delivery, error)
            case TryLater():
                await self._try_again(delivery, error)
            case Moved():
                await self._keep(_follow, delivery, error.new_address, at=self._clock.now())
            case Unreachable(why=why):
                await self._keep(_mark_gone, delivery, f"{why}: {error}", at=self._clock.now())
            case _:
                log.warning("a notice was refused", notice=delivery.notice, error=str(error))
                await self._fail(delivery, str(error))

    async def _obey(self, delivery: Delivery, limit: TryLater) -> None:
        wait_seconds = limit.wait_seconds
        is_for_all = self._pace.refused(delivery.address, wait_seconds, time.monotonic())
        log.warning("Telegram says to wait", seconds=wait_seconds, everybody=is_for_all)
        if is_for_all:
            with suppress(StorageUnavailable):  # whoever leads next is told by Telegram again
                await self._leader.halt(wait_seconds)
        await self._put_off(delivery, wait_seconds)

    async def _try_again(self, delivery: Delivery, fault: TryLater) -> None:
        if delivery.tries + 1 >= MOST_TRIES:
            log.warning("a notice was given up", notice=delivery.notice, error=str(fault))
            await self._fail(delivery, str(fault))
            return
        pause = min(LONGEST_PAUSE, timedelta(seconds=fault.wait_seconds) * 2**delivery.tries)
        if fault.may_be_sent:
            pause = max(pause, UNANSWERED_PAUSE)
        await self._keep(
            outbox.release,
            delivery,
            self._later(pause),
            str(fault),
            may_be_sent=fault.may_be_sent,
        )

    async def _put_off(self, delivery: Delivery, seconds: float) -> None:
        """Give a row back for later; it has not failed."""
        await self._keep(outbox.release, delivery, self._later(timedelta(seconds=seconds)))

    async def _fail(self, delivery: Delivery, error: str) -> None:
        await self._keep(outbox.mark_failed, delivery, error=error, at=self._clock.now())

    def _later(self, pause: timedelta) -> datetime:
        return self._clock.now() + pause * self._clock.speed

    async def _keep(
        self,
        change: Callable[Concatenate[Connection, P], object],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Write what became of a row, as often as the database needs; raises NotLeading."""
        while True:
            try:
                await self._leader.write(change, *args, **kwargs)
            except DatabaseClosed:
                raise
            except StorageUnavailable as fault:
                log.warning("the outbox waits for the database", error=str(fault))
                await asyncio.sleep(_STORAGE_PAUSE_SECONDS)
            else:
                return


def _message_of(tx: Connection, delivery: Delivery, notice: str) -> str | None:
    return outbox.message_of(
        tx,
        delivery.address,
        contest_id=delivery.contest_id,
        notice=notice,
        round=delivery.round,
        detail=delivery.detail.partition(".")[0],
    )


def _follow(tx: Connection, delivery: Delivery, new_address: str, at: datetime) -> None:
    outbox.release(tx, delivery, at)
    chats.migrate(tx, delivery.address, new_address)


def _mark_gone(tx: Connection, delivery: Delivery, error: str, at: datetime) -> None:
    outbox.mark_failed(tx, delivery, error=error, at=at)
    accounts.mark_unreachable(tx, delivery.address, at=at)
    chats.mark_unreachable(tx, delivery.address, at=at)
