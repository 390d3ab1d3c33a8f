"""A stand-in Telegram that brings the presses of the jury and of the host, at a pace."""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

import msgspec

from benchmarks.answering.http import Answer, Called, Json, Posting, write_head
from benchmarks.answering.people import Person
from benchmarks.answering.stand_in import ME
from benchmarks.board.hall import HOST, JUDGES, MARKED, REVEALED, SECRET, rules
from contest.stage.score import judges_of
from conversation.action import Action, encode
from conversation.action.hosting import Reveal
from conversation.action.judging import CorrectSheet, GiveMark, HandInSheet, sheet_of

_STAGE = 1
_RULES = rules()
_CODES = [part.code for part in _RULES.parts]
MARKS_A_SHEET = len(_RULES.part(MARKED).criteria)
PRESSES_A_SHEET = MARKS_A_SHEET + 2  # to open it again, and to hand it in


@dataclass
class Stage:
    """What the bot takes for Telegram. `url` is where it posts to, once it has said so."""

    url: str = ""
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    async def listen(self) -> int:
        """The port."""
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: Called(self._answer), "127.0.0.1", 0)
        port: int = server.sockets[0].getsockname()[1]
        return port

    async def arrives(self, person: int) -> "Finger":
        return Finger(self, Person(person, ""), await Posting.opened(self.url))

    def _answer(self, method: str, parameters: Json, write: Answer) -> None:
        result: object = True
        match method:
            case "getMe":
                result = ME
            case "setWebhook":
                self.url = str(parameters["url"])
            case "getWebhookInfo":
                told = {"has_custom_certificate": False, "pending_update_count": 0}
                result = {"url": self.url, **told}
            case "editMessageText" | "sendMessage":
                result = Person(int(str(parameters["chat_id"])), "").message()
        write(msgspec.json.encode({"ok": True, "result": result}))


@dataclass
class Finger:
    """One person's: the next press waits until the last one is kept."""

    stage: Stage
    person: Person
    posting: Posting
    waits: list[float] = field(default_factory=list)

    async def press(self, action: Action) -> None:
        """`waits` gets how long it took until it was kept, in seconds."""
        self.person.data = encode(action)
        update = msgspec.json.encode(self.person.press(next(self.stage.numbers)))
        kept, began = asyncio.get_running_loop().create_future(), time.perf_counter()
        head = write_head(self.stage.url, SECRET)
        self.posting.post(head, update, lambda _: kept.set_result(None))
        await kept
        self.waits.append(time.perf_counter() - began)


async def mark(stage: Stage, marks_a_second: float, until: float) -> list[float]:
    """All judges correct their sheets, at that many marks a second together; the waits."""
    judges = range(len(_RULES.judges))
    fingers = [await stage.arrives(JUDGES + number) for number in judges]
    pace = marks_a_second * PRESSES_A_SHEET / MARKS_A_SHEET / len(fingers)
    await asyncio.gather(
        *(_mark(finger, number, pace, until) for number, finger in enumerate(fingers))
    )
    return [wait for finger in fingers for wait in finger.waits]


async def _mark(finger: Finger, judge: int, per_second: float, until: float) -> None:
    began = time.perf_counter() + judge / len(_RULES.judges) / per_second
    for number, action in enumerate(_presses(judge)):
        if time.perf_counter() >= until:
            return
        await asyncio.sleep(began + number / per_second - time.perf_counter())
        await finger.press(action)


def _presses(judge: int) -> Iterator[Action]:
    """Sheet after sheet, for ever: taken back, marked anew, handed in."""
    teams = [n for n, team in enumerate(_RULES.teams) if judge in judges_of(_RULES, team)]
    part = _CODES.index(MARKED)
    for turn in count():
        team = teams[turn % len(teams)]
        which = sheet_of(part, team, judge)
        yield CorrectSheet(_STAGE, which)
        for criterion in range(MARKS_A_SHEET):
            yield GiveMark(_STAGE, which, criterion, 100 * (1 + turn % 4))
        yield HandInSheet(_STAGE, which)


async def reveal(stage: Stage, every_seconds: float, until: float) -> list[float]:
    """The host shows one team more, again and again from the last; when each was pressed."""
    host = await stage.arrives(HOST)
    pressed_at: list[float] = []
    part, began = _CODES.index(REVEALED), time.perf_counter()
    for number in count(1):
        at = began + number * every_seconds
        if at >= until:
            return pressed_at
        await asyncio.sleep(at - time.perf_counter())
        pressed_at.append(time.perf_counter())
        await host.press(Reveal(_STAGE, part, number % (len(_RULES.teams) + 1)))
    return pressed_at
