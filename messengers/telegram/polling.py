"""Updates taken in by long polling. The offset moves on past what is kept, and no further.

The offset acknowledges everything before it, so one update that takes long holds it up. It does
not hold up people: what came with it is taken at once, and after a moment we ask again from
where the offset is and pass over what we know already.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from enum import Enum, auto

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from conversation.event import NotKept
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

Keep = Callable[[Update], Awaitable[object]]
"""Keeps what an update changes; raises NotKept where it must come again."""


class _State(Enum):
    UNDER_WAY = auto()
    KEPT = auto()
    NOT_KEPT = auto()


async def poll(bot: Bot, take: Keep, note: Note, heard: Callable[[], None]) -> None:
    """Ask for updates until cancelled. `take` raises NotKept for what must come again.

    `note` is told of each as soon as it is in hand, `heard` whenever Telegram has answered and
    nothing had to be left to come again. Raises InvalidToken when Telegram does not know the
    token.
    """
    polling = _Polling(bot, take, note, heard)
    try:
        await polling.run()
    finally:
        await polling.stop()


class _Polling:
    """`_states`: of the updates from the offset on, in the order of their ids."""

    def __init__(self, bot: Bot, take: Keep, note: Note, heard: Callable[[], None]) -> None:
        self._bot = bot
        self._take = take
        self._note = note
        self._heard = heard
        self._offset: int | None = None
        self._states: dict[int, _State] = {}
        self._waiting: dict[int, deque[Update]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        hold_seconds = 0  # at first: whether Telegram is there is to be known soon
        while True:
            updates = await _get_updates(self._bot, self._offset, hold_seconds)
            hold_seconds = POLL_SECONDS
            for update in updates or ():
                self._begin(update)
            await self._wait_a_moment()
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
        self._note(update.update_id)
        self._states[update.update_id] = _State.UNDER_WAY
        person = update.person
        lane = self._waiting.get(person)
        if lane is None:
            self._waiting[person] = deque([update])
            self._tasks.add(asyncio.create_task(self._take_in_order(person)))
        else:
            lane.append(update)

    async def _take_in_order(self, person: int) -> None:
        """What follows one that was not kept waits until that has come again."""
        lane = self._waiting[person]
        try:
            while lane:
                await self._take(lane[0])
                self._states[lane.popleft().update_id] = _State.KEPT
        except NotKept:
            self._mark_not_kept(lane)
        finally:
            del self._waiting[person]

    def _mark_not_kept(self, updates: Iterable[Update]) -> None:
        for update in updates:
            self._states[update.update_id] = _State.NOT_KEPT

    async def _wait_a_moment(self) -> None:
        if self._tasks:
            done, self._tasks = await asyncio.wait(self._tasks, timeout=_PATIENCE_SECONDS)
            for task in done:
                task.result()  # a fault of the program ends it

    def _move_on(self) -> None:
        """To the first that is not kept."""
        for update_id, state in tuple(self._states.items()):
            if state is not _State.KEPT:
                self._offset = update_id
                return
            del self._states[update_id]
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
