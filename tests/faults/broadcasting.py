"""One notice to 20,000 people while everything goes wrong that can: who got it, how often, when.

    python -m tests.faults.broadcasting

Some have blocked the bot, some are gone, groups have moved; Telegram answers 502, cuts connections
after it has carried a call out, refuses single chats, and several times everybody; the bot is
killed again and again. Meanwhile people press buttons.
"""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from rich.progress import Progress
from sqlalchemy import Connection, func, select

from bot.rehearsing.phones import Phone, Unanswered
from conversation.action.sitting import GiveAnswer, StartAttempt
from sandbox.faults import Cut, Fault
from sandbox.limits import Rates
from storage.database import Database
from storage.tables import outbox
from storage.tables.delivery import IS_WAITING, DeliveryState
from tests.faults import verdicts
from tests.faults.audience import Audience, gathered
from tests.faults.broadcast_course import Calls, Course, Plan
from tests.faults.broadcast_figures import Figures
from tests.faults.processes import BotProgram

_LOOK_SECONDS = 0.05
_PATIENCE_SECONDS = 120.0  # without anything sent
_PRESS_SECONDS = 1.0
_SEED = 20230814


async def broadcast(
    folder: Path, database_url: str, plan: Plan, advance: Callable[[int], object] = lambda to: None
) -> Figures:
    """The whole run; what came of it is counted at the receivers."""
    gathering = gathered(folder, database_url, people=plan.people, groups=plan.groups)
    async with gathering as audience, Database.opened(database_url) as database:
        run = Run(plan, audience, database, advance)
        settings = audience.settings | {
            "DATABASE_URL": database_url,
            "BULK_PER_SECOND": f"{plan.per_second}",
        }
        async with BotProgram.running(folder, settings) as bot, run.pressing():
            await run.goes_wrong(bot)
        return await run.figures()


class Run:
    def __init__(
        self,
        plan: Plan,
        audience: Audience,
        database: Database,
        advance: Callable[[int], object],
    ) -> None:
        self._plan = plan
        self._audience = audience
        self._database = database
        self._advance = advance
        self._calls = Calls(audience.world)
        self._course = Course()
        self._chance = random.Random(_SEED)
        self._spoil()

    async def goes_wrong(self, bot: BotProgram) -> None:
        """Kills and halts, spread over the broadcast; until nothing is left to send."""
        events = ["kill"] * self._plan.kills + ["halt"] * self._plan.halts
        self._chance.shuffle(events)
        for number, event in enumerate(events, start=1):
            await self._come_to(self._audience.size * number // (len(events) + 1))
            await (self._kill(bot) if event == "kill" else self._halt())
        while await self._database.read(_waiting):
            self._advance(self._calls.sent())
            await asyncio.sleep(_LOOK_SECONDS)

    @asynccontextmanager
    async def pressing(self) -> AsyncIterator[None]:
        """Some of the people press buttons all the while."""
        async with asyncio.TaskGroup() as group:
            phones = self._audience.phones(self._plan.pressers)
            tasks = [group.create_task(self._press(phone)) for phone in phones]
            yield
            for task in tasks:
                task.cancel()

    async def figures(self) -> Figures:
        return Figures(
            reachable=self._audience.reachable,
            states=await self._database.read(_states),
            calls=self._calls.all(),
            course=self._course,
            plan=self._plan,
        )

    def _spoil(self) -> None:
        """Each call is befallen by one of these at most, all others by Telegram's latency."""
        world, plan = self._audience.world, self._plan
        world.limits.switch(on=True, rates=Rates(bulk_per_second=plan.per_second * 1.2))
        lone_share = 2 * plan.lone_refusals / self._audience.size
        self._add(share=plan.fault_share, code=502)
        self._add(share=plan.cut_share, cut="after")
        self._add(share=lone_share, times=plan.lone_refusals, code=429, retry_after_seconds=7)
        self._add(delay_seconds=plan.latency_seconds)

    def _add(
        self,
        *,
        share: float = 1.0,
        times: int | None = None,
        code: int = 0,
        retry_after_seconds: int | None = None,
        cut: Cut = "",
        delay_seconds: float = 0.0,
    ) -> None:
        self._audience.world.faults.add(
            Fault(
                methods=frozenset({"sendmessage"}),
                share=share,
                times=times,
                code=code,
                retry_after_seconds=retry_after_seconds,
                cut=cut,
                delay_seconds=delay_seconds,
                lot=random.Random(self._chance.random()),
            )
        )

    async def _kill(self, bot: BotProgram) -> None:
        await asyncio.sleep(self._chance.uniform(0, 0.5))
        killed_at, sent = time.time(), self._calls.sent()
        await bot.kill()
        self._course.in_flight.append(await self._database.read(_claimed))
        await bot.start()
        await self._come_to(sent + 1)
        self._course.killed.append((killed_at, time.time()))

    async def _halt(self) -> None:
        began, sent = time.time(), self._calls.sent()
        self._audience.world.limits.refuse_all(self._plan.halt_seconds, but_answers=True)
        self._course.halted.append((began, began + self._plan.halt_seconds))
        await self._come_to(sent + 1)

    async def _come_to(self, sent: int) -> None:
        """Wait until so many have been sent."""
        async with asyncio.timeout(_PATIENCE_SECONDS + sent / self._plan.per_second):
            while self._calls.sent() < sent and await self._database.read(_waiting) > 0:
                self._advance(self._calls.sent())
                await asyncio.sleep(_LOOK_SECONDS)

    async def _press(self, phone: Phone) -> None:
        """Once told, begin the paper, and change one's mind about the first question for ever."""
        while not phone.offers(StartAttempt):  # noqa: ASYNC110  the sandbox tells whoever looks
            await asyncio.sleep(_PRESS_SECONDS)
        await self._timed(phone.presses_first(StartAttempt))
        while True:
            for action in list(phone.offers(GiveAnswer).values()):
                await asyncio.sleep(2 * _PRESS_SECONDS * self._chance.random())
                await self._timed(phone.presses(action))
            await asyncio.sleep(_PRESS_SECONDS)

    async def _timed(self, press: Coroutine[None, None, None]) -> None:
        began, began_at = time.monotonic(), time.time()
        try:
            await press
        except Unanswered:
            self._course.unanswered += 1
        else:
            self._course.answered.append((began_at, time.monotonic() - began))


def _waiting(tx: Connection) -> int:
    return tx.execute(select(func.count()).select_from(outbox).where(IS_WAITING)).scalar_one()


def _claimed(tx: Connection) -> int:
    claimed = select(func.count()).select_from(outbox)
    return tx.execute(claimed.where(IS_WAITING, outbox.c.claimed_by.is_not(None))).scalar_one()


def _states(tx: Connection) -> dict[str, DeliveryState]:
    return dict(tx.execute(select(outbox.c.address, outbox.c.state)).all())


def main(
    people: int = 20_000,
    groups: int = 20,
    kills: int = 50,
    halts: int = 4,
    halt_seconds: float = 15.0,
    per_second: float = 25.0,
) -> None:
    plan = Plan(people, groups, kills, halts, halt_seconds, per_second)
    with TemporaryDirectory() as name, Progress() as progress:
        task = progress.add_task("sent", total=people + groups)
        folder = Path(name)
        run = broadcast(
            folder,
            f"sqlite:///{folder / 'contest.db'}",
            plan,
            lambda sent: progress.update(task, completed=sent),
        )
        figures = asyncio.run(run)
    verdicts.tell(f"A broadcast to {people:,}", figures.told, figures.faults + figures.delays)


if __name__ == "__main__":
    typer.run(main)
