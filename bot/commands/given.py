"""What commands are given: settings, a contest's folder, the database, Ctrl-C.

Where one of them is not as it should be, the program says so in the operator's language and ends.
"""

import asyncio
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from bot import checking, event_loop
from bot.importing import read_folder
from bot.says import fail
from bot.settings import Settings, SettingsRefused, read_settings
from contest.errors import ContestRefused
from contest.files import Contest
from conversation.texts import Texts
from storage.database import Database
from storage.errors import DatabaseRefused
from storage.migrating import migrate

Folder = Annotated[Path, typer.Argument(help="The folder with contest.toml.")]
Port = Annotated[int, typer.Option(help="A taken port moves on to the next.")]


def settings_of(t: Texts) -> Settings:
    try:
        return read_settings()
    except SettingsRefused as refused:
        fail([sentence.in_words(t) for sentence in refused.sentences])


def contest_in(t: Texts, folder: Path) -> Contest:
    try:
        return read_folder(folder)
    except ContestRefused as refused:
        fail(checking.refusals(t, refused))
    except FileNotFoundError:
        fail([t("Không có tệp {file}.", file=folder / "contest.toml")])


@asynccontextmanager
async def opened_database(t: Texts, settings: Settings) -> AsyncIterator[Database]:
    """With the newest schema."""
    url = settings.database_url.get_secret_value()
    try:
        await migrate(url)
        async with Database.opened(url) as database:
            yield database
    except DatabaseRefused as refused:
        refuse_database(t, refused)


def refuse_database(t: Texts, refused: DatabaseRefused) -> NoReturn:
    fail([t("DATABASE_URL: không mở được cơ sở dữ liệu. Chi tiết kỹ thuật:"), str(refused)])


def refuse_key(t: Texts, settings: Settings) -> NoReturn:
    """Say what is wrong about DATA_KEY: it is not that of the database, or there is none."""
    if settings.data_key.get_secret_value():
        fail([t("DATA_KEY: không phải khóa đã dùng khi ghi cơ sở dữ liệu này.")])
    fail(
        [
            t(
                "DATA_KEY đang để trống, mà cuộc thi có số điện thoại cần mã hóa. Xin tạo khóa "
                "bằng lệnh python -m bot new-key rồi ghi vào tệp .env."
            )
        ]
    )


def until_interrupted(work: Callable[[asyncio.Event], Awaitable[None]]) -> None:
    """Run `work` with an event that Ctrl-C or a termination signal sets."""

    async def main() -> None:
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        for name in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(name, stop.set)
        await work(stop)

    event_loop.run(main())
