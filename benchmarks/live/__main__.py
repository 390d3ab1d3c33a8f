"""python -m benchmarks.live: a table of what was measured, here and now."""

import asyncio
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from benchmarks.live.hall import Hall, Measured, hall
from bot.pacing import PER_SECOND


def main(
    teams: Annotated[int, typer.Option(help="at the Hội thi")] = 17,
    members: Annotated[int, typer.Option(help="of each team")] = 6,
    pace: Annotated[float, typer.Option(help="notices a second, as Telegram lets pass")] = (
        PER_SECOND
    ),
) -> None:
    """The bot behind its webhook and the sandbox, in one process."""
    console = Console()
    with console.status("People take their seats …"):
        measured = [asyncio.run(_measure(teams, members, pace, everyone)) for everyone in (0, 1)]
    console.print(_draw(measured))


async def _measure(teams: int, members: int, pace: float, everyone: int) -> Measured:
    async with hall(teams, members, pace, everyone_answers=bool(everyone)) as there:
        return await _play(there)


async def _play(there: Hall) -> Measured:
    await there.opens()
    return await there.all_answer_at_once()


def _draw(measured: list[Measured]) -> Table:
    table = Table("people who answer", title="A question, sent and answered")
    for column in (
        "all have it after, s",
        "received within, s",
        "all answered after, s",
        "answers kept",
        "kept twice",
    ):
        table.add_column(column, justify="right")
    for each in measured:
        table.add_row(
            str(each.people),
            f"{each.sent_seconds:.1f}",
            f"{each.received_seconds:.2f}",
            f"{each.answered_seconds:.1f}",
            str(each.kept),
            str(each.kept - each.members),
        )
    return table


if __name__ == "__main__":
    typer.run(main)
