"""Our bot as it runs, on the example contest, everybody with a paper of the first round."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import SecretStr
from sqlalchemy import Connection

import bot.__main__  # noqa: F401  the memory of the whole program counts
from benchmarks.answering.quiz import TOKEN
from bot import app
from bot.clock import Clock
from bot.garbage import leave_alone_what_stays
from bot.importing import read_folder
from bot.settings import GivenSettings, Settings
from contest.calendar import DueKind
from conversation.action import encode
from conversation.action.sitting import ShowQuestion
from handlers.making.loading import import_contest
from storage import accounts, attempts, participants, runs
from storage.contests import StoredContest
from storage.database import Database
from storage.migrating import migrate
from storage.tables.delivery import Outcome

_EXAMPLE = Path(__file__).parents[2] / "examples" / "hoa-binh-2023"
_SECRET = "a-secret-of-at-least-32-characters"  # noqa: S105  of a stand-in


@asynccontextmanager
async def contest(url: str, folder: Path, port: int) -> AsyncIterator[None]:
    """Serves until the end of the block: behind a webhook at `port`, or polling for port 0."""
    async with app.running(_settings(url, folder, port), Clock()):
        leave_alone_what_stays()
        yield


async def give_papers(folder: Path, people: Iterable[int]) -> dict[int, str]:
    """Load the example as if it opened now; what each presses to see the first question."""
    now = datetime.now(UTC)
    database_url = _database_url(folder)
    await migrate(database_url)
    async with Database.opened(database_url) as database:
        stored = (await import_contest(database, read_folder(_EXAMPLE), at=now, start=now)).stored
        return await database.write(_give_all, stored, people, now)


def _give_all(
    tx: Connection, stored: StoredContest, people: Iterable[int], now: datetime
) -> dict[int, str]:
    _leave_out_the_opening(tx, stored, now)
    units = list(stored.unit_ids)
    return {
        person: encode(ShowQuestion(_give(tx, stored, person, units[person % len(units)], now), 0))
        for person in people
    }


def _leave_out_the_opening(tx: Connection, stored: StoredContest, now: datetime) -> None:
    """Its notices are not what is measured."""
    runs.record(
        tx,
        contest_id=stored.id,
        kind=DueKind.OPEN,
        round=1,
        index=0,
        due_at=now,
        at=now,
        outcome=Outcome.DONE,
    )


def _give(tx: Connection, stored: StoredContest, person: int, unit: str, now: datetime) -> int:
    """The attempt's id."""
    address = f"telegram:{person}"
    accounts.touch(tx, address, language="vi", at=now)
    joined = participants.consent(tx, stored.id, address, "1", now)
    participants.set_name(tx, joined.id, name=f"Nguyễn Thị Lan {person}", at=now)
    participants.set_unit(tx, joined.id, unit_code=unit, at=now)
    return attempts.start(
        tx,
        round_id=stored.round_ids[1],
        participant_id=joined.id,
        number=1,
        unit_code=unit,
        seed=f"{person:032x}",
        started_at=now,
        deadline_at=now + timedelta(days=1),
        is_counted=True,
    ).id


def _settings(url: str, folder: Path, port: int) -> Settings:
    return GivenSettings(
        telegram_bot_token=SecretStr(TOKEN),
        telegram_api_url=url,
        telegram_webhook_url=f"http://127.0.0.1:{port}/telegram" if port else "",
        telegram_webhook_secret=SecretStr(_SECRET if port else ""),
        database_url=SecretStr(_database_url(folder)),
        web_port=port,
    )


def _database_url(folder: Path) -> str:
    return f"sqlite:///{folder / 'contest.db'}"
