"""A contest looked at, and loaded."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Annotated

import typer

from bot import checking
from bot.clock import Clock
from bot.commands.given import Folder, contest_in, opened_database, refuse_key, settings_of
from bot.says import console, fail, texts
from bot.settings import Settings, spoken_language
from contest.errors import ContestRefused
from contest.files import Contest
from contest.rules import Phone
from conversation.texts import Texts
from handlers.making.loading import Imported, import_contest


def check(path: Folder) -> None:
    """Print the calendar and the rules of a contest, or everything that is wrong with it."""
    t = texts(spoken_language())
    checking.print_check(console(), t, contest_in(t, path))


def import_(
    path: Folder,
    start: Annotated[
        str | None, typer.Option(help="When the first round opens: now, or 2026-08-14T07:30.")
    ] = None,
) -> None:
    """Load a contest, or bring the running one up to date."""
    t = texts(spoken_language())
    contest = contest_in(t, path)
    start_at = _start(t, contest, start)
    asyncio.run(_import(t, settings_of(t), contest, start_at))


async def _import(t: Texts, settings: Settings, contest: Contest, start: datetime | None) -> None:
    asks_phone = contest.rules.participation.phone is not Phone.NONE
    if asks_phone and not settings.data_key.get_secret_value():
        refuse_key(t, settings)
    async with opened_database(t, settings) as database:
        try:
            imported = await import_contest(database, contest, at=Clock().now(), start=start)
        except ContestRefused as refused:
            fail(checking.refusals(t, refused))
    _say_imported(t, imported)


def _say_imported(t: Texts, imported: Imported) -> None:
    rules = imported.stored.rules
    t = replace(t, zone=rules.zone)
    say = console().print
    say(
        t("Đã nạp: {title}", title=rules.title)
        if imported.is_new
        else t("Đã cập nhật: {title}", title=rules.title)
    )
    for kept in imported.kept:
        where = kept.round or t("cả cuộc thi")
        say(t("Giữ nguyên vì đã bắt đầu: {key} ({where})", key=kept.key, where=where))
        if kept.key == "bank":
            say(t("Đáp án {where} đã niêm phong: tệp câu hỏi mới không được nhận.", where=where))
    for line in _unit_lines(t, imported):
        say(line)
    for current in rules.rounds:
        opens, closes = t.full_moment(current.opens_at), t.full_moment(current.closes_at)
        say(t("{round}: từ {opens} đến {closes}.", round=current.title, opens=opens, closes=closes))


def _unit_lines(t: Texts, imported: Imported) -> Iterator[str]:
    """What has become of units; a forgotten “thay cho” is seen here."""
    for unit in imported.replaced:
        heirs = imported.stored.contest.units.heirs(unit.code)
        names = ", ".join(heir.name for heir in heirs)
        yield t("{unit} nay là: {heirs}.", unit=unit.name, heirs=names)
    for unit in imported.left_out:
        yield t(
            "{unit} ({code}) không còn trong danh sách nhưng vẫn được giữ, vì có người thuộc đơn "
            "vị này. Nếu đơn vị đã sáp nhập, xin ghi mã cũ vào cột “thay cho” của đơn vị mới.",
            unit=unit.name,
            code=unit.code,
        )


def _start(t: Texts, contest: Contest, start: str | None) -> datetime | None:
    """The instant asked for; one without an offset is in the contest's time zone."""
    if start is None:
        return None
    if start == "now":
        return Clock().now()
    try:
        at = datetime.fromisoformat(start)
    except ValueError:
        fail([t("--start: xin viết now hoặc một thời điểm như 2026-08-14T07:30.")])
    return at if at.tzinfo else at.replace(tzinfo=contest.rules.zone)
