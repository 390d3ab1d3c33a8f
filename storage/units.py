"""The units of a contest. A unit that has gone from the list stays while somebody belongs to it."""

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection, delete, select, union

from contest.units import Unit, Units
from storage.statements import insert
from storage.tables import attempt, chat, participant, role, round_, unit


def keep(tx: Connection, contest_id: int, units: Units) -> None:
    parents = _parents(tx, contest_id)
    for position, each in enumerate(units.all):
        _keep_one(tx, contest_id, position, each)
    gone = parents.keys() - {each.code for each in units.all}
    needed = {code for used in _used(tx, contest_id) for code in _path(parents, used)}
    tx.execute(delete(unit).where(unit.c.contest_id == contest_id, unit.c.code.in_(gone - needed)))


def of(tx: Connection, contest_id: int) -> Units:
    rows = tx.execute(
        select(unit).where(unit.c.contest_id == contest_id).order_by(unit.c.position, unit.c.id)
    )
    return Units(
        tuple(
            Unit(
                code=row.code,
                name=row.name,
                parent=row.parent_code,
                block=row.block,
                headcount=row.headcount,
                aliases=tuple(row.aliases),
            )
            for row in rows
        )
    )


def ids(tx: Connection, contest_id: int) -> dict[str, int]:
    """By code; an id stays the same for as long as the unit does."""
    rows = tx.execute(select(unit.c.code, unit.c.id).where(unit.c.contest_id == contest_id))
    return {row.code: row.id for row in rows}


def _keep_one(tx: Connection, contest_id: int, position: int, each: Unit) -> None:
    told = {
        "name": each.name,
        "parent_code": each.parent,
        "block": each.block,
        "headcount": each.headcount,
        "aliases": list(each.aliases),
        "position": position,
    }
    new = insert(tx, unit).values(contest_id=contest_id, code=each.code, **told)
    tx.execute(new.on_conflict_do_update(index_elements=["contest_id", "code"], set_=told))


def _parents(tx: Connection, contest_id: int) -> dict[str, str | None]:
    rows = tx.execute(
        select(unit.c.code, unit.c.parent_code).where(unit.c.contest_id == contest_id)
    )
    return {row.code: row.parent_code for row in rows}


def _used(tx: Connection, contest_id: int) -> Iterable[str]:
    """Codes somebody belongs to, or did when handing in, looks after, or bound a group to."""
    return tx.scalars(
        union(
            select(participant.c.unit_code).where(
                participant.c.contest_id == contest_id, participant.c.unit_code.is_not(None)
            ),
            select(attempt.c.unit_code).join(round_).where(round_.c.contest_id == contest_id),
            select(role.c.unit_code),
            select(chat.c.unit_code).where(
                chat.c.contest_id == contest_id, chat.c.unit_code.is_not(None)
            ),
        )
    )


def _path(parents: Mapping[str, str | None], code: str | None) -> Iterator[str]:
    while code is not None and code in parents:
        yield code
        code = parents[code]
