"""/donvi: how a unit stands, for its focal point; and the ways from there to chase it.

While a round is open these figures are for focal points and organizers alone: what participants
are to predict could be read from them.
"""

from decimal import Decimal

from contest.rules import RoundRules
from contest.units import Unit
from conversation.action.people import ShowRequests
from conversation.action.units import NudgeUnit, SendPoster, ShowDesk, ShowMissing, ShowSubUnits
from conversation.screen import Choice, Heading, Line, Row, Screen
from handlers import home
from handlers.certificates import of_units
from handlers.units import unit_figures
from handlers.units.unit_figures import Figures
from handlers.visit import Visit
from storage.roles import FOCAL_POINT


async def show(action: ShowDesk, visit: Visit) -> Screen | None:
    """None for organizers who name no unit: they begin at the table of all."""
    unit = looked_after(visit, action.unit)
    if unit is not None:
        return await show_unit(visit, unit)
    own = own_units(visit)
    if len(own) == 1:
        return await show_unit(visit, own[0])
    if own:
        return _choose(visit, own)
    return None if visit.is_organizer else await home.show(visit)


async def show_before_close(visit: Visit, current: RoundRules) -> Screen | None:
    """Each unit of a focal point in a line, with the way to its list; None once it is of no use."""
    t, own = visit.t, own_units(visit)
    if not own or visit.at >= current.closes_at:
        return None
    lines: list[Line] = []
    rows: list[Row] = []
    for unit in own:
        figures = await unit_figures.of(visit, unit.code)
        if figures is None or figures.round != current:
            return None
        taken = share(visit, figures, figures.taken)
        lines += [Heading(unit.name), t("Đã dự thi: {share}.", share=taken)]
        lines += [missing_line(visit, figures), ""]
        label = t("Ai chưa dự thi: {unit}", unit=unit.name)
        rows.append((Choice(label, ShowMissing(visit.stored.unit_ids[unit.code], 0)),))
    closes = t.moment(current.closes_at)
    return Screen(
        title=t("{round} sẽ đóng lúc {closes}", round=current.title, closes=closes),
        lines=(*lines, t("Khi tuần thi còn mở, xin không chia sẻ các số liệu này.")),
        choices=tuple(rows),
    )


def looked_after(visit: Visit, unit_id: int) -> Unit | None:
    """The unit that a button names, or what took its place, if it is this person's to look at."""
    units = visit.stored.contest.units
    unit = units.heir(visit.stored.unit_codes.get(unit_id, ""))
    may = unit is not None and (visit.is_organizer or unit.code in visit.units_looked_after)
    return unit if may else None


def own_units(visit: Visit) -> list[Unit]:
    """Living units that this person is the focal point of, not those below them."""
    units = visit.stored.contest.units
    named = {role.unit_code for role in visit.visitor.roles if role.role == FOCAL_POINT}
    heirs = {heir.code for code in named if (heir := units.heir(code))}
    return [unit for unit in units if unit.code in heirs]


async def show_unit(visit: Visit, unit: Unit) -> Screen:
    t, certificates = visit.t, await of_units.rows(visit, unit)
    figures = await unit_figures.of(visit, unit.code)
    if figures is None:
        lines: tuple[Line, ...] = (t("Cuộc thi chưa bắt đầu."),)
        return Screen(title=unit.name, lines=lines, choices=_always(visit, unit))
    return Screen(
        title=t("{unit} · {round}", unit=unit.name, round=figures.round.title),
        lines=(*_lines(visit, figures), "", *_discretion(visit, figures)),
        choices=(*_chasing(visit, figures), *certificates, *_always(visit, unit)),
    )


def share(visit: Visit, figures: Figures, participants: int) -> str:
    """A count as "40,00% (4/10)", or bare where the headcount is unknown."""
    t, rate = visit.t, figures.rate(participants)
    if rate is None or figures.unit.headcount is None:
        return t.many("{n} người", participants)
    of = f"{t.number(participants)}/{t.number(figures.unit.headcount)}"
    return f"{t.percent(rate)} ({of})"


def missing_line(visit: Visit, figures: Figures) -> str:
    t = visit.t
    reached = sum(each.address is not None for each in figures.missing)
    return t(
        "Chưa dự thi: {count}; bot nhắn được: {reached}.",
        count=t.number(len(figures.missing)),
        reached=t.number(reached),
    )


