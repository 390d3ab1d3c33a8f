"""The contest as people meet it: they join, take papers, and time goes by when a test says so."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import inf
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar
from zoneinfo import ZoneInfo

from pydantic import SecretStr
from sqlalchemy import Connection

from bot import app
from bot.clock import Clock
from bot.importing import read_folder
from bot.jobs import Jobs
from bot.settings import GivenSettings, Settings
from handlers.making.loading import import_contest
from sandbox.people import Bot, Client, Group, Person
from storage import outages
from storage.database import Database
from storage.encryption import make_key
from tests import canaries

P = ParamSpec("P")
T = TypeVar("T")

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
BOARD_URL = "https://thi.example.vn/bang-diem"
MIDDLE_OF_WEEK_1 = "2023-08-16T09:00"


@dataclass
class Office:
    world: Client
    bot: Bot
    clock: Clock
    organizer: Person
    settings: Settings
    _at_work: app.AtWork | None = None

    @property
    def at_work(self) -> app.AtWork:
        assert self._at_work, "the bot is not at work"
        return self._at_work

    @property
    def jobs(self) -> Jobs:
        return self.at_work.jobs

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """The bot at work; may be done again, as after a restart."""
        async with app.running(self.settings, self.clock) as at_work:
            self._at_work = at_work
            await self.jobs.look()
            yield

    async def comes_to(self, local: str) -> None:
        """Let the contest's clock show a local time, and whatever is due by then happen."""
        self.clock.set(local_time(local))
        await self.jobs.look()

    async def is_down_for(self, minutes: float) -> None:
        """Between two times at work: as if so long had gone by without anything received."""
        length = timedelta(minutes=minutes)
        self.clock.set(self.clock.now() + length)
        async with Database.opened(self.settings.database_url.get_secret_value()) as database:
            await database.write(outages.renew, "telegram", datetime.now(UTC) - length)

    async def meets(self, name: str, unit: str = "Sở Nội vụ") -> Person:
        """A new person who joins the contest."""
        person = await self.world.new_person(name, language_code="vi")
        await joins(person, name, unit)
        return person

    async def read(
        self,
        query: Callable[Concatenate[Connection, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """What the database says, for what is not shown to anybody."""
        url = self.settings.database_url.get_secret_value()
        async with Database.opened(url) as database:
            return await database.read(query, *args, **kwargs)

    async def write(
        self,
        change: Callable[Concatenate[Connection, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Put into the database what would take a test too long to play."""
        url = self.settings.database_url.get_secret_value()
        async with Database.opened(url) as database:
            return await database.write(change, *args, **kwargs)

    async def binds_a_group(self, *members: Person, topic: str = "") -> Group:
        """A group bound to the whole contest by the organizer."""
        topics = [topic] if topic else []
        group = await self.world.new_group(
            "Nhóm cơ quan", members=[self.organizer, *members], topics=topics
        )
        await self.organizer.adds(self.bot, to=group)
        await self.organizer.says("/gannhom", to=group, topic=topic)
        await self.organizer.presses("Toàn cuộc thi")
        await self.organizer.sees("Đã gắn nhóm với toàn cuộc thi")
        return group


@asynccontextmanager
async def opened_office(
    world: Client, database_url: str, folder: Path | None, language: str = "vi"
) -> AsyncIterator[Office]:
    office = await prepare(world, database_url, folder, language)
    async with office.working():
        yield office
    await keeps_its_secrets(office)


async def prepare(
    world: Client, database_url: str, folder: Path | None, language: str = "vi"
) -> Office:
    """The contest loaded, if there is any, and the organizer there, whose app speaks `language`;
    the bot is not at work yet."""
    bot = await world.new_bot("contest_bot", name="Cuộc thi CCHC")
    organizer = await world.new_person("Xa Đức Toàn", language_code=language)
    clock = Clock()
    clock.set(local_time(MIDDLE_OF_WEEK_1))
    if folder is not None:
        async with Database.opened(database_url) as database:
            await import_contest(database, read_folder(folder), at=clock.now())
    settings = GivenSettings(
        telegram_bot_token=SecretStr(bot.token),
        telegram_api_url=world.url,
        database_url=SecretStr(database_url),
        data_key=SecretStr(make_key()),
        organizers=(f"telegram:{organizer.id}",),
        bulk_per_second=inf,  # nobody waits; what limits demand is tried in tests/bot/pacing
        web_port=0,
        board_url=BOARD_URL,
    )
    return Office(world, bot, clock, organizer, settings)


async def keeps_its_secrets(office: Office) -> None:
    """Nothing that the bot has said in all the journey shows what only the database may know."""
    async with Database.opened(office.settings.database_url.get_secret_value()) as database:
        secrets = await database.read(canaries.secrets_of)
    told = [json.dumps(call.parameters.raw) for call in await office.world.journal()]
    shown = canaries.found_in(told, [*secrets, office.bot.token])
    assert not shown, shown


def local_time(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


async def joins(person: Person, name: str, unit: str, finds: str = "") -> None:
    """`finds`: the unit that what was typed leads to, if it is called otherwise."""
    await person.starts()
    await person.presses("Tôi đồng ý, tiếp tục")
    await person.says(name)
    await person.sees("Cơ quan, đơn vị")
    await person.says(unit)
    await person.sees("Đơn vị nào")
    await person.presses(finds or unit)


async def answers(person: Person, letters: str) -> None:
    """Choose a letter for each question in turn; "-" leaves one out."""
    for i, letter in enumerate(letters, start=1):
        if letter != "-":
            await person.presses(letter)
            await person.sees(f"✓ {letter}.")
        if i < len(letters):
            await person.presses("Câu sau ›")
            await person.sees(f"Câu {i + 1}/")


async def takes_the_paper(person: Person, letters: str, prediction: int | None = None) -> None:
    await person.says("/thi")
    await person.sees("đang mở")
    await person.presses("Vào thi")
    await answers(person, letters)
    await person.presses("Xem lại và nộp bài")
    if prediction is not None:
        await person.presses("Tiếp: nhập dự đoán")
        await person.says(str(prediction))
    await person.presses("Nộp bài")
    await person.sees("Anh/chị đã nộp bài")
