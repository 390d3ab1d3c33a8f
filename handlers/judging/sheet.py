"""One sheet on the screen: criterion by criterion, the total so far, handing it in."""

from collections.abc import Mapping
from decimal import Decimal

from contest.stage.ideas import is_open
from contest.stage.marking import sheet_total
from conversation.action.ideas import ReadIdea
from conversation.action.judging import (
    CorrectSheet,
    HandInSheet,
    ShowCriterion,
    ShowSheet,
    WriteSheetNote,
)
from conversation.screen import Choice, Line, Quote, Row, Screen
from conversation.texts import Texts
from handlers.judging.spoken_of import SpokenOf, spoken_of
from handlers.paging import in_rows
from handlers.stage import points
from handlers.visit import Visit
from storage.stage import ideas
from storage.stage.sheets import Sheet, State


async def show(action: ShowSheet, visit: Visit, *, said: str = "") -> Screen | None:
    found = await spoken_of(action, visit)
    return await draw(found, visit, said=said) if found else None


async def draw(found: SpokenOf, visit: Visit, *, said: str = "") -> Screen:
    """As it is kept now."""
    t = visit.t
    sheet = await visit.database.read_at_once(found.newest)
    marks: Mapping[int, Decimal] = sheet.marks if sheet else {}
    may_fill = found.may_fill_in(sheet, visit.address)
    return Screen(
        title=t("{team} · {part}", team=found.team.name, part=found.part.title),
        lines=(
            *((said, "") if said else ()),
            *(() if found.is_own else (t("Phiếu giấy của {name}.", name=found.who.name), "")),
            *_marks(t, found, marks),
            "",
            _total(t, found, marks),
            *((Quote(sheet.note),) if sheet and sheet.note else ()),
            *((_state(t, sheet),) if sheet else ()),
        ),
        choices=(
            *(_to_fill_in(t, found, marks) if may_fill else _to_correct(t, found, sheet)),
            *await _ideas(found, visit),
            (found.back(t),),
        ),
    )


async def _ideas(found: SpokenOf, visit: Visit) -> tuple[Row, ...]:
    """In the part for them, what the team has handed in; from the deadline on."""
    told = found.at.rules.ideas
    if told is None or told.part != found.part.code or is_open(told, visit.at):
        return ()
    of_team = await visit.database.read(ideas.of_team, found.at.id, found.team.code)
    return tuple(
        (Choice(visit.t("Xem ý tưởng của đội: {title}", title=each.content.title),
                ReadIdea(found.at.id, each.number)),)
        for each in of_team
    )  # fmt: skip


def _marks(t: Texts, found: SpokenOf, marks: Mapping[int, Decimal]) -> list[Line]:
    return [
        t(
            "{number}. {criterion}: {mark}/{maximum}",
            number=number + 1,
            criterion=criterion.title,
            mark=points.said(t, marks[number]) if number in marks else "…",
            maximum=points.said(t, criterion.maximum),
        )
        for number, criterion in enumerate(found.part.criteria)
    ]


def _total(t: Texts, found: SpokenOf, marks: Mapping[int, Decimal]) -> str:
    so_far = points.said(t, sum(marks.values(), Decimal(0)))
    if sheet_total(found.part.criteria, marks) is None:
        return t("Cộng đến lúc này: {points}.", points=so_far)
    return t("Tổng điểm: {points}.", points=so_far)


def _state(t: Texts, sheet: Sheet) -> str:
    match sheet.state:
        case State.OPEN:
            return t("Phiếu chưa nộp; các điểm đã chấm đã được lưu.")
        case State.HANDED_IN | State.REPLACED:
            return t("✓ Phiếu đã nộp.")
        case State.PROPOSED:
            return t("Phiếu chờ người thứ hai xác nhận.")
        case State.REJECTED:
            return t("Phiếu không được xác nhận: {reason}", reason=sheet.reason)


def _to_fill_in(t: Texts, found: SpokenOf, marks: Mapping[int, Decimal]) -> tuple[Row, ...]:
    """The first criterion without a mark is the main thing to do, then handing in."""
    numbers = range(len(found.part.criteria))
    next_one = next((number for number in numbers if number not in marks), None)
    each = [
        Choice(
            t("Tiêu chí {number}", number=number + 1),
            ShowCriterion(*found.positions, number, 0),
            is_main=number == next_one,
        )
        for number in numbers
    ]
    hand_in = Choice(t("Nộp phiếu"), HandInSheet(*found.positions), is_main=True)
    note = Choice(t("Ghi chú"), WriteSheetNote(*found.positions))
    return (*in_rows(each, 3), *(((hand_in,),) if next_one is None else ()), (note,))


def _to_correct(t: Texts, found: SpokenOf, sheet: Sheet | None) -> tuple[Row, ...]:
    if sheet is None or sheet.state is State.OPEN or not found.at.stored.is_open:
        return ()
    if sheet.state is State.PROPOSED:
        return ()
    return ((Choice(t("Sửa phiếu này"), CorrectSheet(*found.positions)),),)
