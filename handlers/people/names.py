"""What people are called on screens of those who run the contest."""

from sqlalchemy import Connection

from handlers.visit import Visit
from storage import participants


def of_account(tx: Connection, visit: Visit, address: str) -> str:
    """The name they take part under, or the account where nothing else is known: organizers need
    not have joined."""
    who = participants.of(tx, visit.stored.id, address)
    return who.name if who and who.name else address


def of_colleague(tx: Connection, visit: Visit, address: str) -> str:
    """The same, but "anh/chị" of whoever reads it."""
    return visit.t("anh/chị") if address == visit.address else of_account(tx, visit, address)


def with_unit(tx: Connection, visit: Visit, participant_id: int) -> str:
    """Such as "Nguyễn Thị Lan, Sở Nội vụ", also of whoever was forgotten."""
    who = participants.find(tx, participant_id)
    name = who.name if who and who.name else visit.t("(đã xóa dữ liệu)")
    unit = visit.stored.contest.units.find(who.unit_code or "") if who else None
    return f"{name}, {unit.name}" if unit else name
