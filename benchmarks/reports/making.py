"""Making one paper, watched: in a process of its own, for peaks of memory are of processes."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot.says import catalogues
from conversation.event import Place
from handlers.reception import Reception
from handlers.reports import commendation, weekly_report, workbook
from handlers.visit import Visit
from storage import contests, roles
from storage.database import Database
from storage.encryption import Cipher
from storage.roles import Role
from tests.faults.counter import WithoutMessenger
from tests.faults.full_office import CLOSES_AT

ADDRESS = "telegram:1"

Make = Callable[[Visit], Awaitable[bytes]]


@dataclass(frozen=True)
class Measured:
    """`grown`: how far the most memory of the process went above what it had before, in bytes."""

    size: int
    seconds: float
    processor_seconds: float
    grown: int
    longest_wait_seconds: float


def measure(url: str, kind: str) -> Measured:
    return asyncio.run(_make(url, MAKERS[kind]))


async def _make(url: str, make: Make) -> Measured:
    async with Database.opened(url) as database:
        visit = await _organizer(database)
        waits = _Waits()
        asking = asyncio.create_task(waits.ask(database))
        _forget_peak()
        before, began, used = _peak(), time.perf_counter(), time.process_time()
        data = await make(visit)
        seconds, processor = time.perf_counter() - began, time.process_time() - used
        asking.cancel()
        return Measured(len(data), seconds, processor, _peak() - before, waits.longest_seconds)


class _Waits:
    longest_seconds = 0.0

    async def ask(self, database: Database) -> None:
        while True:
            began = time.perf_counter()
            await database.read(contests.current_version)
            self.longest_seconds = max(self.longest_seconds, time.perf_counter() - began)
            await asyncio.sleep(0.01)


async def _organizer(database: Database) -> Visit:
    reception = Reception(database, catalogues(), Cipher.of(""))
    at = CLOSES_AT + timedelta(hours=1)
    await database.write(roles.give, ADDRESS, Role(roles.ORGANIZER), by="settings", at=at)
    visit = await reception.visit_of(ADDRESS, Place(ADDRESS), at, WithoutMessenger())
    if visit is None:
        raise LookupError("there is no contest")
    return visit


def _workbook(visit: Visit) -> Coroutine[None, None, bytes]:
    return workbook.make(visit, 1, [1])


def _report(visit: Visit) -> Coroutine[None, None, bytes]:
    return weekly_report.make(visit, 1)


def _proposal(visit: Visit) -> Coroutine[None, None, bytes]:
    return commendation.make(visit, 1)


MAKERS: dict[str, Make] = {"workbook": _workbook, "report": _report, "proposal": _proposal}


def _forget_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5")


def _peak() -> int:
    """The most memory of this process since then, in bytes (Linux)."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return 1024 * next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
