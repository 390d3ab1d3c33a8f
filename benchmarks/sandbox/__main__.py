"""python -m benchmarks.sandbox: tables of what was measured, here and now."""

import asyncio
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from benchmarks.sandbox.memory import Weight, weigh
from benchmarks.sandbox.speed import CONSTANT, Speeds, measure_speed, median

MIB = 1 << 20


def main(
    calls: Annotated[int, typer.Option(help="of each method in each round")] = 500,
    rounds: Annotated[int, typer.Option(help="the median of them counts")] = 7,
    people: Annotated[int, typer.Option(help="in the large world; 0: do not weigh it")] = 20_000,
    messages: Annotated[int, typer.Option(help="in the large world")] = 200_000,
) -> None:
    """How many calls a second the sandbox answers, and what a large world weighs."""
    console = Console()
    with console.status("Calling …"):
        speeds = asyncio.run(measure_speed((1, 32), calls, rounds))
    console.print(_draw_speeds(speeds))
    if people:
        with console.status("Filling a large world …"):
            weight = asyncio.run(weigh(people, messages))
        console.print(_draw_weight(weight, people, messages))


def _draw_speeds(speeds: Speeds) -> Table:
    table = Table("call", "connections", title="Calls, beside a server that answers a constant")
    for column in ("of the constant's rate", "calls/s", "calls per processor second"):
        table.add_column(column, justify="right")
    for (name, connections), rounds in speeds.items():
        speed, constant = median(rounds), median(speeds[CONSTANT, connections])
        table.add_row(
            name,
            str(connections),
            f"{speed.calls_a_second / constant.calls_a_second:.2f}",
            f"{speed.calls_a_second:,.0f}",
            f"{1 / speed.processor_seconds_a_call:,.0f}",
        )
    return table


def _draw_weight(weight: Weight, people: int, messages: int) -> Table:
    table = Table("world", title="Memory of the process, at its highest")
    table.add_column("MiB", justify="right")
    table.add_row("empty", f"{weight.empty_bytes / MIB:,.0f}")
    table.add_row(f"{people:,} people, {messages:,} messages", f"{weight.full_bytes / MIB:,.0f}")
    table.caption = f"filled over HTTP in {weight.seconds:,.0f} s"
    return table


if __name__ == "__main__":
    typer.run(main)
