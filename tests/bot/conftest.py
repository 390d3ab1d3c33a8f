"""A contest in a real database, and its post: notices that go out over the sandbox."""

import asyncio
import math
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import structlog

from bot.clock import Clock
from bot.delivery import Deliverer
from bot.leading import Leader
from bot.pacing import Pace
from bot.says import catalogues
from bot.settings import describe
from handlers import notices
from handlers.reception import Reception
from messengers.telegram.app import Telegram
from sandbox.people import Bot, Client, Group, Person
from sandbox.server import Sandbox
from storage import chats, outbox
from storage.database import Database
from storage.encryption import Cipher
from storage.outbox import DeliveryState
from tests.contest.folder import CONTEST_TOML, SOUND
from tests.storage.conftest import db, held, mai
from tests.storage.held import Held, minute

__all__ = ["db", "held", "mai"]

PATIENCE_SECONDS = 10
MINUTES_AFTER_OPENING = 10  # when these tests happen

ONE_DAY = SOUND | {
    "contest.toml": CONTEST_TOML.replace("2023-08-14T07:30", "2023-08-20T07:30").replace(
        "days_before_close = 1", "days_before_close = 0"
    )
}
"""The small contest with a first week of one day, 07:30 to 21:00 on 20/8/2023."""


@pytest.fixture(autouse=True)
def fresh_start(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """An empty folder to work in, none of our settings in the environment, no logs set up."""
    for name, _, _ in describe():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    yield
    structlog.reset_defaults()


async def until(is_so: Callable[[], Awaitable[bool]]) -> None:
    """Wait for something in the database, which tells nobody when it changes."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not await is_so():  # noqa: ASYNC110
            await asyncio.sleep(0.02)


@pytest.fixture
def clock() -> Clock:
    clock = Clock()
    clock.set(minute(MINUTES_AFTER_OPENING))
    return clock


@dataclass(frozen=True)
class PostOffice:
    """Notices of week 1 and those they are for."""

    held: Held
    world: Client
    bot: Bot
    telegram: Telegram
    clock: Clock

    def deliverer(
        self, db: Database | None = None, holder: str = "", per_second: float = math.inf
    ) -> Deliverer:
        """One more process that empties the outbox; without a pace, since the clock is set."""
        db = db or self.held.db
        reception = Reception(db, catalogues(), Cipher.of(""))
        messengers = {"telegram": self.telegram}
        leader = Leader(db, holder)
        return Deliverer(db, reception, messengers, self.clock, leader, Pace(per_second))

    async def registers(self, name: str) -> Person:
        person = await self.world.new_person(name)
        await person.starts()
        await self.held.joins(f"telegram:{person.id}", name)
        return person

    async def binds_a_group(self, *members: Person) -> Group:
        group = await self.world.new_group("Sở Nội vụ", members=members)
        await members[0].adds(self.bot, to=group)
        await self.held.db.write(
            chats.bind,
            f"telegram:{group.id}",
            contest_id=self.held.stored.id,
            unit_code=None,
            title=group.title,
            topic=None,
            by="telegram:1",
            at=minute(0),
        )
        return group

    async def announces_week_1(self) -> None:
        """To everyone and to the groups."""
        for add in (outbox.add_for_everyone, outbox.add_for_chats):
            await self.held.db.write(
                add, contest_id=self.held.stored.id, notice=notices.OPENING, round=1, at=minute(0)
            )

    async def has_called(self, method: str, times: int) -> None:
        """Wait until the bot has called the method so often."""

        async def has() -> bool:
            return len(await self.world.journal(method)) >= times

        await until(has)

    async def states(self) -> dict[DeliveryState, int]:
        """How many of the announcements are in each state; none is left out."""
        told = await self.held.db.read(
            outbox.progress, contest_id=self.held.stored.id, notice=notices.OPENING, round=1
        )
        return {state: count for state, count in told.items() if count}


@pytest.fixture
async def post(held: Held, clock: Clock) -> AsyncIterator[PostOffice]:
    reception = Reception(held.db, catalogues(), Cipher.of(""))
    async with Sandbox.serving(port=0) as sandbox, Client(sandbox.url) as world:
        bot = await world.new_bot("contest_bot", name="Cuộc thi CCHC")
        opened = Telegram.opened(bot.token, world.url, reception.receive, clock.now)
        async with opened as telegram:
            yield PostOffice(held, world, bot, telegram, clock)
