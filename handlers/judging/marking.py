"""A judge gives marks, by a button or by typing.

Each mark is kept at once; pressed twice, or again after the connection was lost, it is kept once.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Final

from sqlalchemy import Connection

from contest.stage.marking import MarkRefused, check_mark
from contest.stage.rules import Criterion
from conversation.action.judging import (
    GiveMark,
    ShowCriterion,
    ShowSheet,
    TypeMark,
    WriteSheetNote,
)
from conversation.screen import Choice, Row, Screen
from handlers.judging.handing_in import begin
from handlers.judging.sheet import draw
from handlers.judging.spoken_of import SpokenOf, spoken_of
from handlers.paging import in_rows
from handlers.refusals import explain
from handlers.stage import points
from handlers.visit import Visit
from storage.stage import sheets, stages
from storage.stage.sheets import Sheet

_ON_A_PAGE: Final = 12
_IN_A_ROW: Final = 4
_LONGEST_NOTE: Final = 1000


async def show_criterion(action: ShowCriterion, visit: Visit) -> Screen | None:
    found, criterion = await _criterion(action, visit)
    if found is None or criterion is None:
        return None
    t = visit.t
    marks = _possible(criterion)
    page = max(0, min(action.page, (len(marks) - 1) // _ON_A_PAGE))
    shown = marks[page * _ON_A_PAGE : (page + 1) * _ON_A_PAGE]
    gives = [
        Choice(points.said(t, mark), GiveMark(*found.positions, action.criterion, int(mark * 100)))
        for mark in shown
    ]
    return Screen(
        title=t("{team}: {criterion}", team=found.team.name, criterion=criterion.title),
        lines=(
            t("Điểm tối đa {maximum}.", maximum=points.said(t, criterion.maximum)),
            *criterion.levels,
        ),
        choices=(
            *in_rows(gives, _IN_A_ROW),
            *_turns(found, action, page, len(marks), visit),
            (Choice(t("Nhập số điểm"), TypeMark(*found.positions, action.criterion)),),
            (Choice(t("‹ Phiếu chấm"), ShowSheet(*found.positions)),),
        ),
    )


async def give(action: GiveMark, visit: Visit) -> Screen | None:
    return await _give(action, visit, Decimal(action.hundredths) / 100)


async def type_in(action: TypeMark, visit: Visit) -> Screen | None:
    """Ask for the mark, or take the one typed."""
    found, criterion = await _criterion(action, visit)
    if found is None or criterion is None:
        return None
    t, refusal = visit.t, ""
    if visit.text is not None:
        try:
            return await _give(action, visit, points.typed(criterion, visit.text))
        except MarkRefused as refused:
            refusal = explain(t, refused.reason)
    return Screen(
        title=t("{team}: {criterion}", team=found.team.name, criterion=criterion.title),
        lines=(
            *((refusal, "") if refusal else ()),
            t(
                "Xin nhập số điểm, từ 0 đến {maximum}, theo bước {step}.",
                maximum=points.said(t, criterion.maximum),
                step=points.said(t, criterion.step),
            ),
        ),
        asks=action,
    )


async def note(action: WriteSheetNote, visit: Visit) -> Screen | None:
    found = await spoken_of(action, visit)
    if found is None:
        return None
    if visit.text is None:
        t = visit.t
        return Screen(
            title=t("Ghi chú về {team}", team=found.team.name),
            lines=(t("Xin nhập ghi chú; ghi chú được in trong biên bản."),),
            asks=action,
        )
    text = visit.text[:_LONGEST_NOTE]
    await visit.database.write(_fill_in, visit, found, lambda tx, sheet: sheets.write_note(
        tx, sheet.id, text))  # fmt: skip
    return await draw(found, visit)


async def _give(action: GiveMark | TypeMark, visit: Visit, mark: Decimal) -> Screen | None:
    """Raises MarkRefused for a mark that the criterion does not know."""
    found, criterion = await _criterion(action, visit)
    if found is None or criterion is None:
        return None
    check_mark(criterion, mark)
    await visit.database.write(
        _fill_in,
        visit,
        found,
        lambda tx, sheet: sheets.mark(tx, sheet.id, action.criterion, mark, visit.at),
    )
    return await draw(found, replace(visit, text=None))


async def _criterion(
    action: ShowCriterion | GiveMark | TypeMark, visit: Visit
) -> tuple[SpokenOf | None, Criterion | None]:
    found = await spoken_of(action, visit)
    if found is None or not 0 <= action.criterion < len(found.part.criteria):
        return None, None
    return found, found.part.criteria[action.criterion]


def _fill_in(
    tx: Connection, visit: Visit, found: SpokenOf, write: Callable[[Connection, Sheet], None]
) -> None:
    """Into the open version, or a first one; nothing where the sheet is handed in."""
    stages.hold(tx, found.at.id)
    sheet = found.newest(tx)
    if found.may_fill_in(sheet, visit.address):
        write(tx, sheet or begin(tx, visit, found))


def _possible(criterion: Criterion) -> list[Decimal]:
    """From the highest down."""
    steps = int(criterion.maximum / criterion.step)
    return [criterion.maximum - criterion.step * number for number in range(steps + 1)]


def _turns(
    found: SpokenOf, action: ShowCriterion, page: int, count: int, visit: Visit
) -> tuple[Row, ...]:
    t = visit.t
    row = []
    if page > 0:
        row.append(
            Choice(t("‹ Cao hơn"), ShowCriterion(*found.positions, action.criterion, page - 1))
        )
    if (page + 1) * _ON_A_PAGE < count:
        row.append(
            Choice(t("Thấp hơn ›"), ShowCriterion(*found.positions, action.criterion, page + 1))
        )
    return (tuple(row),) if row else ()
