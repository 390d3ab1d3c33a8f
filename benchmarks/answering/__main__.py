"""python -m benchmarks.answering: tables of what was measured, here and now."""

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from benchmarks.answering.bots import PLAIN, POLLING, WEBHOOK, WITH_AIOHTTP
from benchmarks.answering.measuring import Measured, measure

_MIB = 1 << 20
_BOTS = (PLAIN, WITH_AIOHTTP, POLLING, WEBHOOK)
_OURS = (POLLING, WEBHOOK)
_DELAY = (0.040, 0.060)


def main(
    seconds: Annotated[float, typer.Option(help="of each measurement")] = 12.0,
    people: Annotated[int, typer.Option(help="pressing at once")] = 50,
    pace: Annotated[float, typer.Option(help="presses a second in the open loop")] = 60.0,
    papers: Annotated[int, typer.Option(help="of the large week; 0: do not weigh it")] = 27_000,
) -> None:
    """What a press costs our bot, beside a plain quiz on python-telegram-bot."""
    console = Console(width=120)
    with console.status("Pressing …"):
        closed = {
            bot.name: measure(bot, people=people, fingers=people, seconds=seconds) for bot in _BOTS
        }
        console.print(_draw_closed(closed, people))
        delayed = {
            bot.name: measure(bot, people=people, fingers=people, seconds=seconds, delay=_DELAY)
            for bot in _BOTS
        }
        console.print(_draw_plain("Each call answered after 40-60 ms", delayed))
        opened = {
            bot.name: measure(bot, people=people, fingers=people, seconds=seconds, per_second=pace)
            for bot in _OURS
        }
        console.print(_draw_plain(f"{pace:g} presses a second, whatever comes of them", opened))
    if papers:
        with console.status("Filling a large week …"):
            weight = measure(WEBHOOK, people=papers, fingers=people, presses=papers)
        console.print(_draw_plain(f"{papers:,} people, each pressing once", {WEBHOOK.name: weight}))


def _draw_closed(measured: dict[str, Measured], people: int) -> Table:
    plain = measured[PLAIN.name]
    table = Table("bot", title=f"{people} people, each pressing as soon as the last press shows")
    for column in (
        "of the plain rate",
        "of its CPU",
        "presses/s",
        "CPU s per 1,000",
        "calls a press",
    ):
        table.add_column(column, justify="right")
    for name, each in measured.items():
        table.add_row(
            name,
            f"{each.presses_a_second / plain.presses_a_second:.1f}",
            f"1/{plain.processor_seconds_a_press / each.processor_seconds_a_press:.1f}",
            f"{each.presses_a_second:,.0f}",
            f"{each.processor_seconds_a_press * 1000:.2f}",
            f"{sum(n for method, n in each.calls.items() if ' ' not in method):.2f}",
        )
    return table


def _draw_plain(title: str, measured: dict[str, Measured]) -> Table:
    table = Table("bot", title=title)
    for column in ("presses/s", "CPU s per 1,000", "median ms", "p99 ms", "MiB at most"):
        table.add_column(column, justify="right")
    for name, each in measured.items():
        table.add_row(
            name,
            f"{each.presses_a_second:,.0f}",
            f"{each.processor_seconds_a_press * 1000:.2f}",
            f"{each.median * 1000:.1f}",
            f"{each.p99 * 1000:.1f}",
            f"{each.memory_bytes / _MIB:,.0f}",
        )
    return table


if __name__ == "__main__":
    typer.run(main)
