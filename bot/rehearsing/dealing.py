"""One bot's updates dealt to several processes, each person's always to the same one.

Telegram gives them to whoever asks first; here the bot works in as many processes as there are
cores, as it may behind a webhook.
"""

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable
from itertools import islice

from bot.rehearsing.called import Answered, Called

_POLL_SECONDS = 25
_AT_ONCE = 100  # getUpdates.limit

Update = dict[str, object]


class Dealer:
    def __init__(
        self, telegram: Callable[[Called], Awaitable[Answered]], token: str, hands: int
    ) -> None:
        """`hands` is how many processes there are; they are numbered from 0."""
        self._telegram = telegram
        self._token = token
        self._waiting = [deque[Update]() for _ in range(hands)]
        self._news = [asyncio.Event() for _ in range(hands)]

    async def deal(self) -> None:
        """Until cancelled."""
        offset = 0
        while True:
            asked = {"offset": str(offset), "timeout": str(_POLL_SECONDS)}
            answer = await self._telegram(Called(self._token, "getUpdates", asked, {}))
            for update in json.loads(answer.body)["result"]:
                offset = update["update_id"] + 1
                hand = _person(update) % len(self._waiting)
                self._waiting[hand].append(update)
                self._news[hand].set()

    async def take(self, hand: int, offset: int) -> Answered:
        """What a process is answered to its getUpdates; below `offset` it is done with."""
        waiting = self._waiting[hand]
        while waiting and _number(waiting[0]) < offset:
            waiting.popleft()
        if not waiting:
            self._news[hand].clear()
            try:
                async with asyncio.timeout(_POLL_SECONDS):
                    await self._news[hand].wait()
            except TimeoutError:
                pass
        found = list(islice(waiting, _AT_ONCE))
        return Answered(200, json.dumps({"ok": True, "result": found}).encode())


def _number(update: Update) -> int:
    number = update["update_id"]
    return number if isinstance(number, int) else 0


def _person(update: Update) -> int:
    """Who wrote or pressed; 0 where nobody is named."""
    for told in update.values():
        match told:
            case {"from": {"id": int(person)}}:
                return person
    return 0
