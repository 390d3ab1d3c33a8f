"""Updates taken in by long polling. The offset moves on past what is kept, and no further.

The offset acknowledges everything before it, so one update that takes long holds it up. It does
not hold up people: what came with it is taken at once, and after a moment we ask again from
where the offset is and pass over what we know already. But Telegram gives no more than a hundred
from the offset on, so what takes longer than that (a file that is read for ten seconds) is put
aside where it outlives the program, and the offset moves on past it.
"""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from enum import Enum, auto

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from conversation.event import NotKept
from messengers.telegram.addresses import address_of
from messengers.telegram.aside import Aside, left_by_earlier_run, written
from messengers.telegram.calling import Call, call
from messengers.telegram.limits import POLL_SECONDS, UPDATES_AT_ONCE
from messengers.telegram.reading import UPDATES_WE_READ
from messengers.telegram.receiving import Note
from messengers.telegram.updates import NotAnUpdate, Update, read_given

log = structlog.get_logger()

_FAULT_PAUSE_SECONDS = 1.0

_PATIENCE_SECONDS = 0.6
"""How long people wait for the slowest of a batch. Whoever asks for the same again within half a
second is given one update (tdlib/telegram-bot-api, Client.cpp)."""

_LONG_SECONDS = 2.0
"""From then on an update is put aside. It costs a write, so not for what is a little late."""

Keep = Callable[[Update], Awaitable[object]]
"""Keeps what an update changes; raises NotKept where it must come again."""


class _State(Enum):
    UNDER_WAY = auto()
    KEPT = auto()
    ASIDE = auto()
    NOT_KEPT = auto()


async def poll(
    bot: Bot, take: Keep, note: Note, heard: Callable[[], None], aside: Aside | None = None
) -> None:
    """Ask for updates until cancelled. `take` raises NotKept for what must come again.

    `note` is told of each as soon as it is in hand, `heard` whenever Telegram has answered and
    nothing had to be left to come again. Without `aside` what takes long holds up the offset.
    Raises InvalidToken when Telegram does not know the token.
    """
    polling = _Polling(bot, take, note, heard, aside)
    try:
        await polling.run()
    finally:
        await polling.stop()


