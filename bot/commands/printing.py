"""Posters for the units of a contest, to be printed and hung up."""

from pathlib import Path
from typing import Annotated

import typer
from rich.progress import track

from bot.commands.given import Folder, contest_in
from bot.says import console, fail, texts
from bot.settings import spoken_language
from contest.units import Unit, Units
from conversation.texts import Texts
from handlers.people.joining import UNIT_PAYLOAD
from printing.pictures import picture_of
from printing.poster import draw_poster


def posters(
    path: Folder,
    bot: Annotated[str, typer.Option(help="The bot's name: NAME of t.me/NAME.")],
    to: Annotated[Path, typer.Option(help="The folder for the posters.")],
    unit: Annotated[list[str] | None, typer.Option(help="A unit's code; without, all.")] = None,
) -> None:
    """Write a poster with the QR code of each unit, as PDF and as PNG."""
    t = texts(spoken_language())
    contest = contest_in(t, path)
    chosen = _chosen(t, contest.units, unit or [])
    to.mkdir(parents=True, exist_ok=True)
    for each in track(chosen, "", console=console(), transient=True):
        link = f"https://t.me/{bot}?start={UNIT_PAYLOAD}{each.code}"
        pdf = draw_poster(t, contest.rules, each, link)
        (to / f"{each.code}.pdf").write_bytes(pdf)
        (to / f"{each.code}.png").write_bytes(picture_of(pdf))
    console().print(t.many("Đã ghi áp phích của {n} đơn vị vào {folder}.", len(chosen), folder=to))


def _chosen(t: Texts, units: Units, codes: list[str]) -> list[Unit]:
    unknown = [code for code in codes if code not in units]
    if unknown:
        fail([t("Không có đơn vị “{unit}”.", unit=code) for code in unknown])
    return [unit for unit in units if not codes or unit.code in codes]
