"""python -m benchmarks.roster: 100,000 people in 2,000 units, from the workbook to the database."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, TypeVar

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from benchmarks.units.province import name, province
from contest.units import Units
from handlers.making.loading import import_contest
from handlers.roster.taking_over_roster import Comparison, compare_roster, take_over
from printing.lists import list_of
from storage.contests import StoredContest
from storage.database import Database
from storage.encryption import Cipher, make_key
from storage.migrating import migrate

T = TypeVar("T")

_AT = datetime(2023, 8, 1, tzinfo=UTC)
_PATIENCE_SECONDS = 300.0  # of reading, on a busy machine
_FILE = "danh-sach.xlsx"


def main(
    people: Annotated[int, typer.Option(help="on the list")] = 100_000,
    units: Annotated[int, typer.Option(help="they belong to")] = 2_000,
) -> None:
    """A first list with a bar, and the same list again; wall time, on SQLite."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'contest.db'}"
        asyncio.run(_measure(url, people, units))


async def _measure(url: str, people: int, units: int) -> None:
    contest, cipher = province(units, 1), Cipher.of(make_key())
    data = _list_of(contest.units, people)
    table = Table(title=f"{people:,} people in {units:,} units, {len(data) / 1e6:.1f} MB")
    for column in ("", "read and compared, s", "written, s", "together, s"):
        table.add_column(column, justify="right")
    await migrate(url)
    async with Database.opened(url) as database:
        stored = (await import_contest(database, contest, at=_AT)).stored
        for which in ("the first time", "the same again"):
            reading, found = await _timed(
                lambda: compare_roster(database, stored, cipher, _FILE, data, _PATIENCE_SECONDS)
            )
            writing, _ = await _timed(lambda: _write(database, stored, cipher, found))  # noqa: B023  awaited at once
            both = f"{reading + writing:.1f}"
            table.add_row(which, f"{reading:.1f}", f"{writing:.1f}", both)
    Console().print(table)


async def _write(
    database: Database, stored: StoredContest, cipher: Cipher, found: Comparison
) -> None:
    with Progress(transient=True) as bar:
        task = bar.add_task("", total=found.steps)

        def advance(written: int) -> None:
            bar.advance(task, written)

        await take_over(database, stored, cipher, found, at=_AT, progress=advance)


async def _timed(work: Callable[[], Awaitable[T]]) -> tuple[float, T]:
    began = time.perf_counter()
    outcome = await work()
    return time.perf_counter() - began, outcome


def _list_of(units: Units, people: int) -> bytes:
    heads = ("STT", "Họ và tên", "Đơn vị", "Mã", "Điện thoại", "Năm sinh")
    return list_of("DANH SÁCH CÁN BỘ, CÔNG CHỨC", heads, list(_rows(units, people)))


def _rows(units: Units, people: int) -> Iterator[tuple[str, ...]]:
    """Everybody with a code of their own, a phone and a year of birth."""
    codes = [unit.code for unit in units]
    for number in range(people):
        code, phone = f"CB-{number:06}", f"09{number:08}"
        unit = codes[number % len(codes)]
        yield str(number + 1), f"Nguyễn {name(number)}", unit, code, phone, "1980"


if __name__ == "__main__":
    typer.run(main)
