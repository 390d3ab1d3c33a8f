"""kill -9 again and again while people press: what was acknowledged or shown is stored.

python -m tests.faults.killing --receiving webhook
python -m tests.faults.killing --receiving polling
"""

import asyncio
import random
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.progress import Progress

from tests.faults import crowd, verdicts
from tests.faults.crowd import LETTERS, QUESTIONS, Taker
from tests.faults.processes import BotProgram
from tests.faults.telegram import LightTelegram, Press, Receiving
from tests.faults.waiting import until

BACK_WITHIN_SECONDS = 5.0
_IN_TURN = 500
_SHOWN = re.compile(rf"Câu (\d+)/{QUESTIONS}.*✓ ([{LETTERS}])\.", re.DOTALL)


@dataclass(frozen=True)
class Plan:
    presses: int
    per_second: float
    kills: int
    receiving: Receiving

    @property
    def in_turn(self) -> int:
        """People who press in the same part of the run, each every question once."""
        return min(_IN_TURN, -(-self.presses // QUESTIONS))

    @property
    def people(self) -> int:
        return -(-self.presses // (self.in_turn * QUESTIONS)) * self.in_turn


@dataclass
class Outcome:
    """`lost`: acknowledged or shown, and not stored. `backs`: seconds from each kill to the next
    press that was taken."""

    presses: int = 0
    acknowledged: int = 0
    shown: int = 0
    stored: int = 0
    lost: int = 0
    foreign: int = 0
    backs: list[float] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        found = {
            "lost": self.lost,
            "stored without a press": self.foreign,
            "never taken": self.presses - self.acknowledged,
            "pressed and not stored": self.presses - self.stored,
        }
        return [f"{name}: {count}" for name, count in found.items() if count]


async def kill_while_pressing(
    folder: Path, plan: Plan, advance: Callable[[], object] = lambda: None
) -> Outcome:
    url = f"sqlite:///{folder / 'contest.db'}"
    contest = crowd.write_contest(folder, datetime.now(UTC) + timedelta(days=1))
    takers = await crowd.gather(url, contest, plan.people)
    bot, shown = BotProgram(folder, {"DATABASE_URL": url}), set[tuple[int, int, int]]()
    telegram = LightTelegram.reaching(bot.port, plan.receiving)
    telegram.shows = lambda chat, text, at: shown.update(_read(chat, text))
    async with telegram.serving():
        bot.use(telegram.settings)
        await bot.start()
        pressing = asyncio.create_task(_press(telegram, takers, plan, advance))
        backs = [await _kill_once(bot, telegram, plan) for _ in range(plan.kills)]
        presses = await pressing
        await until(lambda: len(telegram.taken) == len(presses))
        await bot.stop()
    outcome = _compare(presses, telegram, shown, takers, await crowd.answers(url))
    outcome.backs = backs
    return outcome


async def _press(
    telegram: LightTelegram, takers: list[Taker], plan: Plan, advance: Callable[[], object]
) -> list[Press]:
    """So many a second, whatever becomes of the bot; people take turns of some hundreds."""
    began, presses = time.monotonic(), list[Press]()
    for number in range(plan.presses):
        await asyncio.sleep(began + number / plan.per_second - time.monotonic())
        turn, place = divmod(number, plan.in_turn * QUESTIONS)
        position, index = divmod(place, plan.in_turn)
        taker = takers[turn * plan.in_turn + index]
        presses.append(telegram.press(taker.person, taker.answer(position)))
        advance()
    return presses


async def _kill_once(bot: BotProgram, telegram: LightTelegram, plan: Plan) -> float:
    """kill -9 in the middle of things; how long until a press is taken again."""
    pause = plan.presses / plan.per_second / (plan.kills + 1)
    await asyncio.sleep(pause * random.uniform(0.3, 1))
    await bot.kill()
    killed_at = time.monotonic()
    await bot.start()
    await until(lambda: max(telegram.taken.values(), default=0.0) > killed_at)
    back = next(at for at in sorted(telegram.taken.values()) if at > killed_at) - killed_at
    await asyncio.sleep(max(0.0, pause * 0.3 - back))
    return back


def _compare(
    presses: list[Press],
    telegram: LightTelegram,
    shown: set[tuple[int, int, int]],
    takers: list[Taker],
    kept: dict[tuple[int, int], tuple[int, datetime]],
) -> Outcome:
    attempt_of = {taker.person: taker.attempt_id for taker in takers}
    stored = {(attempt, question, option) for (attempt, question), (option, _) in kept.items()}
    pressed = {press.update_id: _meant(press) for press in presses}
    promised = {pressed[update_id] for update_id in telegram.taken if update_id in pressed}
    promised |= {(attempt_of[person], position, letter) for person, position, letter in shown}
    return Outcome(
        presses=len(presses),
        acknowledged=len(telegram.taken),
        shown=len(shown),
        stored=len(stored),
        lost=len(promised - stored),
        foreign=len(stored - set(pressed.values())),
    )


def _meant(press: Press) -> tuple[int, int, int]:
    _, attempt, position, letter = press.data.split(".")
    return int(attempt), int(position), int(letter)


def _read(chat: int, text: str) -> list[tuple[int, int, int]]:
    """What a screen says was chosen: person, position, letter."""
    return [
        (chat, int(number) - 1, LETTERS.index(letter)) for number, letter in _SHOWN.findall(text)
    ]


def main(
    presses: int = 100_000,
    per_second: float = 200.0,
    kills: int = 50,
    receiving: Annotated[Receiving, typer.Option()] = Receiving.WEBHOOK,
) -> None:
    plan = Plan(presses, per_second, kills, receiving)
    with TemporaryDirectory() as folder, Progress() as progress:
        task = progress.add_task(f"presses, by {receiving}", total=presses)
        outcome = asyncio.run(
            kill_while_pressing(Path(folder), plan, lambda: progress.advance(task))
        )
    backs = sorted(outcome.backs)
    late = [f"back after {back:.1f} s" for back in backs if back > BACK_WITHIN_SECONDS]
    figures = {
        "presses": f"{presses:,} at {per_second:g}/s, by {receiving}",
        "kill -9": len(backs),
        "acknowledged": f"{outcome.acknowledged:,}",
        "answers shown as chosen": f"{outcome.shown:,}",
        "stored": f"{outcome.stored:,}",
        "acknowledged or shown, not stored": outcome.lost,
        "back after": f"{backs[len(backs) // 2]:.1f} s, at most {backs[-1]:.1f} s",
    }
    verdicts.tell("kill -9 while people press", figures, outcome.faults + late)


if __name__ == "__main__":
    typer.run(main)
