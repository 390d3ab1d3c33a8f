"""Answers to people, in the order they asked, without one chat holding up another.

Replies wait in memory only: what they show is in the database already, and whoever misses one
in a crash presses again and sees it. Of several edits waiting for one message only the newest
is sent; a fast finger costs no calls. Of more than a few in one chat the newest are: a flood of
presses fills neither the memory nor the connections that others need.
"""

import asyncio
from collections import Counter, deque
from collections.abc import Callable, Coroutine
from dataclasses import dataclass

import structlog

from conversation.messenger import MessengerError, TryLater
from conversation.screen import Screen
from messengers.telegram.calling import Call
from messengers.telegram.sending import Sender

log = structlog.get_logger()

_TRIES = 4
_CLOSING_SECONDS = 3.0
_MOST_WAITING = 8  # replies to one chat; what the older ones showed is out of date
_MOST_PRESSES = 8  # of one person being answered; any more spin until the next is answered


@dataclass(frozen=True, slots=True)
class Reply:
    """`edits`: the message whose button was pressed; None sends a new one."""

    address: str
    topic: str | None
    screen: Screen
    edits: str | None = None
    closes_keyboard: bool = False


class Replies:
    """One queue per chat with something waiting, each emptied by a task of its own.

    `noted` is told the address whenever one is sent.
    """

    def __init__(self, sender: Sender, noted: Callable[[str], object]) -> None:
        self._sender = sender
        self._noted = noted
        self._waiting: dict[str, deque[Reply]] = {}
        self._presses: Counter[int] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()

    def put(self, reply: Reply) -> None:
        lane = self._waiting.get(reply.address)
        if lane is None:
            self._waiting[reply.address] = deque([reply], _MOST_WAITING)
            self._run(self._empty(reply.address))
        elif lane and reply.edits and lane[-1].edits == reply.edits:
            lane[-1] = reply
        else:
            lane.append(reply)

    def answer_press(self, person: int, answer: Call) -> None:
        """End the little progress on a button that this person pressed."""
        if self._presses[person] < _MOST_PRESSES:
            self._presses[person] += 1
            self._run(self._answer_press(person, answer))

    async def close(self) -> None:
        """Send what is waiting, for a few seconds at most."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=_CLOSING_SECONDS)
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _run(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer_press(self, person: int, answer: Call) -> None:
        try:
            await self._sender.answer_press(answer)
        except Exception as error:  # noqa: BLE001  a press left unanswered harms nobody
            log.info("press not answered", error=str(error))
        finally:
            self._presses[person] -= 1
            if not self._presses[person]:
                del self._presses[person]

    async def _empty(self, address: str) -> None:
        lane = self._waiting[address]
        try:
            while lane:
                await self._deliver(lane.popleft())
        finally:
            del self._waiting[address]

    async def _deliver(self, reply: Reply) -> None:
        for _ in range(_TRIES):
            try:
                await self._send(reply)
            except TryLater as fault:
                await asyncio.sleep(fault.wait_seconds)
            except MessengerError as error:
                log.warning("reply not delivered", error=str(error))
                return
            else:
                return
        log.warning("reply given up", tries=_TRIES)

    async def _send(self, reply: Reply) -> None:
        self._noted(reply.address)
        if reply.closes_keyboard:
            await self._sender.close_keyboard(reply.address, reply.screen)
        elif reply.edits:
            await self._sender.edit(reply.address, reply.edits, reply.screen, reply.topic)
        else:
            await self._sender.send(reply.address, reply.screen, reply.topic)
