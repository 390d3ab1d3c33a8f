"""The Hội thi of Kim Bôi, served by our bot: marked, a part locked, everybody in their seat."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import SecretStr
from sqlalchemy import Connection

import bot.__main__  # noqa: F401  the memory of the whole program counts
from benchmarks.answering.bots import Bot, free_port
from benchmarks.answering.quiz import TOKEN
from bot import app, event_loop
from bot.clock import Clock
from bot.garbage import leave_alone_what_stays
from bot.importing import read_folder
from bot.logs import configure_logs
from bot.open_files import allow_many
from bot.settings import GivenSettings
from contest.stage.reading import read_stage
from contest.stage.rules import StageRules
from contest.units import Units
from handlers.making.loading import import_contest
from storage import accounts
from storage.database import Database
from storage.migrating import migrate
from storage.stage import parts, seats, stages
from storage.stage.seats import Kind, Seat
from tests.journeys.marked_stage import EXAMPLES, HOITHI_TOML, mark_all

HOST = 1_000_000
JUDGES = 1_000_001  # of the first; the others follow
REVEALED, MARKED = "chao-hoi", "tieu-pham"
SECRET = "a-secret-of-at-least-32-characters"  # noqa: S105  of a stand-in


def rules(units: Units | None = None) -> StageRules:
    return read_stage(HOITHI_TOML.encode(), units)


def _prepare(folder: Path, people: Iterable[int]) -> dict[int, str]:
    del people
    asyncio.run(_fill(_database_url(folder)))
    return {}


async def _fill(url: str) -> None:
    now = datetime.now(UTC)
    await migrate(url)
    async with Database.opened(url) as database:
        contest = read_folder(EXAMPLES / "hoa-binh-2023")
        tomorrow = now + timedelta(days=1)  # the weekly contest beside it has nothing to do today
        stored = (await import_contest(database, contest, at=now, start=tomorrow)).stored
        await database.write(_seat_all, stored.id, now)


def _seat_all(tx: Connection, contest_id: int, now: datetime) -> None:
    stage = stages.keep(tx, contest_id, rules(), by="telegram:1", at=now)
    mark_all(tx)
    parts.lock(tx, stage.id, REVEALED, now)
    stages.put_on_stage(tx, stage.id, REVEALED, "")
    for number in range(len(stage.rules.judges)):
        address, token = f"telegram:{JUDGES + number}", f"judge-{number}"
        accounts.touch(tx, address, language="vi", at=now)
        until = now + timedelta(days=1)
        seat = Seat(Kind.JUDGE, number)
        seats.invite(tx, stage.id, seat, token, by="telegram:1", expires_at=until)
        seats.take(tx, token, address=address, at=now)


@asynccontextmanager
async def _serving(url: str, folder: Path) -> AsyncIterator[None]:
    configure_logs("warning")
    allow_many()
    port = free_port()
    settings = GivenSettings(
        telegram_bot_token=SecretStr(TOKEN),
        telegram_api_url=url,
        telegram_webhook_url=f"http://127.0.0.1:{port}/telegram",
        telegram_webhook_secret=SecretStr(SECRET),
        database_url=SecretStr(_database_url(folder)),
        organizers=(f"telegram:{HOST}",),
        web_port=port,
    )
    async with app.running(settings, Clock()):
        leave_alone_what_stays()
        yield


def _database_url(folder: Path) -> str:
    return f"sqlite:///{folder / 'contest.db'}"


HALL = Bot("Hội thi", _prepare, _serving, event_loop.run)
