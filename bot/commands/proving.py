"""What was posted can be recounted: by strangers, and by us."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.auditing import NothingPublished, evidence_of, find_disagreements, in_words
from bot.commands.given import opened_database, settings_of
from bot.says import console, fail, texts
from bot.settings import Settings, spoken_language
from conversation.texts import Texts


def evidence(
    number: Annotated[int, typer.Argument(min=1, help="The number of a published round.")],
    to: Annotated[Path, typer.Option(help="The file to write.")],
) -> None:
    """Write all that a recount of a round takes, without names; see tools/recount.py."""
    t = texts(spoken_language())
    to.write_text(asyncio.run(_evidence(t, settings_of(t), number)), encoding="utf-8")
    console().print(t("Đã ghi {file}. Kiểm đếm lại: python3 tools/recount.py {file}", file=to))


def audit(
    log: Annotated[
        list[str] | None, typer.Option(help="A code of the log as it was posted.")
    ] = None,
) -> None:
    """Find what no longer agrees with the seals, receipts, tables and acts as they were posted."""
    t = texts(spoken_language())
    asyncio.run(_audit(t, settings_of(t), log or []))


async def _evidence(t: Texts, settings: Settings, number: int) -> str:
    async with opened_database(t, settings) as database:
        try:
            return await evidence_of(database, number)
        except NothingPublished:
            fail([t("Kết quả tuần {n} chưa được công bố.", n=number)])


async def _audit(t: Texts, settings: Settings, heads: list[str]) -> None:
    async with opened_database(t, settings) as database:
        findings = await find_disagreements(database, heads)
    if findings:
        fail([in_words(t, finding) for finding in findings])
    console().print(t("Đáp án, bài thi và bảng xếp hạng đều đúng như đã đăng."))
