"""The units of a contest. A unit that has gone from the list stays while somebody belongs to it.

Those in whose place others are stay for ever: old links and closed tables name them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sqlalchemy import Connection, delete, select, union, update

from contest.units import Unit, Units
from storage.statements import insert
from storage.tables import attempt, chat, participant, request, role, roster_entry, round_, unit


def keep(tx: Connection, contest_id: int, told: Units) -> set[str]:
    """Bring the units up to date; returns the codes in whose place there are others as of now."""
    before = of(tx, contest_id)
    for position, each in enumerate(_with_all_replaced(before, told)):
        _keep_one(tx, contest_id, position, each)
    _leave_what_is_back(tx, contest_id, before, told)
    after = of(tx, contest_id)
    former = {unit.code for unit in after.former}
    _drop_the_rest(tx, contest_id, told, former)
    return former - {unit.code for unit in before.former}


def of(tx: Connection, contest_id: int) -> Units:
    rows = tx.execute(
        select(unit).where(unit.c.contest_id == contest_id).order_by(unit.c.position, unit.c.id)
    )
    known = [
        Unit(
            code=row.code,
            name=row.name,
            parent=row.parent_code,
            block=row.block,
            headcount=row.headcount,
            aliases=tuple(row.aliases),
            replaces=tuple(row.replaces),
        )
        for row in rows
    ]
    replaced = {code for each in known for code in each.replaces}
    return Units(
        tuple(each for each in known if each.code not in replaced),
        tuple(each for each in known if each.code in replaced),
    )


def ids(tx: Connection, contest_id: int) -> dict[str, int]:
    """By code; an id stays the same for as long as the unit does."""
    rows = tx.execute(select(unit.c.code, unit.c.id).where(unit.c.contest_id == contest_id))
    return {row.code: row.id for row in rows}


def _with_all_replaced(before: Units, told: Units) -> Iterator[Unit]:
    """A later list need not repeat what an earlier one said; what is on it has not gone."""
    for each in told.all:
        known = before.find(each.code)
        replaced = (*(known.replaces if known else ()), *each.replaces)
        still = (code for code in dict.fromkeys(replaced) if code not in told)
        yield replace(each, replaces=tuple(still))


def _leave_what_is_back(tx: Connection, contest_id: int, before: Units, told: Units) -> None:
    """Units on no list any more took the place of nothing that is on the list again."""
    for each in (*before.all, *before.former):
        still = [code for code in each.replaces if code not in told]
        if each.code not in told and len(still) < len(each.replaces):
            its = (unit.c.contest_id == contest_id) & (unit.c.code == each.code)
            tx.execute(update(unit).where(its).values(replaces=still))


def _drop_the_rest(tx: Connection, contest_id: int, told: Units, former: set[str]) -> None:
    parents = _parents(tx, contest_id)
    gone = parents.keys() - {each.code for each in told.all} - former
    needed = {code for used in _used(tx, contest_id) for code in _path(parents, used)}
    tx.execute(delete(unit).where(unit.c.contest_id == contest_id, unit.c.code.in_(gone - needed)))


def _keep_one(tx: Connection, contest_id: int, position: int, each: Unit) -> None:
    told = {
        "name": each.name,
        "parent_code": each.parent,
        "block": each.block,
        "headcount": each.headcount,
        "aliases": list(each.aliases),
        "replaces": list(each.replaces),
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
    """Codes somebody belongs to or did when handing in, is listed under, looks after, or bound a
    group to."""
    return tx.scalars(
        union(
            select(participant.c.unit_code).where(
                participant.c.contest_id == contest_id, participant.c.unit_code.is_not(None)
            ),
            select(attempt.c.unit_code).join(round_).where(round_.c.contest_id == contest_id),
            select(role.c.unit_code),
            select(request.c.unit_code).where(request.c.contest_id == contest_id),
            select(roster_entry.c.unit_code).where(
                roster_entry.c.contest_id == contest_id, roster_entry.c.gone_at.is_(None)
            ),
            select(chat.c.unit_code).where(
                chat.c.contest_id == contest_id, chat.c.unit_code.is_not(None)
            ),
        )
    )


def _path(parents: Mapping[str, str | None], code: str | None) -> Iterator[str]:
    while code is not None and code in parents:
        yield code
        code = parents[code]
