"""Thousands who are told that a week has opened: some have blocked the bot, some are gone.

The stand-in Telegram is in this process, so that who got what is counted where it arrived.
"""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.rehearsing.notes import Notes
from bot.rehearsing.phones import Phone
from sandbox.acts.grouping import come_in, make_group
from sandbox.bots import Bot
from sandbox.chats import Group
from sandbox.server import Sandbox
from sandbox.upgrading import upgrade
from sandbox.users import Person
from sandbox.world import FIRST_PERSON_ID, World
from storage import chats
from storage.contests import current_version
from storage.database import Database
from tests.faults import crowd

BLOCKED_PERCENT, GONE_PERCENT = 15, 2


@dataclass(frozen=True)
class Audience:
    """`people` can be reached, the others cannot; `groups` have become supergroups."""

    url: str
    world: World
    bot: Bot
    people: list[Person]
    blocked: list[Person]
    gone: list[Person]
    groups: list[Group]

    @property
    def settings(self) -> dict[str, str]:
        return {"TELEGRAM_BOT_TOKEN": self.bot.token, "TELEGRAM_API_URL": self.url}

    @property
    def size(self) -> int:
        """How many rows the broadcast has."""
        return len(self.people) + len(self.blocked) + len(self.gone) + len(self.groups)

    @property
    def reachable(self) -> list[str]:
        """The addresses of those who are there; groups by their new ones."""
        ids = [person.id for person in self.people] + [group.id for group in self.groups]
        return [f"telegram:{number}" for number in ids]

    def phones(self, count: int) -> list[Phone]:
        """Of so many who can be reached."""
        return [Phone(self.world, person, self.bot, Notes()) for person in self.people[:count]]


@asynccontextmanager
async def gathered(
    folder: Path, database_url: str, *, people: int, groups: int, top: str = ""
) -> AsyncIterator[Audience]:
    """A contest whose first week is open, and nobody has been told so yet."""
    (folder / "contest").mkdir()
    contest = crowd.write_contest(
        folder / "contest",
        datetime.now(UTC) + timedelta(days=3, hours=12),
        may_change="true",
        top=top,
    )
    await crowd.gather(
        database_url, contest, people, taking=False, first_person=FIRST_PERSON_ID - 1
    )
    async with Sandbox.serving(port=0) as sandbox:
        bot = sandbox.world.new_bot("contest_bot", contest.rules.short_title)
        everybody = list(_meet(sandbox.world, bot, people))
        gone = everybody[7 :: 100 // GONE_PERCENT]
        blocked = [each for i, each in enumerate(everybody) if i % 20 in (3, 11, 19)]
        blocked = [each for each in blocked if each not in gone]
        unreachable = {each.id for each in (*gone, *blocked)}
        old = [_meet_group(sandbox.world, bot, everybody[0], number) for number in range(groups)]
        async with Database.opened(database_url) as database:
            await _bind(database, old)
        _leave(sandbox.world, bot, blocked, gone)
        yield Audience(
            url=sandbox.url,
            world=sandbox.world,
            bot=bot,
            people=[each for each in everybody if each.id not in unreachable],
            blocked=blocked,
            gone=gone,
            groups=[upgrade(sandbox.world, group, everybody[0]) for group in old],
        )


def _meet(world: World, bot: Bot, count: int) -> Iterator[Person]:
    """People who have written to the bot some time ago."""
    for number in range(count):
        person = world.new_person(f"Người {number}", "Thử")
        world.private_chat(bot, person).next_message_id()
        yield person


def _meet_group(world: World, bot: Bot, creator: Person, number: int) -> Group:
    group = make_group(world, f"Nhóm {number}", [creator], is_supergroup=False)
    come_in(world, group, bot, creator)
    return group


def _leave(world: World, bot: Bot, blocked: list[Person], gone: list[Person]) -> None:
    for person in blocked:
        world.private_chat(bot, person).is_blocked = True
    for person in gone:
        person.is_deactivated = True


async def _bind(database: Database, groups: list[Group]) -> None:
    version = await database.read(current_version)
    assert version
    for group in groups:
        await database.write(
            chats.bind,
            f"telegram:{group.id}",
            contest_id=version[0],
            unit_code=None,
            title=group.title,
            topic=None,
            by="telegram:1",
            at=datetime.now(UTC),
        )
