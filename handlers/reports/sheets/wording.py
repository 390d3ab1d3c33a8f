"""How people, units and instants are called in a sheet."""

from datetime import datetime

from contest.units import Units
from conversation.texts import Texts
from handlers.visit import Visit

NAME_WIDTH = 28
UNIT_WIDTH = 32


def person(t: Texts, participant_id: int, name: str | None) -> str:
    """Who was forgotten is a number, always the same."""
    return name or t("Người dự thi {number}", number=participant_id)


def unit(units: Units, code: str | None) -> str:
    found = units.find(code) if code else None
    return found.name if found else code or ""


def in_order(units: Units) -> list[str]:
    """The codes of all units, each behind the one above it."""
    return [code for top in units.children(None) for code in units.below(top.code)]


def above(units: Units, code: str | None) -> str:
    """The name of the unit right above it."""
    parent = units.parent(code) if code and units.find(code) else None
    return unit(units, parent)


def block(visit: Visit, code: str | None) -> str:
    """The name of the block that a unit is in, if it is."""
    found = visit.stored.contest.units.find(code) if code else None
    names = {each.code: each.name for each in visit.rules.blocks}
    return names.get(found.block or "", "") if found else ""


def local(t: Texts, at: datetime | None) -> datetime | None:
    return at.astimezone(t.zone) if at else None
