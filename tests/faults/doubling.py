"""Everything several times at once, to two processes on one PostgreSQL: each thing happens once.

python -m tests.faults.doubling
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from rich.progress import Progress
from sqlalchemy import Connection, select

from conversation.action import encode
from conversation.action.sitting import HandIn, StartAttempt
from storage.database import Database
from storage.tables import attempt
from tests.databases import PostgresServer
from tests.faults import crowd, verdicts
from tests.faults.crowd import QUESTIONS, Taker
from tests.faults.processes import BotProgram
from tests.faults.telegram import LightTelegram, Press

COPIES = 5
_AT_ONCE = 50  # people


@dataclass(frozen=True)
class Plan:
    """`starts`: presses of «Vào thi» by each person at the same moment."""

    people: int
    starts: int


@dataclass(frozen=True)
class Outcome:
    """`right`: answers stored that are the one pressed. `receipts`: all different."""

    people: int
    attempts: int
    answers: int
    right: int
    receipts: int

    @property
    def faults(self) -> list[str]:
        expected = {
            "attempts": (self.attempts, self.people),
            "answers": (self.answers, self.people * QUESTIONS),
            "answers as pressed": (self.right, self.people * QUESTIONS),
            "receipts": (self.receipts, self.people),
        }
        return [
            f"{name}: {found}, not {due}" for name, (found, due) in expected.items() if found != due
        ]


async def double_everything(
    folder: Path, url: str, plan: Plan, advance: Callable[[], object] = lambda: None
) -> Outcome:
    """People begin, answer every question and hand in, all of it several times at once."""
    closes_at = datetime.now(UTC) + timedelta(days=1)
    contest = crowd.write_contest(folder, closes_at, attempts=3)
    people = await crowd.gather(url, contest, plan.people, taking=False)
    async with _two_bots(folder, url) as telegram, Database.opened(url) as database:
        places = asyncio.Semaphore(_AT_ONCE)
        starts = [_start(telegram, who, plan, places, advance) for who in people]
        await asyncio.gather(*starts)
        takers = await database.read(_takers, people)
        await asyncio.gather(*(_take(telegram, who, places, advance) for who in takers))
        kept = await crowd.answers(url)
        attempts, receipts = await database.read(_count)
    pressed = {(who.attempt_id, i): who.letter(i) for who in takers for i in range(QUESTIONS)}
    right = sum(kept[at][0] == letter for at, letter in pressed.items() if at in kept)
    return Outcome(plan.people, attempts, len(kept), right, receipts)


@asynccontextmanager
async def _two_bots(folder: Path, url: str) -> AsyncIterator[LightTelegram]:
    async with AsyncExitStack() as stack:
        bots = [BotProgram(folder, {"DATABASE_URL": url}) for _ in range(2)]
        urls = [f"http://127.0.0.1:{bot.port}/telegram" for bot in bots]
        telegram = LightTelegram(urls, again_seconds=[1.0])
        await stack.enter_async_context(telegram.serving())
        for bot in bots:
            bot.use(telegram.settings)
            stack.push_async_callback(bot.stop)
            await bot.start()
        yield telegram


async def _start(
    telegram: LightTelegram,
    who: Taker,
    plan: Plan,
    places: asyncio.Semaphore,
    advance: Callable[[], object],
) -> None:
    data = encode(StartAttempt(1, 1))
    async with places:
        await _post(telegram, [telegram.make(who.person, data) for _ in range(plan.starts)])
        advance()


async def _take(
    telegram: LightTelegram, who: Taker, places: asyncio.Semaphore, advance: Callable[[], object]
) -> None:
    """Answer and hand in, each press in several copies at once."""
    presses = [who.answer(position) for position in range(QUESTIONS)]
    async with places:
        for data in (*presses, encode(HandIn(who.attempt_id))):
            await _post(telegram, [telegram.make(who.person, data)] * COPIES)
        advance()


async def _post(telegram: LightTelegram, presses: Iterable[Press]) -> None:
    """All at the same moment, to one process and the other in turn."""
    posts = [telegram.post(press, copy) for copy, press in enumerate(presses)]
    await asyncio.gather(*posts)


def _takers(tx: Connection, people: list[Taker]) -> list[Taker]:
    """The people with the attempts that they have by now; one of them stands for each."""
    rows = tx.execute(select(attempt.c.participant_id, attempt.c.id))
    attempt_of = dict(rows.all())
    return [Taker(who.person, attempt_of[number]) for number, who in enumerate(people, start=1)]


def _count(tx: Connection) -> tuple[int, int]:
    rows = tx.execute(select(attempt.c.id, attempt.c.receipt)).all()
    return len(rows), len({row.receipt for row in rows if row.receipt})


def main(people: int = 1000, starts: int = 64) -> None:
    plan = Plan(people, starts)
    with TemporaryDirectory() as name, Progress() as progress:
        folder = Path(name)
        server = PostgresServer(folder / "data")
        task = progress.add_task("people, twice", total=2 * people)
        try:
            with server.database() as url:
                doubled = double_everything(folder, url, plan, lambda: progress.advance(task))
                outcome = asyncio.run(doubled)
        finally:
            server.stop()
    figures = {
        "presses of «Vào thi»": f"{people:,} people x {starts} at once",
        "attempts": f"{outcome.attempts:,}",
        "answers": f"{outcome.answers:,}, each pressed {COPIES} times at once",
        "as pressed": f"{outcome.right:,}",
        "receipts": f"{outcome.receipts:,}",
    }
    verdicts.tell("Everything several times at once, two processes", figures, outcome.faults)


if __name__ == "__main__":
    typer.run(main)
