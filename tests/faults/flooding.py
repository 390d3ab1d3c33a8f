"""One person presses fifty times a second: everybody else is answered as if there were nobody.

python -m tests.faults.flooding --receiving webhook
python -m tests.faults.flooding --receiving polling
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.progress import Progress

from conversation.action import encode
from conversation.action.sitting import ShowQuestion
from tests.faults import crowd, verdicts
from tests.faults.crowd import QUESTIONS, Taker
from tests.faults.processes import BotProgram
from tests.faults.telegram import LightTelegram, Receiving
from tests.faults.waiting import until

MOST_SECONDS = 1.0


@dataclass(frozen=True)
class Plan:
    """`people` turn the leaves of their papers, together `per_second` times a second."""

    people: int
    per_second: float
    flood_per_second: float
    seconds: float
    receiving: Receiving


@dataclass
class Waits:
    """From a press to the screen that answers it, of everybody but the one who floods."""

    seconds: list[float] = field(default_factory=list)
    _pressed: dict[int, float] = field(default_factory=dict)

    def press(self, person: int) -> None:
        self._pressed[person] = time.monotonic()

    def show(self, person: int, text: str, at: float) -> None:
        del text
        if pressed := self._pressed.pop(person, None):
            self.seconds.append(at - pressed)

    @property
    def unanswered(self) -> int:
        return len(self._pressed)

    def of(self, share: float) -> float:
        """Within how many seconds this share of the presses was answered."""
        return sorted(self.seconds)[int(share * (len(self.seconds) - 1))]


async def flood(
    folder: Path, plan: Plan, advance: Callable[[], object] = lambda: None
) -> tuple[Waits, int]:
    """What others waited, and how many presses the one made who floods."""
    url = f"sqlite:///{folder / 'contest.db'}"
    contest = crowd.write_contest(folder, datetime.now(UTC) + timedelta(days=1))
    flooder, *others = await crowd.gather(url, contest, plan.people + 1)
    waits = Waits()
    bot = BotProgram(folder, {"DATABASE_URL": url})
    telegram = LightTelegram.reaching(bot.port, plan.receiving)
    telegram.shows = waits.show
    async with telegram.serving():
        bot.use(telegram.settings)
        await bot.start()
        flooding = asyncio.create_task(_flood(telegram, flooder, plan))
        async for number in _evenly(plan.per_second, plan.seconds):
            taker = others[number % len(others)]
            waits.press(taker.person)
            telegram.press(taker.person, _turn(taker, number))
            advance()
        presses = await flooding
        await until(lambda: not waits.unanswered)
        await bot.stop()
    return waits, presses


async def _flood(telegram: LightTelegram, who: Taker, plan: Plan) -> int:
    number = 0
    async for number in _evenly(plan.flood_per_second, plan.seconds):
        telegram.press(who.person, _turn(who, number))
    return number + 1


async def _evenly(per_second: float, seconds: float) -> AsyncIterator[int]:
    """Numbers, so many a second, for some seconds."""
    began = time.monotonic()
    for number in range(round(per_second * seconds)):
        await asyncio.sleep(began + number / per_second - time.monotonic())
        yield number


def _turn(who: Taker, number: int) -> str:
    return encode(ShowQuestion(who.attempt_id, number % QUESTIONS))


def main(
    people: int = 100,
    per_second: float = 50.0,
    flood_per_second: float = 50.0,
    seconds: float = 60.0,
    receiving: Annotated[Receiving, typer.Option()] = Receiving.WEBHOOK,
) -> None:
    plan = Plan(people, per_second, flood_per_second, seconds, receiving)
    with TemporaryDirectory() as folder, Progress() as progress:
        task = progress.add_task(f"presses, by {receiving}", total=per_second * seconds)
        flooding = flood(Path(folder), plan, lambda: progress.advance(task))
        waits, presses = asyncio.run(flooding)
    figures = {
        "one person": f"{presses:,} presses at {flood_per_second:g}/s, by {receiving}",
        "the others": f"{len(waits.seconds):,} presses at {per_second:g}/s",
        "half of them answered within": f"{1000 * waits.of(0.5):.0f} ms",
        "99 in 100 within": f"{1000 * waits.of(0.99):.0f} ms",
        "all within": f"{1000 * waits.of(1):.0f} ms",
    }
    late = waits.of(0.99) >= MOST_SECONDS
    verdicts.tell("One person floods", figures, ["others waited too long"] if late else [])


if __name__ == "__main__":
    typer.run(main)
