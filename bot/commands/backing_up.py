"""The database copied while the bot is running, and put back."""

import asyncio
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from bot.clock import Clock
from bot.commands.given import refuse_database, settings_of
from bot.says import console, fail, texts
from bot.settings import spoken_language
from conversation.texts import Texts
from storage import backups
from storage.backups import Contents
from storage.errors import (
    BackupDamaged,
    DatabaseRefused,
    NotEmpty,
    StillInUse,
    StorageUnavailable,
)

T = TypeVar("T")


def backup(
    to: Annotated[
        Path, typer.Argument(help="A folder, or the name of the new file (….db).")
    ] = Path("backups"),
) -> None:
    """Copy the database into one file, also while the bot is running."""
    t = texts(spoken_language())
    url = settings_of(t).database_url.get_secret_value()
    at = Clock().now()
    target = _new_file(to, at)
    try:
        contents = _with_progress(
            t, t("Đang sao lưu"), lambda progress: backups.make(url, target, progress)
        )
        with suppress(StorageUnavailable, DatabaseRefused):  # the backup is there all the same
            asyncio.run(backups.note(url, target.name, at))
    except FileExistsError:
        fail([t("{file} đã có; xin chọn tên khác.", file=target)])
    except OSError as error:
        fail([t("Không ghi được {file}: {reason}", file=target, reason=error.strerror)])
    console().print(t("Đã sao lưu vào {file}", file=target))
    _say_contents(t, contents)


def restore(
    file: Annotated[Path, typer.Argument(help="A file that backup has written.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Although there are data; they are kept aside.")
    ] = False,
) -> None:
    """Make the database what a backup is; the bot must not be running."""
    t = texts(spoken_language())
    url = settings_of(t).database_url.get_secret_value()
    if not file.is_file():
        fail([t("Không có tệp {file}.", file=file)])
    try:
        contents, kept = _with_progress(
            t,
            t("Đang khôi phục"),
            lambda progress: backups.restore(
                file, url, at=Clock().now(), replaces=replace, progress=progress
            ),
        )
    except (BackupDamaged, StillInUse, NotEmpty) as refused:
        fail(_reasons(t, file, refused))
    except OSError as error:
        fail([t("Không khôi phục được {file}: {reason}", file=file, reason=error.strerror)])
    console().print(t("Đã khôi phục từ {file}", file=file))
    if kept:
        console().print(t("Dữ liệu có trước đó được giữ tại {file}", file=kept))
    _say_contents(t, contents)


def _new_file(to: Path, at: datetime) -> Path:
    """A name by the local time, where only a folder is given."""
    if to.suffix and not to.is_dir():
        return to
    to.mkdir(mode=0o700, parents=True, exist_ok=True)
    return to / f"contest-{at.astimezone():%Y%m%d-%H%M%S}.db"


def _reasons(t: Texts, file: Path, refused: BackupDamaged | StillInUse | NotEmpty) -> list[str]:
    match refused:
        case BackupDamaged():
            said = t("{file} không phải là bản sao lưu nguyên vẹn. Chi tiết kỹ thuật:", file=file)
            return [said, str(refused)]
        case StillInUse():
            return [
                t(
                    "Bot đang chạy với cơ sở dữ liệu này. Xin dừng bot trước; nếu bot vừa bị tắt "
                    "đột ngột, xin chờ 10 giây."
                )
            ]
        case NotEmpty():
            return [
                t(
                    "Cơ sở dữ liệu đang có dữ liệu. Để thay bằng bản sao lưu, xin thêm --replace; "
                    "dữ liệu đang có sẽ được giữ trong một tệp riêng."
                )
            ]


def _say_contents(t: Texts, contents: Contents) -> None:
    say = console().print
    for title in contents.contests:
        say(t("Cuộc thi: {title}", title=title))
    say(
        t(
            "Người dự thi: {participants}; bài thi: {attempts}; câu đã chọn: {answers}.",
            participants=t.number(contents.participants),
            attempts=t.number(contents.attempts),
            answers=t.number(contents.answers),
        )
    )
    if contents.newest_at:
        say(t("Bài thi mới nhất bắt đầu lúc {moment}.", moment=t.full_moment(contents.newest_at)))
    say(t("Mã kiểm tra của các bảng xếp hạng: {digest}", digest=contents.rankings))


def _with_progress(t: Texts, what: str, work: Callable[[backups.Progress], Awaitable[T]]) -> T:
    """Do the work under a bar; Ctrl-C and a termination signal stop it, and nothing is changed."""
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    with Progress(*columns, TimeRemainingColumn(), console=console(), transient=True) as shown:
        bar = shown.add_task(what, total=None)

        def progress(done: int, total: int) -> None:
            shown.update(bar, completed=done, total=total or None)

        try:
            return asyncio.run(_interruptible(work(progress)))
        except asyncio.CancelledError:
            fail([t("Đã dừng giữa chừng; không có gì bị thay đổi.")])
        except DatabaseRefused as refused:
            refuse_database(t, refused)


async def _interruptible(work: Awaitable[T]) -> T:
    task = asyncio.ensure_future(work)
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, task.cancel)
    return await task
