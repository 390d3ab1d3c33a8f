"""`make try`: the example contest in a browser, with a stand-in Telegram and invented people."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import SecretStr

from bot import app
from bot.clock import Clock
from bot.importing import import_contest, read_folder
from bot.settings import GivenSettings, Settings
from contest.files import Contest
from conversation.texts import Texts
from sandbox.people import Bot, Client, Person
from sandbox.server import Sandbox
from storage.database import Database
from storage.migrating import migrate

EXAMPLE = Path(__file__).parent.parent / "examples" / "hoa-binh-2023"
FOLDER = Path(".try")

# Invented people; the rules of the example exclude the fourth.
PEOPLE = ("Nguyễn Thị Lan", "Hoàng Văn Minh", "Quách Thị Mai", "Bùi Thị Hạnh")
ORGANIZER = "Xa Đức Toàn"


@dataclass(frozen=True)
class Trial:
    """What the person who tries it needs to know: the address of the page."""

    url: str


@asynccontextmanager
async def trying(t: Texts, speed: float, port: int) -> AsyncIterator[Trial]:
    """Sandbox and bot together, on a fresh database, until the end of the block."""
    clock = Clock(speed)
    contest = _fit_to(speed, read_folder(EXAMPLE))
    async with (
        Sandbox.serving(
            port=port,
            now=clock.now,
            speed=speed,
            clock_label=t("Giờ cuộc thi"),
            time_zone=contest.rules.time_zone,
        ) as sandbox,
        Client(sandbox.url) as world,
    ):
        bot = await world.new_bot("contest_bot", name=contest.rules.short_title)
        organizer = await _populate(world, bot, contest)
        settings = await _prepare(bot, organizer, sandbox.url, contest, clock)
        async with app.running(settings, clock):
            yield Trial(sandbox.url)


def _fit_to(speed: float, contest: Contest) -> Contest:
    """On a fast clock nobody could take a paper with a time limit: there it has none."""
    if speed == 1:
        return contest
    paper = contest.rules.paper.model_copy(update={"time_limit_minutes": 0})
    return replace(contest, rules=contest.rules.model_copy(update={"paper": paper}))


async def _populate(world: Client, bot: Bot, contest: Contest) -> Person:
    """People of several units, and a group that the bot has just been added to."""
    people = [
        await world.new_person(name, phone=f"+8490000000{i}", language_code="vi")
        for i, name in enumerate((*PEOPLE, ORGANIZER), start=1)
    ]
    organizer = people[-1]
    group = await world.new_group(contest.rules.short_title, members=people)
    await organizer.adds(bot, to=group)
    return organizer


def _clear_away() -> None:
    """Every trial begins anew."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()


async def _prepare(
    bot: Bot, organizer: Person, api_url: str, contest: Contest, clock: Clock
) -> Settings:
    """A fresh database with the contest laid over the present, and the settings to serve it."""
    _clear_away()
    url = f"sqlite:///{FOLDER / 'contest.db'}"
    await migrate(url)
    async with Database.opened(url) as database:
        await import_contest(database, contest, at=clock.now(), start=clock.now())
    return GivenSettings(
        telegram_bot_token=SecretStr(bot.token),
        telegram_api_url=api_url,
        database_url=SecretStr(url),
        organizers=(f"telegram:{organizer.id}",),
        web_port=0,
    )
