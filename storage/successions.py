"""Units were renamed, merged or split: who belonged to one belongs to what took its place.

Papers keep the unit they were taken in: `contest.succession` says where they count.
"""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, String, Table, delete, literal, select, union, update

from storage import acts, units
from storage.statements import insert
from storage.tables import chat, one_time_code, participant, request, role, roster_entry

_NAMING: tuple[Table, ...] = (participant, roster_entry, chat, request, one_time_code)


def hand_over(tx: Connection, contest_id: int, former: Collection[str], *, at: datetime) -> None:
    """Move people, roster, groups, requests and roles of units in whose place there is one other.

    Those of a split unit stay with it, until each person says which part is theirs.
    """
    known = units.of(tx, contest_id)
    named = _named(tx, contest_id) if known.former else set()
    for unit in known.former:  # the parts of one that was split may have been merged by now
        heir = known.heir(unit.code) if unit.code in named else None
        if heir is not None:
            _move(tx, contest_id, unit.code, heir.code)
    for code in sorted(former):
        detail = {"unit": code, "replaced_by": [heir.code for heir in known.heirs(code)]}
        acts.log(tx, at=at, address=acts.BY_ITSELF, kind="replace_unit", detail=detail)


def _named(tx: Connection, contest_id: int) -> set[str]:
    """Codes of units that anything is of still: of most former ones nothing is any more."""
    codes = [select(each.c.unit_code).where(each.c.contest_id == contest_id) for each in _NAMING]
    return set(tx.scalars(union(*codes, select(role.c.unit_code)))) - {None}


def _move(tx: Connection, contest_id: int, code: str, heir: str) -> None:
    for table in _NAMING:
        theirs = (table.c.contest_id == contest_id) & (table.c.unit_code == code)
        tx.execute(update(table).where(theirs).values(unit_code=heir))
    _move_roles(tx, code, heir)


def _move_roles(tx: Connection, code: str, heir: str) -> None:
    """Whoever looked after two units that were merged has the one role once."""
    columns = ["address", "role", "unit_code", "given_by", "given_at"]
    told = [literal(heir, String) if name == "unit_code" else role.c[name] for name in columns]
    theirs = select(*told).where(role.c.unit_code == code)
    tx.execute(insert(tx, role).from_select(columns, theirs).on_conflict_do_nothing())
    tx.execute(delete(role).where(role.c.unit_code == code))