class _Polling:
    """`_states`: of the updates from the offset on, in the order of their ids. `_aside`: those that
    the offset has moved past and that are not done yet."""

    def __init__(
        self, bot: Bot, take: Keep, note: Note, heard: Callable[[], None], aside: Aside | None
    ) -> None:
        self._bot = bot
        self._take = take
        self._note = note
        self._heard = heard
        self._offset: int | None = None
        self._states: dict[int, _State] = {}
        self._waiting: dict[int, deque[Update]] = {}
        self._tasks: dict[asyncio.Task[None], int] = {}
        self._shelf = aside
        self._aside: set[int] = set()
        self._begun_at: dict[int, float] = {}

    async def run(self) -> None:
        await self._go_on_with_what_was_left()
        hold_seconds = 0  # at first: whether Telegram is there is to be known soon
        while True:
            updates = await _get_updates(self._bot, self._offset, hold_seconds)
            hold_seconds = POLL_SECONDS
            for update in updates or ():
                self._begin(update)
            await self._wait_a_moment()
            await self._put_long_ones_aside()
            self._move_on()
            if _State.NOT_KEPT in self._states.values():
                await asyncio.sleep(_FAULT_PAUSE_SECONDS)
            elif updates is not None:
                self._heard()

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _begin(self, update: Update) -> None:
        """Have it taken after what the same person did before, unless that is so already."""
        if self._states.get(update.update_id, _State.NOT_KEPT) is not _State.NOT_KEPT:
            return
        if update.update_id in self._aside:  # by the run before, which ended before it said so
            self._states[update.update_id] = _State.ASIDE
            return
        self._states[update.update_id] = _State.UNDER_WAY
        self._begun_at[update.update_id] = time.monotonic()
        self._queue(update)

    def _queue(self, update: Update) -> None:
        self._note(update.update_id)
        person = update.person
        lane = self._waiting.get(person)
        if lane is None:
            self._waiting[person] = deque([update])
            self._tasks[asyncio.create_task(self._take_in_order(person))] = person
        else:
            lane.append(update)

    async def _take_in_order(self, person: int) -> None:
        """What follows one that was not kept waits until that has come again."""
        lane = self._waiting[person]
        try:
            while lane:
                await self._take_one(lane[0])
                lane.popleft()
        except NotKept:
            self._mark_not_kept(lane)
        finally:
            del self._waiting[person]

    async def _take_one(self, update: Update) -> None:
        """What is put aside does not come again from Telegram: it is tried until it is kept."""
        while True:
            try:
                await self._take(update)
                break
            except NotKept:
                if update.update_id not in self._aside:
                    raise
                await asyncio.sleep(_FAULT_PAUSE_SECONDS)
        if update.update_id in self._aside:
            await self._take_off_the_shelf(update.update_id)
        else:
            self._states[update.update_id] = _State.KEPT

    async def _take_off_the_shelf(self, update_id: int) -> None:
        """Where that fails it is done once more after a restart, which changes nothing."""
        self._aside.discard(update_id)
        if self._shelf is not None:
            with suppress(NotKept):
                await self._shelf.done(update_id)

    async def _go_on_with_what_was_left(self) -> None:
        """By a run that ended before it was done."""
        while self._shelf is not None:
            try:
                left = await left_by_earlier_run(self._shelf)
            except NotKept:
                await asyncio.sleep(_FAULT_PAUSE_SECONDS)
                continue
            for update in left:
                self._aside.add(update.update_id)
                self._queue(update)
            return

    async def _put_long_ones_aside(self) -> None:
        """In their order, so that a person's later ones are not past while an earlier is not."""
        if self._shelf is None:
            return
        late = time.monotonic() - _LONG_SECONDS
        long = [
            update
            for lane in self._waiting.values()
            for update in lane
            if self._begun_at.get(update.update_id, late) < late
            and self._states.get(update.update_id) is _State.UNDER_WAY
        ]
        with suppress(NotKept):  # where nothing can be kept the offset waits, as ever
            for update in long:
                await self._put_aside(self._shelf, update)

    async def _put_aside(self, shelf: Aside, update: Update) -> None:
        await shelf.put(update.update_id, address_of(update.person), written(update))
        if self._states[update.update_id] is _State.UNDER_WAY:
            self._states[update.update_id] = _State.ASIDE
            self._aside.add(update.update_id)
        else:
            await shelf.done(update.update_id)  # meanwhile it was kept, or has to come again

    def _mark_not_kept(self, updates: Iterable[Update]) -> None:
        for update in updates:
            self._states[update.update_id] = _State.NOT_KEPT

    async def _wait_a_moment(self) -> None:
        """For what is under way, but not for what is put aside; and never ask at once for what we
        know already."""
        near = [task for task, person in self._tasks.items() if not self._is_aside(person)]
        pending = (await asyncio.wait(near, timeout=_PATIENCE_SECONDS))[1] if near else set()
        if not pending and _State.UNDER_WAY in self._states.values():
            await asyncio.sleep(_PATIENCE_SECONDS)  # it waits behind what is put aside
        for task in [task for task in self._tasks if task.done()]:
            del self._tasks[task]
            task.result()  # a fault of the program ends it

    def _is_aside(self, person: int) -> bool:
        lane = self._waiting.get(person)
        return lane is not None and bool(lane) and lane[0].update_id in self._aside

    def _move_on(self) -> None:
        """To the first that is not kept."""
        for update_id, state in tuple(self._states.items()):
            if state not in (_State.KEPT, _State.ASIDE):
                self._offset = update_id
                return
            del self._states[update_id]
            self._begun_at.pop(update_id, None)
            self._offset = update_id + 1


async def _get_updates(bot: Bot, offset: int | None, hold_seconds: int) -> list[Update] | None:
    """None, after a pause, where Telegram did not answer."""
    try:
        asked = await call(bot, _asking(offset, hold_seconds), hold_seconds=hold_seconds)
        return read_given(asked)
    except InvalidToken:
        raise
    except RetryAfter as limit:
        wait = limit.retry_after
        await asyncio.sleep(wait if isinstance(wait, int) else wait.total_seconds())
    except Conflict as error:
        log.warning("another program polls with this token", error=str(error))
        await asyncio.sleep(_FAULT_PAUSE_SECONDS)
    except (TelegramError, NotAnUpdate) as error:
        log.warning("no updates from Telegram", error=str(error))
        await asyncio.sleep(_FAULT_PAUSE_SECONDS)
    return None


def _asking(offset: int | None, hold_seconds: int) -> Call:
    what = {"limit": UPDATES_AT_ONCE, "allowed_updates": UPDATES_WE_READ}
    return Call("getUpdates", {"offset": offset, "timeout": hold_seconds, **what})
