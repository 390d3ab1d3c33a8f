"""Which unit is behind: those below one, as they stand in the round, the slowest first."""

from contest.collective import UnitResult
from contest.units import Unit
from conversation.action.units import ShowDesk, ShowSubUnits
from conversation.screen import Choice, Line, Screen
from handlers import home, paging
from handlers.units import unit_desk, unit_figures
from handlers.units.unit_figures import SubUnits
from handlers.visit import Visit


async def show(action: ShowSubUnits, visit: Visit) -> Screen:
    unit = unit_desk.looked_after(visit, action.unit)
    if unit is None and (action.unit or not visit.is_organizer):
        return await home.show(visit)
    current = unit_figures.round_chased(visit.rules, visit.at)
    if current is None:
        return Screen(title=_title(visit, unit), lines=(visit.t("Cuộc thi chưa bắt đầu."),))
    code, units = (unit.code if unit else None), visit.stored.contest.units
    found = await visit.database.read(unit_figures.sub_units, visit.stored, code, current, visit.at)
    pages = paging.pages(found.parts)
    page = paging.clamp(action.page, len(pages))
    return Screen(
        title=visit.t("{unit} · {round}", unit=_title(visit, unit), round=current.title),
        lines=(
            visit.t("Đơn vị có tỷ lệ thấp nhất đứng trước."),
            *(_line(visit, each) for each in pages[page]),
            "",
            *_total(visit, found),
        ),
        choices=(
            *((_into(visit, each),) for each in pages[page] if each.unit.code in units),
            *paging.turns(visit.t, page, len(pages), lambda to: ShowSubUnits(action.unit, to)),
            *((unit_desk.back(visit, action.unit),) if unit else ()),
        ),
    )


def _title(visit: Visit, unit: Unit | None) -> str:
    return unit.name if unit else visit.t("Các đơn vị")


def _line(visit: Visit, result: UnitResult) -> Line:
    return f"• {result.unit.name}: {_figures(visit, result)}"


def _figures(visit: Visit, result: UnitResult) -> str:
    t = visit.t
    if result.rate is None or result.headcount is None:
        return t.many("{n} người", result.participants)
    of = f"{t.number(result.participants)}/{t.number(result.headcount)}"
    return f"{t.percent(result.rate)} ({of})"


def _total(visit: Visit, found: SubUnits) -> list[Line]:
    """What those above add up to, and who stands beside them in the unit itself."""
    t, whole = visit.t, found.whole
    parts = sum(each.participants for each in found.parts)
    if whole is None:
        return [t.many("Cộng: {n} người đã dự thi.", parts)]
    own = [t.many("Riêng {unit}: {n} người.", whole.own, unit=whole.unit.name)] if whole.own else []
    return [*own, t("Cộng cả {unit}: {share}.", unit=whole.unit.name, share=_figures(visit, whole))]


def _into(visit: Visit, result: UnitResult) -> Choice:
    return Choice(result.unit.name, ShowDesk(visit.stored.unit_ids[result.unit.code]))
