"""A link that gives a role to the first person who opens it; the same way for every role."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection

from conversation.screen import Line
from conversation.texts import Texts
from handlers.people.one_time import new_token
from handlers.sitting import competing
from handlers.visit import Visit
from storage import accounts, acts, one_time_codes, roles
from storage.one_time_codes import Kind
from storage.roles import Role

PAYLOAD: Final = "r-"  # ?start=r-…

_HOLDS: Final = timedelta(days=7)


async def invite(visit: Visit, role: Role) -> tuple[Line, ...]:
    """What to hand to one person, and for how long it holds."""
    token, until = new_token(), visit.at + _HOLDS
    await visit.database.write(_keep, visit, role, token, until)
    return _handed_out(visit.t, visit.link(PAYLOAD + token), until)


def _handed_out(t: Texts, link: str, until: datetime) -> tuple[Line, ...]:
    return (
        t("Xin gửi riêng đường dẫn này cho người được cử:"),
        link,
        "",
        t(
            "Người đầu tiên mở đường dẫn nhận vai trò. Dùng một lần, đến {at}.",
            at=t.full_moment(until),
        ),
    )


@dataclass(frozen=True, slots=True)
class TakenUp:
    """`papers` were taken out of competition, for who has the role does not compete."""

    role: Role
    papers: Sequence[int]


def take_up(tx: Connection, visit: Visit, token: str) -> TakenUp | None:
    """Give the role of the link to who opened it; None for a link that does not hold."""
    found = one_time_codes.use(tx, token, contest_id=visit.stored.id, kinds=_KINDS, at=visit.at)
    if found is None:
        return None
    role = Role(_role_of(found.kind), found.unit_code or "")
    accounts.touch(tx, visit.address, language=visit.language, at=visit.at)  # to be written to
    roles.give(tx, visit.address, role, by=found.made_by, at=visit.at)
    papers = competing.settle_account(tx, visit.stored, visit.address)
    log(tx, visit, "become", role, {"papers": papers} if papers else None)
    return TakenUp(role, papers)


def log(
    tx: Connection, visit: Visit, what: str, role: Role, detail: Mapping[str, object] | None = None
) -> int:
    """The number of the act, such as "invite_organizer"."""
    told = {"unit": role.unit_code, **(detail or {})} if role.unit_code else dict(detail or {})
    kind = f"{what}_{role.role}"
    return acts.log(tx, at=visit.at, address=visit.address, kind=kind, detail=told).id


def _keep(tx: Connection, visit: Visit, role: Role, token: str, until: datetime) -> None:
    one_time_codes.keep(
        tx,
        token,
        contest_id=visit.stored.id,
        kind=Kind(role.role.value),
        made_by=visit.address,
        expires_at=until,
        unit_code=role.unit_code or None,
    )
    log(tx, visit, "invite", role)


def _role_of(kind: Kind) -> roles.Kind:
    return roles.Kind(kind.value)


_KINDS: Final = tuple(kind for kind in Kind if kind is not Kind.ACCOUNT)
