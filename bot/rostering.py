"""A roster on the command line: what it would change, asked before it does, and a bar meanwhile."""

from collections.abc import Iterator, Sequence

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

from bot.clock import Clock
from conversation.texts import Texts
from handlers.roster import summary
from handlers.roster.taking_over_roster import Comparison, compare_roster, take_over
from handlers.shelf import Shelf
from storage import roster as rosters
from storage.contests import StoredContest
from storage.database import Database
from storage.encryption import Cipher
from storage.errors import KeyWrong

_SHOWN = 20
_OWN_SECONDS = 60.0  # for a list that the operator read in by hand


class NoContest(Exception):
    """A roster is of a contest, and none has been loaded."""


async def take_roster(
    console: Console, t: Texts, database: Database, cipher: Cipher, file: str, data: bytes
) -> None:
    """Show what a list would change, and do what the operator agrees to.

    Raises NoContest, KeyWrong, and ContestRefused with every fault of the list.
    """
    stored = await Shelf(database).current()
    if stored is None:
        raise NoContest
    with console.status(t("Đang đọc {file} …", file=file)):
        found = await compare_roster(database, stored, cipher, file, data, _OWN_SECONDS)
    if not cipher.has_key and any(entry.phone for entry in found.roster.entries):
        raise KeyWrong
    _show(console, t, stored, found)
    await _ask_and_take_over(console, t, database, stored, cipher, found)


def _show(console: Console, t: Texts, stored: StoredContest, found: Comparison) -> None:
    for line in summary.counts(t, found):
        console.print(line)
    for title, lines in summary.sections(t, stored.contest.units, found):
        if lines:
            console.print(f"\n{title}")
            for line in _first(t, lines):
                console.print(line)


async def _ask_and_take_over(
    console: Console,
    t: Texts,
    database: Database,
    stored: StoredContest,
    cipher: Cipher,
    found: Comparison,
) -> None:
    """Do what was shown, as far as the operator agrees."""
    if found.steps and typer.confirm(t("Ghi các thay đổi này?")):
        with _bar(console) as bar:
            task = bar.add_task("", total=found.steps)
            await take_over(
                database,
                stored,
                cipher,
                found,
                at=Clock().now(),
                progress=lambda written: bar.advance(task, written),
            )
        console.print(t("Đã ghi danh sách."))
    if found.left and typer.confirm(
        t.many("Đánh dấu {n} người này đã rời danh sách?", len(found.left))
    ):
        await database.write(rosters.leave, found.left, at=Clock().now())


def _first(t: Texts, lines: Sequence[str]) -> Iterator[str]:
    yield from (f"  • {line}" for line in lines[:_SHOWN])
    if len(lines) > _SHOWN:
        yield t.many("  … và {n} dòng nữa.", len(lines) - _SHOWN)


def _bar(console: Console) -> Progress:
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=console, transient=True)
