"""The stand-in Telegram, the bot beside it, and the clock both go by."""

import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from pydantic import SecretStr

from bot.clock import HeldClock
from bot.rehearsing.backstage import Backstage, working
from bot.rehearsing.called import Answered, Called
from bot.rehearsing.names import read_names
from bot.rehearsing.notes import Notes
from bot.rehearsing.phones import Phone
from bot.settings import GivenSettings
from contest.files import Contest
from conversation.texts import Texts
from handlers.making.loading import import_contest
from sandbox.acts.grouping import make_group
from sandbox.api import answer_call
from sandbox.bots import Bot
from sandbox.messages import Message
from sandbox.parameters import Parameters, Upload
from sandbox.server import Sandbox
from sandbox.world import World
from storage import contests
from storage.contests import StoredContest
from storage.database import Database
from storage.encryption import make_key
from storage.migrating import migrate

BEFORE = timedelta(hours=10)
"""How long before the first opening the rehearsal begins."""


@dataclass(frozen=True)
class Stage:
    url: str
    """Of the page, for whoever wants to watch."""
    world: World
    bot: Bot
    contest: Contest
    stored: StoredContest
    clock: HeldClock
    notes: Notes
    database: Database
    """To look at; the bot has its own."""
    backstage: Backstage
    organizers: tuple[Phone, ...]
    group: Phone
    """The first organizer's, in the group of the whole contest."""

    def show(self, at: datetime) -> None:
        """Set the clock everybody goes by."""
        self.clock.set(at)
        self.backstage.show(at)

    def message(self, address: str, reference: str | None) -> Message | None:
        """What lies at an address under a messenger's reference."""
        chat_id = int(address.partition(":")[2])
        chat = self.world.groups.get(chat_id) or self.world.find_private_chat(self.bot, chat_id)
        return chat.messages.get(int(reference or 0)) if chat else None

    def phone_of(self, name: str, phone_number: str) -> Phone:
        """A new person's."""
        person = self.world.new_person(name, "")
        person.language_code = "vi"
        person.phone_number = phone_number
        return Phone(self.world, person, self.bot, self.notes)


@asynccontextmanager
async def setting(contest: Contest, t: Texts, folder: Path, port: int) -> AsyncIterator[Stage]:
    """Everything in place before the first opening, on an empty database in `folder`."""
    clock = HeldClock(contest.rules.rounds[0].opens_at - BEFORE)
    url = f"sqlite:///{folder / 'rehearsal.db'}"
    await migrate(url)
    async with (
        Sandbox.serving(
            port=port,
            now=clock.now,
            clock_label=t("Giờ chạy thử"),
            time_zone=contest.rules.time_zone,
        ) as sandbox,
        Database.opened(url) as database,
    ):
        await import_contest(database, contest, at=clock.now())
        world, notes = sandbox.world, Notes()
        bot = world.new_bot("contest_bot", contest.rules.short_title)
        organizers = [world.new_person(name, "") for name in read_names().organizers]
        title = t("Nhóm cải cách hành chính")
        group = make_group(world, title, organizers, is_supergroup=True)
        settings = GivenSettings(
            telegram_bot_token=SecretStr(bot.token),
            telegram_api_url=sandbox.url,
            database_url=SecretStr(url),
            data_key=SecretStr(make_key()),
            organizers=tuple(f"telegram:{organizer.id}" for organizer in organizers),
            bulk_per_second=math.inf,
            web_port=0,
        )
        async with working(settings, clock.now(), folder, partial(_answer, world)) as backstage:
            yield Stage(
                url=sandbox.url,
                world=world,
                bot=bot,
                contest=contest,
                stored=await _stored(database, contest),
                clock=clock,
                notes=notes,
                database=database,
                backstage=backstage,
                organizers=tuple(Phone(world, each, bot, notes) for each in organizers),
                group=Phone(world, organizers[0], bot, notes, group),
            )


async def _answer(world: World, called: Called) -> Answered:
    uploads = {field: Upload(name, content) for field, (name, content) in called.files.items()}
    given = Parameters(dict(called.parameters), uploads)
    answer = await answer_call(world, called.token, called.method, given)
    return Answered(answer.status, answer.body)


async def _stored(database: Database, contest: Contest) -> StoredContest:
    stored = await database.read(contests.find, contest.rules.code)
    if stored is None:
        raise LookupError(contest.rules.code)
    return stored
