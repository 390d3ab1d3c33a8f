"""/hoso: who the bot takes the person for, and asking to have that changed."""

from contest.errors import NameRefused
from contest.names import tidy_name
from conversation.action.home import Home
from conversation.action.people import (
    BrowseNewUnits,
    FindNewUnit,
    MakeLinkingCode,
    Recognise,
    RequestName,
    RequestUnit,
)
from conversation.action.rights import ShowPrivacy
from conversation.screen import Choice, Line, Row, Screen
from handlers.people import joining, recognising, requesting
from handlers.refusals import explain
from handlers.units import finding_unit
from handlers.units.finding_unit import Ways
from handlers.visit import Visit
from storage import participants, requests
from storage.participants import Participant
from storage.requests import Kind

NEW_UNIT = Ways(RequestUnit, BrowseNewUnits, FindNewUnit())


async def show(visit: Visit) -> Screen:
    t, who = visit.t, visit.joined
    if who is None:
        return await joining.ask_next(visit.without_text())
    unit = visit.stored.contest.units.find(who.unit_code or "")
    accounts = await visit.database.read(participants.addresses, who.id)
    is_offered = await recognising.is_offered(visit)
    lines: list[Line] = [
        t("Họ và tên: {name}", name=who.name or "—"),
        t("Đơn vị: {unit}", unit=unit.name if unit else "—"),
        t.many("Tài khoản nhắn tin: {n}", len(accounts)),
        *await _waiting_lines(visit, who),
    ]
    return Screen(
        title=t("Hồ sơ của anh/chị"), lines=tuple(lines), choices=_what_to_do(visit, is_offered)
    )


async def request_name(visit: Visit) -> Screen:
    """Ask for the name, or put the one typed before whoever decides."""
    who = visit.joined
    if who is None:
        return await joining.ask_next(visit.without_text())
    if visit.text is None:
        return _ask_name(visit)
    try:
        name = tidy_name(visit.text)
    except NameRefused as refusal:
        return _ask_name(visit, explain(visit.t, refusal.reason))
    if name == who.name:
        return _ask_name(visit, visit.t("Họ tên này giống họ tên hiện nay."))
    return await requesting.ask(visit, Kind.NAME, {"name": name}, who.unit_code or "")


async def find_unit(visit: Visit) -> Screen:
    if visit.joined is None:
        return await joining.ask_next(visit.without_text())
    return finding_unit.find(visit, NEW_UNIT)


async def browse_units(action: BrowseNewUnits, visit: Visit) -> Screen:
    if visit.joined is None:
        return await joining.ask_next(visit)
    return finding_unit.browse(visit, action.parent, action.page, NEW_UNIT)


async def request_unit(action: RequestUnit, visit: Visit) -> Screen:
    """The unit that somebody comes to decides: it knows who works there."""
    unit = finding_unit.linked(visit, visit.stored.unit_codes.get(action.unit, ""))
    who = visit.joined
    if who is None or unit is None or unit.code == who.unit_code:
        return await show(visit)
    return await requesting.ask(visit, Kind.UNIT, {"unit": unit.code}, unit.code)


async def _waiting_lines(visit: Visit, who: Participant) -> list[str]:
    lines: list[str] = []
    for kind in Kind:
        waiting = await visit.database.read(requests.waiting_of, who.id, kind)
        if waiting:
            lines += ["", *await requesting.waiting_lines(visit, waiting)]
    return lines


def _what_to_do(visit: Visit, is_offered: bool) -> tuple[Row, ...]:
    t = visit.t
    recognise = ((Choice(t("Nhận tên trong danh sách"), Recognise()),),) if is_offered else ()
    return (
        *recognise,
        (Choice(t("Sửa họ tên"), RequestName()), Choice(t("Đổi đơn vị"), FindNewUnit())),
        (Choice(t("Dùng thêm tài khoản khác"), MakeLinkingCode()),),
        (Choice(t("Dữ liệu của tôi"), ShowPrivacy()), Choice(t("Về trang đầu"), Home())),
    )


def _ask_name(visit: Visit, refusal: str = "") -> Screen:
    t = visit.t
    return Screen(
        title=t("Sửa họ tên"),
        lines=(
            *((refusal, "") if refusal else ()),
            t("Xin anh/chị nhập họ và tên đúng, đầy đủ, có dấu."),
        ),
        asks=RequestName(),
    )
