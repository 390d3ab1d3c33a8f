"""python -m bot: run, try, rehearse, sandbox, check, import, evidence, audit, settings."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot import app, checking
from bot.auditing import NothingPublished, evidence_of, find_disagreements, in_words
from bot.clock import Clock
from bot.importing import Imported, import_contest, read_folder
from bot.logs import configure_logs
from bot.rehearsing.line import HungUp
from bot.rehearsing.rehearsal import Plan
from bot.rehearsing.showing import show_rehearsal
from bot.says import console, fail, texts
from bot.settings import (
    Settings,
    SettingsRefused,
    describe,
    read_settings,
    spoken_language,
)
from bot.trying import trying
from bot.web import PortTaken
from contest.errors import ContestRefused
from contest.files import Contest
from conversation.messenger import NotReached, TokenRefused
from conversation.texts import Texts
from sandbox.server import Sandbox
from storage.database import Database
from storage.errors import DatabaseRefused
from storage.migrating import migrate

cli = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

Folder = Annotated[Path, typer.Argument(help="The folder with contest.toml.")]
Port = Annotated[int, typer.Option(help="A taken port moves on to the next.")]
Speed = Annotated[float, typer.Option(help="Seconds of contest in a real second.")]


@cli.command()
def run() -> None:
    """Serve the contest with the settings of the environment and .env."""
    t = texts(spoken_language())
    settings = _settings(t)
    configure_logs(settings.log_level)
    if not settings.telegram_bot_token.get_secret_value():
        fail([_how_to_get_a_token(t)])
    _until_interrupted(lambda stop: _run(t, settings, stop))


@cli.command(name="try")
def try_(speed: Speed = 1.0, port: Port = 8081) -> None:
    """Play the example contest in a browser, with a stand-in for Telegram."""
    configure_logs("warning")
    _until_interrupted(lambda stop: _try(texts(spoken_language()), speed, port, stop))


@cli.command()
def rehearse(
    path: Folder,
    people: Annotated[int, typer.Option(min=1, help="How many invented people.")] = 2000,
    share: Annotated[
        float, typer.Option(min=0.01, max=0.99, help="How many of them take part in a week.")
    ] = 0.2,
    seed: Annotated[int, typer.Option(help="Another number, other people.")] = 1,
    speed: Annotated[
        float, typer.Option(min=0, help="At most so many seconds of contest in one; 0: no limit.")
    ] = 0.0,
    port: Port = 8081,
    to: Annotated[Path, typer.Option(help="The folder for the sheet.")] = Path("rehearsal"),
) -> None:
    """Play a whole contest with invented people; the exit status says go (0) or no-go (1)."""
    configure_logs("error")
    t = texts(spoken_language())
    contest = _contest(t, path)
    t = replace(t, zone=contest.rules.zone)
    plan = Plan(people, share, seed, speed, port)
    _until_interrupted(lambda stop: _rehearse(t, contest, plan, to, stop))


@cli.command()
def sandbox(port: Port = 8081) -> None:
    """Start the stand-in for Telegram alone, with its page."""
    _until_interrupted(lambda stop: _sandbox(texts(spoken_language()), port, stop))


@cli.command()
def check(path: Folder) -> None:
    """Print the calendar and the rules of a contest, or everything that is wrong with it."""
    t = texts(spoken_language())
    checking.print_check(console(), t, _contest(t, path))


@cli.command(name="import")
def import_(
    path: Folder,
    start: Annotated[
        str | None, typer.Option(help="When the first round opens: now, or 2026-08-14T07:30.")
    ] = None,
) -> None:
    """Load a contest, or bring the running one up to date."""
    t = texts(spoken_language())
    contest = _contest(t, path)
    start_at = _start(t, contest, start)
    asyncio.run(_import(t, _settings(t), contest, start_at))


@cli.command()
def evidence(
    number: Annotated[int, typer.Argument(min=1, help="The number of a published round.")],
    to: Annotated[Path, typer.Option(help="The file to write.")],
) -> None:
    """Write all that a recount of a round takes, without names; see tools/recount.py."""
    t = texts(spoken_language())
    to.write_text(asyncio.run(_evidence(t, _settings(t), number)), encoding="utf-8")
    console().print(t("Đã ghi {file}. Kiểm đếm lại: python3 tools/recount.py {file}", file=to))


@cli.command()
def audit() -> None:
    """Find what no longer agrees with the seals, receipts and tables as they were posted."""
    t = texts(spoken_language())
    asyncio.run(_audit(t, _settings(t)))


@cli.command(name="settings")
def settings_() -> None:
    """Print every setting with its meaning and default: the text of .env.example."""
    t = texts(spoken_language())
    typer.echo(f"# {t('Các thiết lập của bot. Chép tệp này thành .env rồi điền.')}")
    for name, meaning, default in describe():
        typer.echo(f"\n# {t(meaning)}\n{name}={default}")


async def _run(t: Texts, settings: Settings, stop: asyncio.Event) -> None:
    try:
        async with app.running(settings, Clock()):
            console().print(t("Bot đang chạy. Nhấn Ctrl-C để dừng."))
            await stop.wait()
    except TokenRefused:
        fail(
            [t("TELEGRAM_BOT_TOKEN: Telegram không nhận mã này. Xin kiểm tra lại với @BotFather.")]
        )
    except NotReached:
        fail([t("Không kết nối được đến {url}. Xin kiểm tra mạng.", url=settings.telegram_api_url)])
    except DatabaseRefused as refused:
        fail([t("DATABASE_URL: không mở được cơ sở dữ liệu. Chi tiết kỹ thuật:"), str(refused)])
    except PortTaken as taken:
        fail([t("WEB_PORT: {port} đã có chương trình khác dùng. Xin chọn cổng khác.", port=taken)])


async def _try(t: Texts, speed: float, port: int, stop: asyncio.Event) -> None:
    async with trying(t, speed, port) as trial:
        console().print(
            t("Cuộc thi mẫu đang chạy tại {url}", url=trial.url),
            t("Mở địa chỉ này bằng trình duyệt. Nhấn Ctrl-C để dừng."),
            sep="\n",
        )
        await stop.wait()


async def _rehearse(t: Texts, contest: Contest, plan: Plan, to: Path, stop: asyncio.Event) -> None:
    try:
        report = await show_rehearsal(console(), t, contest, plan, to, stop)
    except HungUp:
        fail([t("Bot đã dừng giữa chừng; nhật ký phía trên cho biết lý do.")])
    if not report.is_go:
        sys.exit(1)


async def _sandbox(t: Texts, port: int, stop: asyncio.Event) -> None:
    async with Sandbox.serving(port=port) as running:
        console().print(t("Telegram mô phỏng đang chạy tại {url}", url=running.url))
        await stop.wait()


async def _evidence(t: Texts, settings: Settings, number: int) -> str:
    async with _database(t, settings) as database:
        try:
            return await evidence_of(database, number)
        except NothingPublished:
            fail([t("Kết quả tuần {n} chưa được công bố.", n=number)])


async def _audit(t: Texts, settings: Settings) -> None:
    async with _database(t, settings) as database:
        findings = await find_disagreements(database)
    if findings:
        fail([in_words(t, finding) for finding in findings])
    console().print(t("Đáp án, bài thi và bảng xếp hạng đều đúng như đã đăng."))


@asynccontextmanager
async def _database(t: Texts, settings: Settings) -> AsyncIterator[Database]:
    """The database with the newest schema; ends the program where it cannot be opened."""
    url = settings.database_url.get_secret_value()
    try:
        await migrate(url)
        async with Database.opened(url) as database:
            yield database
    except DatabaseRefused as refused:
        fail([t("DATABASE_URL: không mở được cơ sở dữ liệu. Chi tiết kỹ thuật:"), str(refused)])


async def _import(t: Texts, settings: Settings, contest: Contest, start: datetime | None) -> None:
    async with _database(t, settings) as database:
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
    for current in rules.rounds:
        opens, closes = t.full_moment(current.opens_at), t.full_moment(current.closes_at)
        say(t("{round}: từ {opens} đến {closes}.", round=current.title, opens=opens, closes=closes))


def _settings(t: Texts) -> Settings:
    try:
        return read_settings()
    except SettingsRefused as refused:
        fail([sentence.in_words(t) for sentence in refused.sentences])


def _contest(t: Texts, folder: Path) -> Contest:
    try:
        return read_folder(folder)
    except ContestRefused as refused:
        fail(checking.refusals(t, refused))
    except FileNotFoundError:
        fail([t("Không có tệp {file}.", file=folder / "contest.toml")])


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


def _how_to_get_a_token(t: Texts) -> str:
    return t(
        "TELEGRAM_BOT_TOKEN đang để trống. Trên Telegram, nhắn /newbot cho @BotFather để nhận mã, "
        "rồi ghi vào tệp .env. Muốn dùng thử không cần mã: make try"
    )


def _until_interrupted(work: Callable[[asyncio.Event], Awaitable[None]]) -> None:
    """Run `work` with an event that Ctrl-C or a termination signal sets."""

    async def main() -> None:
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        for name in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(name, stop.set)
        await work(stop)

    asyncio.run(main())


if __name__ == "__main__":
    cli()
