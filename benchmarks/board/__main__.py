"""python -m benchmarks.board: the board behind a reveal, with and without a thousand viewers."""

import os
from typing import Annotated

import typer
import uvloop
from rich.console import Console
from rich.table import Table

from benchmarks.board.measuring import Measured, measure
from bot.open_files import allow_many

_MIB = 1 << 20
_ROWS = (
    "marks/s",
    "a judge waits, median ms",
    "p99 ms",
    "board behind a reveal, median s",
    "p99 s",
    "most s",
    "boards that did not come",
    "the bot's core in use",
    "MiB at most",
)


def main(
    seconds: Annotated[float, typer.Option(help="of each measurement")] = 30.0,
    viewers: Annotated[int, typer.Option(help="with the page open")] = 1_000,
    marks: Annotated[float, typer.Option(help="a second, from all judges together")] = 100.0,
) -> None:
    """Seven judges mark, the host reveals a team a second, and people look at the page."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {0})  # the bot has the other core
    allow_many()
    ways = {
        "one viewer": (1, marks),
        f"{viewers:,} viewers, no marks": (viewers, 0.0),
        f"{viewers:,} viewers": (viewers, marks),
    }
    console, measured = Console(width=110), {}
    with console.status("Marking …"):
        for name, (watchers, a_second) in ways.items():
            measured[name] = uvloop.run(measure(watchers, a_second, seconds))
    console.print(_draw(measured))


def _draw(measured: dict[str, Measured]) -> Table:
    table = Table("measured", title="The bot on one core")
    for name in measured:
        table.add_column(name, justify="right")
    for row in zip(_ROWS, *(_figures(each) for each in measured.values()), strict=True):
        table.add_row(*row)
    return table


def _figures(each: Measured) -> list[str]:
    return [
        f"{each.marks_a_second:,.0f}",
        _said(each.waits, 0.5, 1000),
        _said(each.waits, 0.99, 1000),
        _said(each.lags, 0.5),
        _said(each.lags, 0.99),
        _said(each.lags, 1),
        f"{each.missed:,}",
        f"{each.cores:.2f}",
        f"{each.memory_bytes / _MIB:,.0f}",
    ]


def _said(values: list[float], share: float, times: float = 1) -> str:
    """The value below which that share of all is."""
    if not values:
        return "–"
    at = min(len(values) - 1, int(len(values) * share))
    return f"{values[at] * times:.2f}"


if __name__ == "__main__":
    typer.run(main)
