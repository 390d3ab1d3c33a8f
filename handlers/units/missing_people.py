"""Who of a unit has not taken part yet: by name, for its focal point alone."""

from contest.names import sort_key
from contest.units import Unit
from conversation.action.units import NudgePerson, NudgeUnit, SendMissing, ShowMissing
from conversation.screen import Choice, File, Line, Row, Screen
from handlers import home, paging
from handlers.units import nudging, unit_desk, unit_figures
from handlers.units.unit_figures import Figures
from handlers.visit import Visit
from printing.lists import list_of
from storage.missing import Missing


async def show(action: ShowMissing, visit: Visit, toast: str = "") -> Screen:
    unit, figures = await _asked(visit, action.unit)
    if unit is None or figures is None:
        return await home.show(visit)
    told = await nudging.told_today(visit, figures.round)
    pages = paging.pages(_in_order(figures))
    page = paging.clamp(action.page, len(pages))
    shown = pages[page]
    return Screen(
        title=visit.t("Chưa dự thi {round} · {unit}", round=figures.round.title, unit=unit.name),
        lines=(
            unit_desk.missing_line(visit, figures),
            *(_line(visit, unit, each, is_told=each.participant_id in told) for each in shown),
        ),
        choices=(
            *_nudges(visit, figures, action.unit, page, [e for e in shown if _may(e, told)]),
            *paging.turns(visit.t, page, len(pages), lambda to: ShowMissing(action.unit, to)),
            *_file(visit, action.unit, figures),
            unit_desk.back(visit, action.unit),
        ),
        toast=toast,
    )


async def nudge(action: NudgePerson, visit: Visit) -> Screen:
    """Remind one person of the list, and show it again."""
    unit = unit_desk.looked_after(visit, action.unit)
    word = await nudging.nudge_person(action, visit, unit) if unit else ""
    return await show(ShowMissing(action.unit, action.page), visit, word)


async def send(action: SendMissing, visit: Visit) -> Screen:
    """The whole list as a workbook."""
    unit, figures = await _asked(visit, action.unit)
    if unit is None or figures is None:
        return await home.show(visit)
    t, units = visit.t, visit.stored.contest.units
    title = t("Chưa dự thi {round} · {unit}", round=figures.round.title, unit=unit.name)
    rows = []
    for each in _in_order(figures):
        where = units.find(each.unit_code)
        rows.append((each.name, where.name if where else each.unit_code, _reach(visit, each)))
    heads = (t("Họ và tên"), t("Đơn vị"), t("Liên lạc"))
    name = f"{unit.code}-{figures.round.number}.xlsx"
    return Screen(
        title=title,
        lines=(t("Lập lúc {at}. Xin không chuyển tiếp.", at=t.full_moment(visit.at)),),
        file=File(name, list_of(title, heads, rows)),
    )


async def _asked(visit: Visit, unit_id: int) -> tuple[Unit | None, Figures | None]:
    unit = unit_desk.looked_after(visit, unit_id)
    return unit, await unit_figures.of(visit, unit.code) if unit else None


def _in_order(figures: Figures) -> list[Missing]:
    return sorted(figures.missing, key=lambda each: (sort_key(each.name), each.unit_code))


def _line(visit: Visit, unit: Unit, each: Missing, *, is_told: bool) -> Line:
    t = visit.t
    where = visit.stored.contest.units.find(each.unit_code)
    place = f", {where.name}" if where and where.code != unit.code else ""
    mark = t("đã nhắc hôm nay") if is_told else "" if each.address else _reach(visit, each)
    return f"• {each.name}{place}" + (f" ({mark})" if mark else "")


def _reach(visit: Visit, each: Missing) -> str:
    t = visit.t
    if each.participant_id is None:
        return t("chưa đăng ký, bot không nhắn được")
    return t("bot nhắn được") if each.address else t("đã chặn bot, bot không nhắn được")


def _may(each: Missing, told: set[int]) -> bool:
    return each.address is not None and each.participant_id not in told


def _nudges(
    visit: Visit, figures: Figures, unit_id: int, page: int, who: list[Missing]
) -> tuple[Row, ...]:
    t, number = visit.t, figures.round.number
    if visit.at >= figures.round.closes_at or not figures.missing:
        return ()
    everybody = Choice(t("Nhắc tất cả"), NudgeUnit(unit_id, number), is_main=True)
    one = [
        (
            Choice(
                t("Nhắc {name}", name=each.name),
                NudgePerson(unit_id, number, each.participant_id, page),
            ),
        )
        for each in who
        if each.participant_id is not None
    ]
    return ((everybody,), *one)


def _file(visit: Visit, unit_id: int, figures: Figures) -> tuple[Row, ...]:
    if len(figures.missing) <= paging.PER_PAGE:
        return ()
    return ((Choice(visit.t("Cả danh sách (tệp Excel)"), SendMissing(unit_id)),),)
