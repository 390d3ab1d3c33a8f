"""python -m benchmarks.answering: tables of what was measured, here and now."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from benchmarks.answering.bots import PLAIN, POLLING, WEBHOOK, WITH_AIOHTTP, Bot
from benchmarks.answering.measuring import Measured, measure

_MIB = 1 << 20
_BOTS = (PLAIN, WITH_AIOHTTP, POLLING, WEBHOOK)
_OURS = (POLLING, WEBHOOK)
_DELAY = (0.040, 0.060)


Measure = Callable[..., Measured]


def main(
    seconds: Annotated[float, typer.Option(help="of each measurement")] = 10.0,
    people: Annotated[int, typer.Option(help="pressing at once")] = 50,
    pace: Annotated[float, typer.Option(help="presses a second in the open loop")] = 60.0,
    papers: Annotated[int, typer.Option(help="of the large week; 0: do not weigh it")] = 27_000,
    times: Annotated[int, typer.Option(help="each bot is measured in turn, the median counts")] = 3,
) -> None:
    """What a press costs our bot, beside a plain quiz on python-telegram-bot."""
    console = Console(width=120)
    press = partial(measure, fingers=people)
    with console.status("Pressing …"):
        closed = _measure_in_turn(partial(press, people=people, seconds=seconds), times)
        console.print(_draw_beside_plain(closed, people))
        delayed = _measure_all(_BOTS, partial(press, people=people, seconds=seconds, delay=_DELAY))
        console.print(_draw("Each call answered after 40-60 ms", delayed))
        opened = partial(press, people=people, seconds=seconds, per_second=pace)
        title = f"{pace:g} presses a second, whatever comes of them"
        console.print(_draw(title, _measure_all(_OURS, opened)))
        if papers:
            weighed = _measure_all((WEBHOOK,), partial(press, people=papers, presses=papers))
            console.print(_draw(f"{papers:,} papers, each pressed in turn", weighed))


def _measure_all(bots: Iterable[Bot], measure_one: Measure) -> dict[str, Measured]:
    return {bot.name: measure_one(bot) for bot in bots}


def _measure_in_turn(measure_one: Measure, times: int) -> dict[str, Measured]:
    """A machine has slower minutes; in turn they fall on all of the bots."""
    measured = [_measure_all(_BOTS, measure_one) for _ in range(times)]
    return {bot.name: _median([each[bot.name] for each in measured]) for bot in _BOTS}


def _median(measured: list[Measured]) -> Measured:
    """The one in the middle by what a press costs."""
    by_cost = sorted(measured, key=lambda each: each.processor_seconds_a_press)
    return by_cost[len(by_cost) // 2]


def _draw_beside_plain(measured: dict[str, Measured], people: int) -> Table:
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


def _draw(title: str, measured: dict[str, Measured]) -> Table:
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
