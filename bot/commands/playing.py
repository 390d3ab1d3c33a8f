"""Without Telegram: the example in a browser, the stand-in alone, a whole contest rehearsed."""

import asyncio
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.given import Folder, Port, contest_in, until_interrupted
from bot.logs import configure_logs
from bot.rehearsing.line import HungUp
from bot.rehearsing.rehearsal import Plan
from bot.rehearsing.showing import show_rehearsal
from bot.says import console, fail, texts
from bot.settings import spoken_language
from bot.trying import trying
from contest.files import Contest
from conversation.texts import Texts
from sandbox.server import Sandbox


def try_(
    speed: Annotated[float, typer.Option(help="Seconds of contest in a real second.")] = 1.0,
    port: Port = 8081,
) -> None:
    """Play the example contest in a browser, with a stand-in for Telegram."""
    configure_logs("warning")
    until_interrupted(lambda stop: _try(texts(spoken_language()), speed, port, stop))


def sandbox(port: Port = 8081) -> None:
    """Start the stand-in for Telegram alone, with its page."""
    until_interrupted(lambda stop: _sandbox(texts(spoken_language()), port, stop))


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
    contest = contest_in(t, path)
    t = replace(t, zone=contest.rules.zone)
    plan = Plan(people, share, seed, speed, port)
    until_interrupted(lambda stop: _rehearse(t, contest, plan, to, stop))


async def _try(t: Texts, speed: float, port: int, stop: asyncio.Event) -> None:
    async with trying(t, speed, port) as trial:
        console().print(
            t("Cuộc thi mẫu đang chạy tại {url}", url=trial.url),
            t("Mở địa chỉ này bằng trình duyệt. Nhấn Ctrl-C để dừng."),
            sep="\n",
        )
        await stop.wait()


async def _sandbox(t: Texts, port: int, stop: asyncio.Event) -> None:
    async with Sandbox.serving(port=port) as running:
        console().print(t("Telegram mô phỏng đang chạy tại {url}", url=running.url))
        await stop.wait()


async def _rehearse(t: Texts, contest: Contest, plan: Plan, to: Path, stop: asyncio.Event) -> None:
    try:
        report = await show_rehearsal(console(), t, contest, plan, to, stop)
    except HungUp:
        fail([t("Bot đã dừng giữa chừng; nhật ký phía trên cho biết lý do.")])
    if not report.is_go:
        sys.exit(1)
