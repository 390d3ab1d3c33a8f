"""The office on the last day of week 1 of the example, when everybody who will has taken part."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from math import inf
from pathlib import Path

from sqlalchemy import Connection

from bot.clock import Clock
from bot.importing import read_folder
from handlers.making.loading import import_contest
from sandbox.people import Client, Person
from sandbox.server import Sandbox
from storage import accounts, participants
from storage.contests import StoredContest
from storage.database import Database
from storage.participants import Participant
from tests.handlers.reports import held_week
from tests.journeys.office import Office, prepare

EXAMPLE = Path("examples/hoa-binh-2023")
BOT = "Cuộc thi CCHC"


@dataclass(frozen=True)
class HeldOffice:
    """`at_hand` are the first of `everybody`: the bot can write to them, and to nobody else."""

    office: Office
    stored: StoredContest
    at_hand: Sequence[Person]
    everybody: Sequence[Participant]


@asynccontextmanager
async def held_office(
    database_url: str,
    names: Sequence[str],
    *,
    people: int = held_week.PEOPLE,
    approvals: int = 0,
    per_second: float = inf,
) -> AsyncIterator[HeldOffice]:
    """Those called `names` are at hand; `per_second` is how fast they are written to."""
    clock = Clock()
    async with (
        Sandbox.serving(port=0, now=clock.now, clock_label="Giờ cuộc thi") as sandbox,
        Client(sandbox.url) as world,
        Database.opened(database_url) as database,
    ):
        office = replace(await prepare(world, database_url, None), clock=clock)
        office.settings = office.settings.model_copy(update={"bulk_per_second": per_second})
        at_hand = [await world.new_person(name, language_code="vi") for name in names]
        for person in (office.organizer, *at_hand):
            await person.starts()
        stored = await _open(database, office, approvals)
        async with office.working():
            phones = dict(zip((f"telegram:{each.id}" for each in at_hand), names, strict=True))
            everybody = await database.write(_play, stored, phones, people)
            yield HeldOffice(office, stored, at_hand, everybody)


async def _open(database: Database, office: Office, approvals: int) -> StoredContest:
    contest = held_week.with_small_offices(read_folder(EXAMPLE))
    asked = contest.rules.results.model_copy(update={"approvals": approvals})
    rules = contest.rules.model_copy(update={"results": asked})
    office.clock.set(rules.rounds[0].opens_at)
    loaded = await import_contest(database, replace(contest, rules=rules), at=office.clock.now())
    return loaded.stored


def _play(
    tx: Connection, stored: StoredContest, phones: Mapping[str, str], people: int
) -> list[Participant]:
    """`phones`: whose is the address of each."""
    at = stored.rules.rounds[0].opens_at
    others = [f"telegram:{number}" for number in range(1, people + 1 - len(phones))]
    everybody = held_week.play(tx, stored, [*phones, *others])
    for who, name in zip(everybody, phones.values(), strict=False):
        participants.set_name(tx, who.id, name=name, at=at)
    for address in others:
        accounts.mark_unreachable(tx, address, at)
    return everybody
