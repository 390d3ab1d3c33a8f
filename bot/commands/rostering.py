"""The list of people taken over, and the key by which their phone numbers are encrypted."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot import checking
from bot.commands.given import opened_database, refuse_key, settings_of
from bot.rostering import NoContest, take_roster
from bot.says import console, fail, texts
from bot.settings import Settings, spoken_language
from contest.errors import ContestRefused
from conversation.texts import Texts
from storage.encryption import Cipher, make_key
from storage.errors import KeyWrong


def roster(
    path: Annotated[Path, typer.Argument(help="The list of people: Excel or CSV.")],
) -> None:
    """Compare a list of people with the one that is kept, and take it over after a question."""
    t = texts(spoken_language())
    try:
        data = path.read_bytes()
    except OSError:
        fail([t("Không có tệp {file}.", file=path)])
    asyncio.run(_roster(t, settings_of(t), path.name, data))


def new_key() -> None:
    """Make a key for DATA_KEY, by which phone numbers are encrypted."""
    typer.echo(make_key())


async def _roster(t: Texts, settings: Settings, file: str, data: bytes) -> None:
    cipher = Cipher.of(settings.data_key.get_secret_value())
    async with opened_database(t, settings) as database:
        try:
            await take_roster(console(), t, database, cipher, file, data)
        except NoContest:
            fail([t("Chưa nạp cuộc thi nào. Xin chạy trước: python -m bot import THƯ_MỤC")])
        except KeyWrong:
            refuse_key(t, settings)
        except ContestRefused as refused:
            fail(checking.refusals(t, refused))
