"""`make try`: the example contest in a browser, with a stand-in Telegram and invented people."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import SecretStr

from bot import app
from bot.clock import Clock
from bot.importing import read_folder
from bot.jobs import Jobs
from bot.settings import GivenSettings
from contest.files import Contest
from contest.stage.reading import STAGE_FILE, read_stage
from conversation.texts import Texts
from handlers.making.loading import import_contest
from sandbox.people import Bot, Client, Group, Person
from sandbox.server import Sandbox
from storage.database import Database
from storage.encryption import make_key
from storage.migrating import migrate
from storage.roles import BY_SETTINGS
from storage.stage import stages

EXAMPLES = Path(__file__).parent.parent / "examples"
EXAMPLE = EXAMPLES / "hoa-binh-2023"
STAGE = EXAMPLES / "kim-boi-2023" / STAGE_FILE
FOLDER = Path(".try")

# Invented people; the rules of the example exclude the fourth.
PEOPLE = ("Nguyễn Thị Lan", "Hoàng Văn Minh", "Quách Thị Mai", "Bùi Thị Hạnh")
ORGANIZER = "Xa Đức Toàn"


@dataclass(frozen=True)
class Trial:
    """A contest being tried: its page, whom one can be there, and the clock it goes by."""

    url: str
    contest: Contest
    clock: Clock
    jobs: Jobs
    bot: Bot
    people: tuple[Person, ...]
    organizer: Person
    group: Group


@asynccontextmanager
async def trying(t: Texts, speed: float, port: int, folder: Path = FOLDER) -> AsyncIterator[Trial]:
    """Sandbox and bot together, on a fresh database in `folder`, until the end of the block."""
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
        *people, organizer = await _meet_people(world)
        group = await world.new_group(t("Nhóm cải cách hành chính"), members=[organizer, *people])
        await organizer.adds(bot, to=group)
        url = await _fill_database(folder, contest, clock)
        settings = GivenSettings(
            telegram_bot_token=SecretStr(bot.token),
            telegram_api_url=sandbox.url,
            database_url=SecretStr(url),
            data_key=SecretStr(make_key()),
            organizers=(f"telegram:{organizer.id}",),
            web_port=0,
        )
        async with app.running(settings, clock) as at_work:
            yield Trial(
                url=sandbox.url,
                contest=contest,
                clock=clock,
                jobs=at_work.jobs,
                bot=bot,
                people=tuple(people),
                organizer=organizer,
                group=group,
            )


def _fit_to(speed: float, contest: Contest) -> Contest:
    """On a fast clock nobody could take a paper with a time limit: there it has none."""
    if speed == 1:
        return contest
    paper = contest.rules.paper.model_copy(update={"time_limit_minutes": 0})
    return replace(contest, rules=contest.rules.model_copy(update={"paper": paper}))


async def _meet_people(world: Client) -> list[Person]:
    return [
        await world.new_person(name, phone=f"+8490000000{i}", language_code="vi")
        for i, name in enumerate((*PEOPLE, ORGANIZER), start=1)
    ]


async def _fill_database(folder: Path, contest: Contest, clock: Clock) -> str:
    """A fresh database with the contest laid over the present, and the Hội thi of the other example
    beside it; returns its address."""
    _clear_away(folder)
    url = f"sqlite:///{folder / 'contest.db'}"
    await migrate(url)
    async with Database.opened(url) as database:
        now = clock.now()
        loaded = await import_contest(database, contest, at=now, start=now)
        stage = read_stage(STAGE.read_bytes(), contest.units)
        await database.write(stages.keep, loaded.stored.id, stage, by=BY_SETTINGS, at=now)
    return url


def _clear_away(folder: Path) -> None:
    """Every trial begins anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
