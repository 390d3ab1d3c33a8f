"""The rehearsal on the command line: a bar while it goes by, and where the sheet lies."""

import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from bot.rehearsing.rehearsal import Audience, Plan, rehearse
from bot.rehearsing.report import Report
from bot.rehearsing.sheets import write_html, write_text
from contest.calendar import ABOUT_DATA, due_runs
from contest.files import Contest
from contest.rules import Rules
from conversation.texts import Texts

_MEMORY = Path("/dev/shm")  # noqa: S108  a folder with an unguessable name is made in it


async def show_rehearsal(
    console: Console, t: Texts, contest: Contest, plan: Plan, folder: Path, stop: asyncio.Event
) -> Report:
    """Rehearse, write the sheet into `folder` as text and HTML, and print it."""
    with _scratch() as scratch, _watching(console, t, contest.rules) as audience:
        report = await rehearse(contest, t, Path(scratch), plan, audience, stop)
    console.print(_keep(report, t, folder))
    console.print(t("Phiếu kết quả: {path}", path=folder / "sheet.html"))
    return report


def _scratch() -> tempfile.TemporaryDirectory[str]:
    """In memory where the system has such a place: nothing here must outlive a power cut."""
    return tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None)


def _keep(report: Report, t: Texts, folder: Path) -> str:
    """Write the sheet; gives its text."""
    folder.mkdir(parents=True, exist_ok=True)
    text = write_text(report, t)
    (folder / "sheet.txt").write_text(text, encoding="utf-8")
    (folder / "sheet.html").write_text(write_html(report, t), encoding="utf-8")
    return text


class _Bar(Audience):
    """How far contest time has come."""

    def __init__(self, console: Console, t: Texts, rules: Rules, bar: Progress) -> None:
        runs = [run.at for run in due_runs(rules) if run.kind not in ABOUT_DATA]
        self._console, self._t, self._bar = console, t, bar
        self._first = min(runs)
        seconds = (max(runs) - self._first).total_seconds()
        self._task: TaskID = bar.add_task("", total=seconds)

    async def opens(self, url: str) -> None:
        t = self._t
        self._console.print(t("Có thể theo dõi tại {url}", url=url))

    def sees(self, at: datetime, presses: int) -> None:
        t = self._t
        self._bar.update(
            self._task,
            completed=max(0.0, (at - self._first).total_seconds()),
            description=f"{t.moment(at)} · {t.many('{n} lần bấm', presses)}",
        )


@contextmanager
def _watching(console: Console, t: Texts, rules: Rules) -> Iterator[Audience]:
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        yield _Bar(console, t, rules, bar)
