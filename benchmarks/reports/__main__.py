"""`python -m benchmarks.reports`: the papers to hand in of a week with 27,000 papers, on SQLite.

While one is made, somebody asks the database a small question again and again: the longest wait
is told.
"""

import asyncio
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from benchmarks.reports.making import MAKERS, Measured, measure
from storage.database import Database
from storage.migrating import migrate
from tests.faults.full_office import fill

PAPERS = 27_000


def main(papers: Annotated[int, typer.Option(help="of the week")] = PAPERS) -> None:
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'contest.db'}"
        asyncio.run(_fill(url, papers))
        with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as apart:
            measured = {kind: apart.submit(measure, url, kind).result() for kind in MAKERS}
    Console().print(_draw(measured, papers))


async def _fill(url: str, papers: int) -> None:
    await migrate(url)
    async with Database.opened(url) as database:
        await database.write(fill, papers)


def _draw(measured: dict[str, Measured], papers: int) -> Table:
    table = Table("made", title=f"{papers:,} papers of 10 questions, SQLite")
    for head in ("file, MB", "s", "processor s", "memory, MiB more", "longest wait of others, ms"):
        table.add_column(head, justify="right")
    for kind, each in measured.items():
        table.add_row(
            kind,
            f"{each.size / 1e6:.1f}",
            f"{each.seconds:.1f}",
            f"{each.processor_seconds:.1f}",
            f"{each.grown / 2**20:.0f}",
            f"{each.longest_wait_seconds * 1000:.0f}",
        )
    return table


if __name__ == "__main__":
    typer.run(main)
