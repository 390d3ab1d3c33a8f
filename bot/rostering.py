"""A roster on the command line: what it would change, asked before it does, and a bar meanwhile."""

from collections.abc import Iterable, Iterator
from itertools import islice

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

from bot.clock import Clock
from conversation.texts import Texts
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
    units = stored.contest.units
    for line in _summary(t, found):
        console.print(line)
    for title, entries in (
        (t("Thay đổi:"), found.changes.changed.values()),
        (t("Không còn trong danh sách:"), (found.kept[id_] for id_ in sorted(found.left))),
    ):
        lines = [f"  • {entry.name}, {units.by_code(entry.unit).name}" for entry in entries]
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


def _summary(t: Texts, found: Comparison) -> Iterator[str]:
    changes = found.changes
    same = len(changes.listed) - len(changes.changed)
    yield t.many("Đọc được {n} người.", len(found.roster.entries))
    yield t.many("Mới: {n} người.", len(changes.new))
    yield t.many("Thay đổi: {n} người.", len(changes.changed))
    yield t.many("Giữ nguyên: {n} người.", same)
    yield t.many("Không còn trong danh sách: {n} người.", len(found.left))
    if found.roster.passed_over:
        yield t.many("Bỏ qua {n} dòng không ghi tên người:", len(found.roster.passed_over))
        yield from _first(t, [f"  • {place}: {words}" for place, words in found.roster.passed_over])


def _first(t: Texts, lines: Iterable[str]) -> Iterator[str]:
    listed = list(lines)
    yield from islice(listed, _SHOWN)
    if len(listed) > _SHOWN:
        yield t.many("  … và {n} dòng nữa.", len(listed) - _SHOWN)


def _bar(console: Console) -> Progress:
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=console, transient=True)
