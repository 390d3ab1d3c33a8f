"""The sheet in plain characters, to be read in a terminal or a mail."""

import re
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import assert_never

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table as RichTable
from rich.text import Text

from bot.rehearsing.report import Report
from bot.rehearsing.sheets import blocks
from bot.rehearsing.sheets.writing import write_sheet
from conversation.texts import Texts

WIDTH = 100

_BAR_WIDTH = 60
_BUBBLE_WIDTH = 80
_EIGHTHS = " ▏▎▍▌▋▊▉"


def write_text(report: Report, t: Texts) -> str:
    """At most WIDTH columns wide, without colours; the verdict is the first line."""
    sheet = write_sheet(report, t)
    out = StringIO()
    console = Console(file=out, width=WIDTH, force_terminal=False, highlight=False, markup=False)
    console.print(Group(*_head(sheet), *_sections(sheet)))
    lines = (line.rstrip() for line in out.getvalue().splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines).rstrip()) + "\n"


def _head(sheet: blocks.Sheet) -> Iterator[RenderableType]:
    verdict = sheet.verdict
    yield Text(f"{'✓' if verdict.is_go else '✗'} {verdict.words}")
    yield from map(_point, verdict.reasons)
    yield Text(f"\n{sheet.title} · {sheet.contest}\n{sheet.organizer}. {sheet.made}\n")
    yield _figures(sheet.figures)
    yield Text()


def _sections(sheet: blocks.Sheet) -> Iterator[RenderableType]:
    for section in (*sheet.sections, sheet.appendix):
        yield Rule(Text(section.heading), align="left", characters="═")
        yield from _inside(section)


def _inside(section: blocks.Section) -> Iterator[RenderableType]:
    for block in section.blocks:
        yield from _draw(block)
        yield Text()
    for part in section.parts:
        yield Rule(Text(part.heading), align="left")
        yield from _inside(part)


def _draw(block: blocks.Block) -> Iterator[RenderableType]:
    match block:
        case blocks.Paragraph(text):
            yield Text(text)
        case blocks.Points(items):
            yield from map(_point, items)
        case blocks.Figures():
            yield _figures(block)
        case blocks.Table():
            yield Text(block.caption)
            yield _table(block)
        case blocks.Podium():
            yield Text(block.caption)
            yield from map(_place, block.places)
        case blocks.Timeline(rounds):
            most = max(day.count for days in rounds for day in days.days)
            yield from (_days(days, most) for days in rounds)
        case blocks.Conversation(bubbles):
            yield from map(_bubble, bubbles)
        case _ as never:
            assert_never(never)


def _beside(first: RenderableType, second: RenderableType, width: int) -> RenderableType:
    """The second hangs: its later lines begin where its first one does."""
    grid = RichTable.grid(padding=(0, 1))
    grid.add_column(width=width)
    grid.add_column()
    grid.add_row(first, second)
    return grid


def _point(text: str) -> RenderableType:
    return _beside(Text(" •"), Text(text), 2)


def _figures(figures: blocks.Figures) -> RenderableType:
    grid = RichTable.grid(padding=(0, 2))
    grid.add_column()
    grid.add_column(justify="right")
    for figure in figures.items:
        grid.add_row(Text(figure.label), Text(figure.value))
    return grid


def _table(table: blocks.Table) -> RenderableType:
    drawn = RichTable(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in table.columns:
        drawn.add_column(
            Text(column.heading),
            justify="right" if column.is_number else "left",
            overflow="fold",
        )
    for row in table.rows:
        cells = [Text(cell) for cell in row.cells]
        if row.note:
            cells[0].append(f"\n{row.note}")
        drawn.add_row(*cells)
    return drawn


def _place(place: blocks.Place) -> RenderableType:
    who = " · ".join(filter(None, (place.name, place.unit, place.prize)))
    figures = " · ".join(f"{figure.label}: {figure.value}" for figure in place.figures)
    lines = "\n".join(filter(None, (who, figures, place.why)))
    return Padding(_beside(Text(place.place), Text(lines), 4), (1, 0, 0, 1))


def _days(days: blocks.Days, most: int) -> RenderableType:
    grid = RichTable.grid(padding=(0, 1))
    grid.add_column()
    grid.add_column(justify="right")
    grid.add_column()
    for day in days.days:
        grid.add_row(Text(day.label), Text(day.shown), Text(_bar(day.count, most)))
    return Padding(Group(Text(days.summary), grid), (0, 0, 1, 0))


def _bar(count: int, most: int) -> str:
    full, rest = divmod(round(count / most * _BAR_WIDTH * 8) if most else 0, 8)
    return "█" * full + _EIGHTHS[rest].strip()


def _bubble(bubble: blocks.Bubble) -> RenderableType:
    inside = "\n".join(filter(None, (bubble.attachment, bubble.text)))
    rows = "\n".join(map(_buttons, bubble.buttons))
    framed = RichTable(box=box.ROUNDED, show_header=False, width=_BUBBLE_WIDTH)
    framed.add_column(overflow="fold")
    framed.add_row(Text(inside))
    where = f"{bubble.occasion} ({bubble.place}, {bubble.at})"
    return Padding(Group(Text(where), framed, *((Text(rows),) if rows else ())), (1, 0, 0, 0))


def _buttons(row: Sequence[blocks.Button]) -> str:
    return "  ".join(f"[ {_label(button)} ]" for button in row)


def _label(button: blocks.Button) -> str:
    return f"{button.label} ↗ {button.leads_to}" if button.leads_to else button.label
