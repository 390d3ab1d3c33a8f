"""Papers handed in by the hour, against the round before: for a phone, in a chat light or dark.

The picture brings its own white ground, so it reads the same in both. Whoever cannot tell blue from
orange tells bars from a line.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Final

from conversation.texts import Texts
from printing.weekdays import weekdays

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HOURS_A_DAY: Final = 24

_INK, _SOFT, _LINE, _PAPER = "#15212c", "#4f5d6b", "#dde4ea", "#ffffff"
_THIS, _LAST = "#3a7cb8", "#c8610a"

_SIZE: Final = (6.0, 6.6)  # inches
_DOTS_PER_INCH: Final = 150
_HOURS_BETWEEN_TICKS: Final = 4
_MOST_DAYS: Final = 8  # that have room for their names below the picture


@dataclass(frozen=True, slots=True)
class Course:
    """A round's papers, by full hours gone by since the local midnight before it opened."""

    title: str
    by_hour: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Hours:
    """`last` is the round before, if there was one. `first_day`: on which the round opens;
    `days` of them up to its close. `shown`: the day looked at, counted from 0."""

    this: Course
    last: Course | None
    first_day: date
    days: int
    shown: int

    @property
    def day(self) -> date:
        return self.first_day + timedelta(days=self.shown)


def draw_hours(t: Texts, hours: Hours) -> bytes:
    """PNG of 900 by 990 dots: the day that is looked at above, the whole round below."""
    from matplotlib.figure import Figure  # noqa: PLC0415  it takes a second, and few ask for it

    figure = Figure(figsize=_SIZE, facecolor=_PAPER, layout="constrained")
    day, whole = figure.subplots(2, 1)
    _draw_day(day, t, hours)
    _draw_round(whole, t, hours)
    handles, labels = day.get_legend_handles_labels()
    figure.legend(
        handles[::-1],
        labels[::-1],
        loc="outside upper center",
        ncols=2,
        frameon=False,
        labelcolor=_INK,
    )
    drawn = BytesIO()
    figure.savefig(drawn, format="png", dpi=_DOTS_PER_INCH)
    return drawn.getvalue()


def _draw_day(axes: "Axes", t: Texts, hours: Hours) -> None:
    first = hours.shown * HOURS_A_DAY
    of_day = range(first, first + HOURS_A_DAY)
    _draw_courses(axes, hours, of_day)
    name = weekdays(t)[hours.day.weekday()]
    day = f"{name} {hours.day.day}/{hours.day.month}"
    _write_title(axes, t("{day}: bài nộp mỗi giờ", day=day))
    ticks = [*range(first, first + HOURS_A_DAY + 1, _HOURS_BETWEEN_TICKS)]
    axes.set_xticks(ticks, [f"{tick - first:02}:00" for tick in ticks])
    axes.set_xlim(first, first + HOURS_A_DAY)
    _set_plainly(axes, t)


def _draw_round(axes: "Axes", t: Texts, hours: Hours) -> None:
    _draw_courses(axes, hours, range(hours.days * HOURS_A_DAY))
    _write_title(axes, hours.this.title)
    every = -(-hours.days // _MOST_DAYS)
    days = range(0, hours.days, every)
    noons = [(day + every / 2) * HOURS_A_DAY for day in days]
    axes.set_xticks([day * HOURS_A_DAY for day in (*days, hours.days)], [])
    axes.set_xticks(noons, [_day_label(t, hours, day) for day in days], minor=True)
    axes.set_xlim(0, hours.days * HOURS_A_DAY)
    _set_plainly(axes, t)
    axes.tick_params(axis="x", which="minor", labelsize=9)  # English days are long


def _draw_courses(axes: "Axes", hours: Hours, which: range) -> None:
    this = [hours.this.by_hour.get(hour, 0) for hour in which]
    axes.bar(which, this, 1, align="edge", color=_THIS, label=_plain(hours.this.title))
    if hours.last:
        last = [hours.last.by_hour.get(hour, 0) for hour in which]
        edges = [*which, which.stop]
        axes.stairs(last, edges, color=_LAST, linewidth=1.4, label=_plain(hours.last.title))


def _day_label(t: Texts, hours: Hours, number: int) -> str:
    day = hours.first_day + timedelta(days=number)
    return f"{weekdays(t)[day.weekday()].replace(' ', chr(10))}\n{day.day}/{day.month}"


def _write_title(axes: "Axes", text: str) -> None:
    title = axes.set_title(text, loc="left", fontsize=12, fontweight="bold", color=_INK)
    title.set_parse_math(False)  # a $ in a title is a dollar


def _plain(text: str) -> str:
    return text.replace("$", r"\$")


def _set_plainly(axes: "Axes", t: Texts) -> None:
    axes.set_facecolor(_PAPER)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.spines["bottom"].set_color(_SOFT)
    axes.set_ylim(0, max(4.0, axes.get_ylim()[1]))
    axes.locator_params(axis="y", nbins=4, integer=True)
    axes.yaxis.set_major_formatter(lambda count, _: t.number(round(count)))
    axes.tick_params(which="both", labelsize=10, labelcolor=_SOFT, length=0)
    axes.tick_params(axis="x", which="both", pad=8)
    axes.grid(axis="both", color=_LINE, linewidth=0.8)
    axes.set_axisbelow(True)