def back(visit: Visit, unit_id: int) -> Row:
    return (Choice(visit.t("‹ Về đơn vị"), ShowDesk(unit_id)),)


def _lines(visit: Visit, figures: Figures) -> list[Line]:
    t = visit.t
    taken = share(visit, figures, figures.taken)
    lines: list[Line] = [t("Đã dự thi: {share}.", share=taken), *_headcount(visit, figures)]
    target = visit.rules.collective.target_rate_percent
    if target is not None:
        lines.append(_against_target(visit, figures, target))
    if figures.last:
        lines += [*_against_last(visit, figures)]
    if visit.at < figures.round.closes_at:
        lines.append(_expected(visit, figures))
    return [*lines, missing_line(visit, figures)]


def _headcount(visit: Visit, figures: Figures) -> list[Line]:
    t = visit.t
    if figures.unit.headcount is None:
        return [t("Chưa rõ biên chế của đơn vị nên chưa có tỷ lệ.")]
    if figures.is_closed:
        return []
    at = t.full_moment(visit.rules.headcount_closes_at)
    return [t("Biên chế chưa chốt: tính theo số hiện có, chốt lúc {at}.", at=at)]


def _against_target(visit: Visit, figures: Figures, target: Decimal) -> str:
    t, told = visit.t, visit.t.percent(target)
    lacking = figures.lacking(target)
    if lacking is None:
        return t("Chỉ tiêu: {target}.", target=told)
    if lacking == 0:
        return t("Chỉ tiêu: {target}, đã đạt.", target=told)
    return t.many("Chỉ tiêu: {target}, còn thiếu {n} người.", lacking, target=told)


def _against_last(visit: Visit, figures: Figures) -> list[Line]:
    t = visit.t
    lines: list[Line] = [t("Tuần trước: {share}.", share=share(visit, figures, figures.taken_last))]
    if visit.at < figures.round.closes_at:
        by_then = share(visit, figures, figures.taken_last_by_then)
        lines.append(t("Tuần trước, tính đến cùng thời điểm: {share}.", share=by_then))
    return lines


def _expected(visit: Visit, figures: Figures) -> str:
    t, closes = visit.t, visit.t.moment(figures.round.closes_at)
    if figures.expected is None:
        return t("Tuần thi đóng lúc {closes}. Chưa đủ thời gian để ước tính.", closes=closes)
    return t(
        "Theo nhịp này, khi đóng lúc {closes} ước khoảng {share}. Đây chỉ là ước tính.",
        closes=closes,
        share=share(visit, figures, figures.expected),
    )


def _discretion(visit: Visit, figures: Figures) -> list[Line]:
    if visit.at >= figures.round.closes_at:
        return []
    return [visit.t("Khi tuần thi còn mở, xin không chia sẻ các số liệu này.")]


def _chasing(visit: Visit, figures: Figures) -> tuple[Row, ...]:
    t, unit_id = visit.t, visit.stored.unit_ids[figures.unit.code]
    if not figures.missing:
        return ()
    list_ = Choice(t("Danh sách chưa dự thi"), ShowMissing(unit_id, 0), is_main=True)
    nudge = Choice(t("Nhắc tất cả"), NudgeUnit(unit_id, figures.round.number))
    is_open = visit.at < figures.round.closes_at
    return ((list_,), (nudge,)) if is_open else ((list_,),)


def _always(visit: Visit, unit: Unit) -> tuple[Row, ...]:
    t, unit_id = visit.t, visit.stored.unit_ids[unit.code]
    posters = (
        Choice(t("Áp phích (ảnh)"), SendPoster(unit_id, 0)),
        Choice(t("Áp phích (PDF để in)"), SendPoster(unit_id, 1)),
    )
    rows: list[Row] = [posters, (Choice(t("Đề nghị đang chờ"), ShowRequests(0)),)]
    if not visit.stored.contest.units.is_leaf(unit.code):
        rows.insert(0, (Choice(t("Các đơn vị cấp dưới"), ShowSubUnits(unit_id, 0)),))
    return tuple(rows)


def _choose(visit: Visit, own: list[Unit]) -> Screen:
    ids = visit.stored.unit_ids
    return Screen(
        title=visit.t("Anh/chị là đầu mối của các đơn vị"),
        choices=tuple((Choice(unit.name, ShowDesk(ids[unit.code])),) for unit in own),
    )
