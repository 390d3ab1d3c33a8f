"""Attempts begun by the hour: the rounds one below the other, on one axis of days of the week."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Final

from bot.rehearsing.report import Report
from bot.rehearsing.sheets.lanes import HOURS_A_DAY, Lane, lanes
from conversation.texts import Texts
from printing.weekdays import weekdays

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_INK, _SOFT, _LINE, _PAPER = "#15212c", "#4f5d6b", "#dde4ea", "#ffffff"
_BARS, _OPENS, _REMINDS, _CLOSES = "#5b93c4", "#1a6a3c", "#96590a", "#b3261e"

_OF_THE_PAGE: Final[Mapping[str, str]] = {
    _INK: "--ink",
    _SOFT: "--soft",
    _LINE: "--line",
    _PAPER: "--paper",
    _BARS: "--bars",
    _OPENS: "--success",
    _REMINDS: "--notice",
    _CLOSES: "--danger",
}
"""The page has a colour of its own for each drawn here: others in the dark."""

_WIDTH: Final = 7.4  # inches, as are the heights: what A4 has between its margins
_HEIGHT_OF_A_ROUND: Final = 1.2
_HEIGHT_OF_THE_FRAME: Final = 0.8
_DOTS_PER_INCH: Final = 160
_FEW_DAYS: Final = 2  # up to which the axis tells hours
_HOURS_BETWEEN_TICKS: Final = 3


def draw_attempts(report: Report, t: Texts) -> str:
    """As SVG, its letters as letters. There is nothing in it before the first round is over."""
    drawn = BytesIO()
    with _as_letters():
        nothing_about_it = dict.fromkeys(("Creator", "Date", "Format", "Type"))
        _draw(report, t).savefig(drawn, format="svg", metadata=nothing_about_it)
    return drawn.getvalue().decode()


def draw_attempts_png(report: Report, t: Texts) -> bytes:
    drawn = BytesIO()
    _draw(report, t).savefig(drawn, format="png", dpi=_DOTS_PER_INCH)
    return drawn.getvalue()


def for_page(svg: str) -> str:
    """The picture to stand within HTML: without what only XML needs, in the page's colours."""
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg[svg.index("<svg") :], flags=re.DOTALL)
    svg = re.sub(r' (xmlns(:\w+)?|width|height)="[^"]*"', "", svg, count=4)
    for colour, name in _OF_THE_PAGE.items():
        svg = svg.replace(colour, f"var({name})")
    return svg


@contextmanager
def _as_letters() -> Iterator[None]:
    """The same report gives the same file, and a reader can search and copy its words."""
    from matplotlib import rc_context  # noqa: PLC0415  it takes a second, and few commands draw

    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "attempts"}):
        yield


def _draw(report: Report, t: Texts) -> "Figure":
    from matplotlib.figure import Figure  # noqa: PLC0415

    drawn = lanes(report, t)
    height = _HEIGHT_OF_THE_FRAME + _HEIGHT_OF_A_ROUND * len(drawn)
    figure = Figure(figsize=(_WIDTH, height), facecolor=_PAPER, layout="constrained")
    if drawn:
        axes = figure.subplots(len(drawn), sharex=True, sharey=True, squeeze=False)[:, 0]
        for each, lane in zip(axes, drawn, strict=True):
            _draw_lane(each, lane, t)
        _draw_days(axes[-1], drawn, t)
        handles, labels = axes[0].get_legend_handles_labels()
        figure.legend(
            handles,
            labels,
            loc="outside upper center",
            ncols=len(labels),
            frameon=False,
            fontsize=9,
            labelcolor=_INK,
        )
    return figure


def _draw_lane(axes: "Axes", lane: Lane, t: Texts) -> None:
    axes.bar([*lane.begun], [*lane.begun.values()], 1, align="edge", color=_BARS)
    axes.axvline(lane.opens, color=_OPENS, label=t("mở tuần thi"))
    for reminder in lane.reminders:
        axes.axvline(reminder, color=_REMINDS, linestyle=":")
    axes.plot([], [], color=_REMINDS, linestyle=":", label=t("gửi tin nhắc"))
    axes.axvline(lane.closes, color=_CLOSES, linestyle="--", label=t("đóng tuần thi"))
    title = axes.set_title(lane.title, loc="left", fontsize=9.5, fontweight="bold", color=_INK)
    title.set_parse_math(False)  # a $ in a title is a dollar
    count = t.many("{n} lượt", sum(lane.begun.values()))
    axes.set_title(count, loc="right", fontsize=9, color=_SOFT)
    axes.set_facecolor(_PAPER)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.spines["bottom"].set_color(_SOFT)
    axes.locator_params(axis="y", nbins=3, integer=True)
    axes.yaxis.set_major_formatter(lambda count, _: t.number(round(count)))
    axes.tick_params(which="both", labelsize=8.5, labelcolor=_SOFT, length=0)
    axes.grid(axis="both", color=_LINE, linewidth=0.8)
    axes.set_axisbelow(True)


def _draw_days(axes: "Axes", drawn: list[Lane], t: Texts) -> None:
    first = int(min(lane.opens for lane in drawn) // HOURS_A_DAY)
    last = int(max(lane.ends for lane in drawn) // HOURS_A_DAY) + 1
    axes.set_xlim(first * HOURS_A_DAY, last * HOURS_A_DAY)
    if last - first <= _FEW_DAYS:
        hours = range(first * HOURS_A_DAY, last * HOURS_A_DAY + 1, _HOURS_BETWEEN_TICKS)
        axes.set_xticks(hours, [f"{hour % HOURS_A_DAY:02}:00" for hour in hours])
        return
    names = weekdays(t)
    days = range(first, last)
    axes.set_xticks([day * HOURS_A_DAY for day in (*days, last)], [])
    noons = [day * HOURS_A_DAY + HOURS_A_DAY / 2 for day in days]
    axes.set_xticks(noons, [names[day % len(names)] for day in days], minor=True)
