"""/daumoi: organizers appoint focal points by a link that holds once, and end their role."""

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
from handlers.people import names
from handlers.roles import inviting
from handlers.roles.telling import appointment
from handlers.units import finding_unit
from handlers.visit import Visit
from storage import roles
from storage.roles import FOCAL_POINT, Holder, Role


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
        (
            Choice(
                t("Thôi đầu mối: {name}", name=name), EndFocalPoint(action.unit, appointment(each))
            ),
        )
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
    return Screen(
        title=t("Mời đầu mối của {unit}", unit=unit.name),
        lines=await inviting.invite(visit, Role(FOCAL_POINT, unit.code)),
        choices=(
            (Choice(t("‹ Đầu mối của {unit}", unit=unit.name), ShowFocalPoints(action.unit)),),
        ),
    )


def welcome(visit: Visit, unit_code: str) -> Screen | None:
    """For a new focal point; None where the unit is there no more."""
    t, unit = visit.t, visit.stored.contest.units.find(unit_code)
    if unit is None:
        return None
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


def _named(tx: Connection, visit: Visit, unit_code: str) -> list[tuple[str, Holder]]:
    held = roles.focal_points(tx, [unit_code])
    return [(names.of_account(tx, visit, each.address), each) for each in held]


def _end(tx: Connection, visit: Visit, unit_code: str, appointed: int) -> None:
    role = Role(FOCAL_POINT, unit_code)
    for each in roles.focal_points(tx, [unit_code]):
        if appointment(each) == appointed and roles.take(tx, each.address, role):
            inviting.log(tx, visit, "end", role, {"whom": each.address})
