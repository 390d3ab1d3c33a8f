"""A light Telegram: takes the bot's calls, gives it presses, and looks how long each takes.

It checks nothing and keeps nothing but what each person sees. A press is done with when the
message it was made on has been edited; then comes the next.
"""

import asyncio
import random
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count, cycle

import msgspec

from benchmarks.answering.http import Answer, Called, Json, Posting, keyboard_of, write_head
from benchmarks.answering.people import Person

ME: Json = {
    "id": 42,
    "is_bot": True,
    "first_name": "Cuộc thi",
    "username": "contest_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}
_AT_ONCE = 100  # getUpdates.limit
_PATIENCE_SECONDS = 20  # then a press is lost


@dataclass(frozen=True)
class Play:
    """`fingers` press at once, each person of theirs in turn; with `per_second`, one press after
    the other at that pace, whatever comes of them. Times in seconds."""

    people: dict[int, str]
    fingers: int
    seconds: float
    presses: int | None = None
    per_second: float | None = None
    delay: tuple[float, float] = (0.0, 0.0)


@dataclass
class Played:
    """Latencies in seconds, from press to the answer to the edit, in order of size."""

    seconds: float
    latencies: list[float]
    calls: Counter[str]


@dataclass
class StandIn:
    """One bot's Telegram; `url` is where it posts updates to, if the bot said so."""

    people: dict[int, Person] = field(default_factory=dict)
    fingers: dict[int, "Finger"] = field(default_factory=dict)
    delay: tuple[float, float] = (0.0, 0.0)
    head: bytes = b""
    url: str = ""
    latencies: list[float] = field(default_factory=list)
    calls: Counter[str] = field(default_factory=Counter)
    numbers: "count[int]" = field(default_factory=lambda: count(1))
    waiting: deque[Json] = field(default_factory=deque)
    asking: Answer | None = None

    async def listen(self) -> int:
        """The port."""
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: Called(self.answer), "127.0.0.1", 0)
        port: int = server.sockets[0].getsockname()[1]
        return port

    async def play(self, play: Play) -> Played:
        self.delay = play.delay
        self.people = {id_: Person(id_, data) for id_, data in play.people.items()}
        ids = list(self.people)
        hands = [Finger(self, ids[i :: play.fingers]) for i in range(play.fingers)]
        self.fingers = {id_: hand for hand in hands for id_ in hand.ids}
        if self.url:
            for hand in hands:
                hand.posting = await Posting.opened(self.url)
        self.latencies, self.calls, began = [], Counter(), time.perf_counter()
        await (_at_a_pace(hands, play) if play.per_second else _one_after_the_other(hands, play))
        took = time.perf_counter() - began
        played = Played(took, sorted(self.latencies), self.calls)
        await _come_to_rest(hands)
        return played

    def answer(self, method: str, parameters: Json, write: Answer) -> None:
        self.calls[method] += 1
        match method:
            case "getUpdates":
                self._give_updates(parameters, write)
            case "editMessageText":
                self._edit(parameters, write)
            case "setWebhook":
                self.url = str(parameters["url"])
                self.head = write_head(self.url, str(parameters["secret_token"]))
                self._say(write, True)
            case "getMe":
                self._say(write, ME)
            case "getWebhookInfo":
                told = {"has_custom_certificate": False, "pending_update_count": 0}
                self._say(write, {"url": self.url, **told})
            case _:
                self._say(write, True)

    def give(self, update: Json) -> None:
        """To a bot that asks for updates."""
        self.waiting.append(update)
        if self.asking:
            self._later(self._flush)

    def _edit(self, parameters: Json, write: Answer) -> None:
        person = self.people[int(str(parameters["chat_id"]))]
        person.sees(str(parameters["text"]), keyboard_of(parameters))

        def done() -> None:
            write(msgspec.json.encode({"ok": True, "result": person.message()}))
            self.latencies.append(time.perf_counter() - person.pressed_at)
            self.fingers[person.id].is_seen()

        self._later(done)

    def _give_updates(self, parameters: Json, write: Answer) -> None:
        offset = int(str(parameters.get("offset") or 0))
        while self.waiting and int(str(self.waiting[0]["update_id"])) < offset:
            self.waiting.popleft()
        self.asking = write
        if self.waiting or not int(str(parameters.get("timeout") or 0)):
            self._later(self._flush)

    def _flush(self) -> None:
        write, self.asking = self.asking, None
        if write:
            news = list(self.waiting)[:_AT_ONCE]
            write(msgspec.json.encode({"ok": True, "result": news}))

    def _say(self, write: Answer, result: object) -> None:
        self._later(lambda: write(msgspec.json.encode({"ok": True, "result": result})))

    def _later(self, do: Callable[[], None]) -> None:
        least, most = self.delay
        if most:
            loop = asyncio.get_running_loop()
            loop.call_later(random.uniform(least, most), do)  # noqa: S311  a network
        else:
            do()


class Finger:
    """One press at a time, by one after the other of its people."""

    def __init__(self, telegram: StandIn, ids: list[int]) -> None:
        self.ids = ids
        self.posting: Posting | None = None
        self.is_free = asyncio.Event()
        self.is_free.set()
        self.goes_on = False
        self.telegram = telegram
        self._turn = cycle(ids)
        self._left = 0

    def press(self) -> None:
        """Of a webhook's press both the edit and the answer to the post must have come."""
        self.is_free.clear()
        update = self.telegram.people[next(self._turn)].press(next(self.telegram.numbers))
        self._left = 2 if self.posting else 1
        if self.posting:
            self.posting.post(self.telegram.head, msgspec.json.encode(update), self._posted)
        else:
            self.telegram.give(update)

    def is_seen(self) -> None:
        self._left -= 1
        if self._left:
            return
        if self.goes_on:
            self.press()
        else:
            self.is_free.set()

    def _posted(self, answer: Json) -> None:
        if "method" in answer:
            self.telegram.calls[f"{answer['method']} in the answer"] += 1
        self.is_seen()


async def _one_after_the_other(hands: list[Finger], play: Play) -> None:
    for hand in hands:
        hand.goes_on = True
        hand.press()
    if play.presses is None:
        await asyncio.sleep(play.seconds)
    else:
        while len(hands[0].telegram.latencies) < play.presses:  # noqa: ASYNC110  no event counts
            await asyncio.sleep(0.05)


async def _at_a_pace(hands: list[Finger], play: Play) -> None:
    pace = play.per_second or 1.0
    began = time.perf_counter()
    for number in range(int(play.seconds * pace)):
        await asyncio.sleep(began + number / pace - time.perf_counter())
        hand = hands[number % len(hands)]
        await hand.is_free.wait()
        hand.press()
    await _come_to_rest(hands)


async def _come_to_rest(hands: list[Finger]) -> None:
    for hand in hands:
        hand.goes_on = False
    async with asyncio.timeout(_PATIENCE_SECONDS):
        for hand in hands:
            await hand.is_free.wait()
    for hand in hands:
        if hand.posting:
            hand.posting.close()
            hand.posting = None
