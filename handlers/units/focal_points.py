"""/daumoi: organizers appoint focal points by a link that holds once, and end their role."""

from datetime import timedelta
from zlib import crc32

from sqlalchemy import Connection

from contest.units import Unit
from conversation.action.home import Home
from conversation.action.people import ShowRequests
from conversation.action.units import (
    EndFocalPoint,
    InviteFocalPoint,
    OfferFocalPoints,
    ShowDesk,
    ShowFocalPoints,
)
from conversation.screen import Choice, Screen
from handlers.people.one_time import new_token
from handlers.units import finding_unit
from handlers.visit import Visit
from storage import accounts, acts, one_time_codes, participants, roles
from storage.one_time_codes import Kind
from storage.roles import FOCAL_POINT, FocalPoint, Role

PAYLOAD = "f-"  # ?start=f-…: the link that makes a focal point

_HOLDS = timedelta(days=7)


def offer(action: OfferFocalPoints, visit: Visit) -> Screen:
    t = visit.t
    return Screen(
        title=t("Đầu mối của các đơn vị"),
        lines=(t("Xin chọn đơn vị. Đầu mối phụ trách cả các đơn vị cấp dưới."),),
        choices=finding_unit.tree_page(
            visit, action.parent, action.page, choose=ShowFocalPoints, turn=OfferFocalPoints
        ),
    )


async def show(action: ShowFocalPoints, visit: Visit) -> Screen:
    t, unit = visit.t, _unit(visit, action.unit)
    if unit is None:
        return offer(OfferFocalPoints(0, 0), visit)
    named = await visit.database.read(_named, visit, unit.code)
    lines = [t("{name}, từ {at}", name=name, at=t.date(each.given_at)) for name, each in named]
    end = [
        (Choice(t("Thôi đầu mối: {name}", name=name), EndFocalPoint(action.unit, _number(each))),)
        for name, each in named
    ]
    return Screen(
        title=t("Đầu mối của {unit}", unit=unit.name),
        lines=tuple(lines) or (t("Chưa có đầu mối."),),
        choices=(
            (Choice(t("Mời đầu mối"), InviteFocalPoint(action.unit), is_main=True),),
            *end,
            (Choice(t("‹ Các đơn vị"), OfferFocalPoints(0, 0)),),
        ),
    )


async def invite(action: InviteFocalPoint, visit: Visit) -> Screen:
    """A link for the organizer to hand to one person."""
    t, unit = visit.t, _unit(visit, action.unit)
    if unit is None:
        return offer(OfferFocalPoints(0, 0), visit)
    token, until = new_token(), visit.at + _HOLDS
    await visit.database.write(_keep, visit, unit.code, token)
    return Screen(
        title=t("Mời đầu mối của {unit}", unit=unit.name),
        lines=(
            t("Xin gửi riêng đường dẫn này cho người được cử:"),
            visit.link(PAYLOAD + token),
            "",
            t(
                "Người đầu tiên mở đường dẫn trở thành đầu mối. Dùng một lần, đến {at}.",
                at=t.full_moment(until),
            ),
        ),
        choices=(
            (Choice(t("‹ Đầu mối của {unit}", unit=unit.name), ShowFocalPoints(action.unit)),),
        ),
    )


async def accept(visit: Visit, token: str) -> Screen:
    """Whoever opens the link first looks after its unit from now on."""
    t = visit.t
    code = await visit.database.write(_accept, visit, token)
    unit = visit.stored.contest.units.find(code or "")
    if unit is None:
        return Screen(
            title=t("Đường dẫn không còn dùng được"),
            lines=(t("Đường dẫn đã được dùng hoặc đã hết hạn. Xin đề nghị Ban Tổ chức gửi lại."),),
            choices=((Choice(t("Về trang đầu"), Home()),),),
        )
    return Screen(
        title=t("Anh/chị là đầu mối của {unit}", unit=unit.name),
        lines=(
            t("Anh/chị xác nhận người của đơn vị và các đề nghị sửa họ tên, đổi đơn vị."),
            t("Anh/chị theo dõi tỷ lệ dự thi và nhắc người chưa dự thi bằng lệnh /donvi."),
            t("Đề nghị mới được báo tại đây; xem lại bằng lệnh /yeucau."),
        ),
        choices=(
            (Choice(t("Đơn vị của tôi"), ShowDesk(0), is_main=True),),
            (Choice(t("Đề nghị đang chờ"), ShowRequests(0)),),
            (Choice(t("Về trang đầu"), Home()),),
        ),
    )


async def end(action: EndFocalPoint, visit: Visit) -> Screen:
    """From the next press on the person is a focal point no more."""
    unit = _unit(visit, action.unit)
    if unit is not None:
        await visit.database.write(_end, visit, unit.code, action.appointed)
    return await show(ShowFocalPoints(action.unit), visit)


def _unit(visit: Visit, unit_id: int) -> Unit | None:
    return finding_unit.linked(visit, visit.stored.unit_codes.get(unit_id, ""))


def _number(each: FocalPoint) -> int:
    """Stands for this appointment on a button: an address does not fit, and is nobody's to read."""
    return crc32(f"{each.address} {each.given_at.isoformat()}".encode()) % 2**31


def _named(tx: Connection, visit: Visit, unit_code: str) -> list[tuple[str, FocalPoint]]:
    """With the name they take part under, or the account where nothing else is known."""
    named = []
    for each in roles.focal_points(tx, [unit_code]):
        who = participants.of(tx, visit.stored.id, each.address)
        named.append(((who.name if who else None) or each.address, each))
    return named


def _keep(tx: Connection, visit: Visit, unit_code: str, token: str) -> None:
    one_time_codes.keep(
        tx,
        token,
        contest_id=visit.stored.id,
        kind=Kind.FOCAL_POINT,
        made_by=visit.address,
        expires_at=visit.at + _HOLDS,
        unit_code=unit_code,
    )
    _log(tx, visit, "invite_focal_point", unit_code)


def _accept(tx: Connection, visit: Visit, token: str) -> str | None:
    """The code of the unit, None for a link that does not hold."""
    found = one_time_codes.use(
        tx, token, contest_id=visit.stored.id, kind=Kind.FOCAL_POINT, at=visit.at
    )
    if found is None or found.unit_code is None:
        return None
    accounts.touch(tx, visit.address, language=visit.language, at=visit.at)  # to be written to
    role = Role(FOCAL_POINT, found.unit_code)
    roles.give(tx, visit.address, role, by=found.made_by, at=visit.at)
    _log(tx, visit, "become_focal_point", found.unit_code)
    return found.unit_code


def _end(tx: Connection, visit: Visit, unit_code: str, appointed: int) -> None:
    for each in roles.focal_points(tx, [unit_code]):
        if _number(each) == appointed and roles.take(
            tx, each.address, Role(FOCAL_POINT, unit_code)
        ):
            _log(tx, visit, "end_focal_point", unit_code)


def _log(tx: Connection, visit: Visit, kind: str, unit_code: str) -> None:
    acts.log(tx, at=visit.at, address=visit.address, kind=kind, detail={"unit": unit_code})
