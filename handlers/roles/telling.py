"""Organizers are told who has got a role, and who has it no more; so is who lost it."""

from zlib import crc32

from sqlalchemy import Connection

from conversation.action.roles import ShowRole
from conversation.screen import Choice, Screen
from conversation.texts import Texts
from handlers.people import names
from handlers.roles import words
from handlers.roles.words import DESK_ROLES
from handlers.visit import Visit
from storage import outbox, roles
from storage.outbox import Delivery
from storage.roles import Holder, Kind, Role


def tell(tx: Connection, visit: Visit, notice: str, role: Role, whom: str) -> None:
    """All organizers but the one who did it, and `whom`, unless they did it themselves."""
    told = {*roles.organizers(tx), whom} - {visit.address}
    outbox.add(
        tx,
        addresses=[(address, None) for address in sorted(told)],
        contest_id=visit.stored.id,
        notice=notice,
        round=0,
        detail=f"{role.role} {whom} {int(visit.at.timestamp())}",
        at=visit.at,
    )


async def compose_given(delivery: Delivery, visit: Visit) -> Screen | None:
    role, whom = _told(delivery)
    if not visit.is_organizer:
        return None
    name = await visit.database.read(names.of_account, visit, whom)
    t = visit.t
    return Screen(
        title=t("Ban Tổ chức có người mới"),
        lines=(t("{name} đã nhận vai trò: {role}.", name=name, role=words.name(t, role)),),
        choices=_see(t, role),
    )


async def compose_ended(delivery: Delivery, visit: Visit) -> Screen | None:
    role, whom = _told(delivery)
    t = visit.t
    if whom == visit.address:
        return Screen(
            title=t("Anh/chị thôi vai trò: {role}", role=words.name(t, role)),
            lines=(t("Ban Tổ chức cảm ơn anh/chị đã tham gia."),),
        )
    if not visit.is_organizer:
        return None
    name = await visit.database.read(names.of_account, visit, whom)
    return Screen(
        title=t("Ban Tổ chức bớt một người"),
        lines=(t("{name} đã thôi vai trò: {role}.", name=name, role=words.name(t, role)),),
        choices=_see(t, role),
    )


def appointment(each: Holder) -> int:
    """Stands for it on a button: an address does not fit, and is nobody's to read."""
    return crc32(f"{each.address} {each.given_at.isoformat()}".encode()) % 2**31


def _told(delivery: Delivery) -> tuple[Kind, str]:
    role, whom, _ = delivery.detail.split(" ")
    return Kind(role), whom


def _see(t: Texts, role: Kind) -> tuple[tuple[Choice], ...]:
    return ((Choice(t("Xem các vai trò"), ShowRole(DESK_ROLES.index(role))),),)
