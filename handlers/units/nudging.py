"""A nudge: the focal point has the bot remind who is missing, each person at most once a day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from contest.calendar import round_at
from contest.calendar.quiet import after_quiet
from contest.rules import RoundRules
from contest.units import Unit
from conversation.action.units import NudgePerson, NudgeUnit, ShowMissing
from conversation.screen import Choice, Screen
from handlers import home, notices
from handlers.units import unit_desk, unit_figures
from handlers.visit import Visit
from storage import acts, missing, outbox
from storage.missing import Missing


@dataclass(frozen=True, slots=True)
class Nudged:
    """How many are told now, were told before on this day, cannot be reached."""

    now: int
    before: int
    unreachable: int


async def nudge_unit(action: NudgeUnit, visit: Visit) -> Screen:
    """Everybody missing in a unit and all below it."""
    unit, current = unit_desk.looked_after(visit, action.unit), round_at(visit.rules, visit.at)
    if unit is None:
        return await home.show(visit)
    if current is None or current.number != action.round or _goes_at(visit) >= current.closes_at:
        return await unit_desk.show_unit(visit, unit)
    nudged = await visit.database.write(_nudge, visit, unit, current, None)
    return Screen(
        title=visit.t("Nhắc dự thi {round} · {unit}", round=current.title, unit=unit.name),
        lines=tuple(_lines(visit, nudged)),
        choices=(
            (Choice(visit.t("Danh sách chưa dự thi"), ShowMissing(action.unit, 0)),),
            unit_desk.back(visit, action.unit),
        ),
    )


async def nudge_person(action: NudgePerson, visit: Visit, unit: Unit) -> str:
    """One of those missing; returns what is said of it, "" where nothing was done."""
    current = round_at(visit.rules, visit.at)
    if current is None or current.number != action.round or _goes_at(visit) >= current.closes_at:
        return ""
    nudged = await visit.database.write(_nudge, visit, unit, current, [action.participant])
    return _lines(visit, nudged)[0] if nudged.now else ""


async def told_today(visit: Visit, current: RoundRules) -> set[int]:
    """Participants who have been nudged today, whoever did it."""
    return await visit.database.read(missing.told, _which(visit, current))


def _nudge(
    tx: Connection, visit: Visit, unit: Unit, current: RoundRules, only: Collection[int] | None
) -> Nudged:
    found = unit_figures.who_is_missing(tx, visit.stored, unit.code, current, visit.at)
    asked = [each for each in found if only is None or each.participant_id in only]
    told = missing.told(tx, _which(visit, current))
    new = [each for each in asked if each.address and each.participant_id not in told]
    count = _write(tx, visit, current, new)
    if count:
        detail = {"unit": unit.code, "round": current.number, "people": count}
        acts.log(tx, at=visit.at, address=visit.address, kind="nudge", detail=detail)
    reachable = sum(each.address is not None for each in asked)
    return Nudged(count, reachable - count, len(asked) - reachable)


def _write(tx: Connection, visit: Visit, current: RoundRules, who: list[Missing]) -> int:
    """The outbox keeps one row a day for each address, however many press at once."""
    return outbox.add(
        tx,
        addresses=[(each.address, None) for each in who if each.address],
        at=visit.at,
        not_before_at=_goes_at(visit),
        **_which(visit, current),
    )


def _which(visit: Visit, current: RoundRules) -> outbox.Which:
    today = visit.at.astimezone(visit.rules.zone).date()
    return outbox.Which(
        contest_id=visit.stored.id,
        notice=notices.NUDGE,
        round=current.number,
        detail=today.isoformat(),
    )


def _goes_at(visit: Visit) -> datetime:
    return after_quiet(visit.at, visit.rules.quiet_hours, visit.rules.zone)


def _lines(visit: Visit, nudged: Nudged) -> list[str]:
    t, goes_at = visit.t, _goes_at(visit)
    lines = [t.many("Đã nhắc {n} người.", nudged.now)]
    if nudged.now and goes_at > visit.at:
        at = t.moment(goes_at)
        lines = [t.many("Sẽ nhắc {n} người lúc {at}, sau giờ yên tĩnh.", nudged.now, at=at)]
    if nudged.before:
        lines.append(t.many("{n} người đã được nhắc hôm nay: mỗi ngày một lần.", nudged.before))
    if nudged.unreachable:
        lines.append(
            t.many("{n} người bot không nhắn được, xin liên hệ trực tiếp.", nudged.unreachable)
        )
    return lines
