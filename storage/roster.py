"""The roster of a contest: the people its offices have, as the last list told."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, RowMapping, bindparam, func, select, update
from sqlalchemy import insert as plain_insert

from contest.roster import Entry, Status
from storage import recognition
from storage.encryption import Cipher
from storage.tables import roster_entry


def entries(tx: Connection, contest_id: int, cipher: Cipher) -> dict[int, Entry]:
    """By id, also those that are gone: whoever comes back is the same person.

    Raises KeyWrong where phone numbers are kept that `cipher` cannot read.
    """
    theirs = select(roster_entry).where(roster_entry.c.contest_id == contest_id)
    rows = tx.execute(theirs.order_by(roster_entry.c.id)).mappings()
    return {row["id"]: _entry(row, cipher) for row in rows}


def gone(tx: Connection, contest_id: int) -> set[int]:
    theirs = select(roster_entry.c.id).where(
        roster_entry.c.contest_id == contest_id, roster_entry.c.gone_at.is_not(None)
    )
    return set(tx.scalars(theirs))


def count(tx: Connection, contest_id: int) -> int:
    """People on it who have not gone."""
    theirs = roster_entry.c.contest_id == contest_id, roster_entry.c.gone_at.is_(None)
    return tx.scalar(select(func.count()).select_from(roster_entry).where(*theirs)) or 0


def add(
    tx: Connection, contest_id: int, new: Iterable[Entry], *, cipher: Cipher, at: datetime
) -> None:
    rows = [_row(entry, cipher, at) | {"contest_id": contest_id} for entry in new]
    if rows:
        tx.execute(plain_insert(roster_entry), rows)


def change(tx: Connection, changed: Mapping[int, Entry], *, cipher: Cipher, at: datetime) -> None:
    """Bring entries up to date; those that were gone are back, and whoever was recognised as one
    whose name or unit is another now follows it."""
    followed = _renamed_or_moved(tx, changed)
    rows = [_row(entry, cipher, at) | {"entry_id": id_} for id_, entry in changed.items()]
    if rows:
        one = update(roster_entry).where(roster_entry.c.id == bindparam("entry_id"))
        told = [name for name in rows[0] if name != "entry_id"]
        tx.execute(one.values({name: bindparam(name) for name in told}), rows)
    recognition.follow(tx, followed, at=at)


def come_back(tx: Connection, ids: Collection[int]) -> None:
    """They are on a list again."""
    of_them = roster_entry.c.id == bindparam("entry_id")
    if ids:
        tx.execute(update(roster_entry).where(of_them).values(gone_at=None), _each(ids))


def move(tx: Connection, entry_id: int, unit_code: str) -> None:
    """The person it is has said which part of a split unit is theirs."""
    its = roster_entry.c.id == entry_id
    tx.execute(update(roster_entry).where(its).values(unit_code=unit_code))


def leave(tx: Connection, ids: Collection[int], *, at: datetime) -> None:
    """They are on no list any more; what they did stays."""
    of_them = roster_entry.c.id == bindparam("entry_id")
    still = update(roster_entry).where(of_them, roster_entry.c.gone_at.is_(None))
    if ids:
        tx.execute(still.values(gone_at=at), _each(ids))


def headcounts(tx: Connection, contest_id: int, on: date) -> dict[str, int]:
    """How many persons of each unit's own count on a day, by its code; units without any are left
    out."""
    rows = tx.execute(
        select(roster_entry.c.unit_code, func.count())
        .where(roster_entry.c.contest_id == contest_id, counts_on(on))
        .group_by(roster_entry.c.unit_code)
    )
    return {row[0]: row[1] for row in rows}


def counts_on(on: date) -> ColumnElement[bool]:
    """A condition on `roster_entry`: it has not gone, and counts in the headcount on a day."""
    is_counted = (
        (roster_entry.c.status == Status.COUNTED)
        | (func.coalesce(roster_entry.c.since, on) > on)
        | (func.coalesce(roster_entry.c.until, on) < on)
    )
    return roster_entry.c.gone_at.is_(None) & is_counted


def _renamed_or_moved(tx: Connection, changed: Mapping[int, Entry]) -> list[int]:
    columns = roster_entry.c.id, roster_entry.c.name, roster_entry.c.unit_code
    before = tx.execute(select(*columns).where(roster_entry.c.id.in_(changed)))
    return [id_ for id_, *told in before if told != [changed[id_].name, changed[id_].unit]]


def _each(ids: Iterable[int]) -> list[dict[str, int]]:
    return [{"entry_id": id_} for id_ in ids]


def _row(entry: Entry, cipher: Cipher, at: datetime) -> dict[str, object]:
    return {
        "code": entry.code,
        "name": entry.name,
        "unit_code": entry.unit,
        "phone": cipher.encrypt(entry.phone) if entry.phone else None,
        "phone_fingerprint": cipher.fingerprint(entry.phone) if entry.phone else None,
        "birth_year": entry.birth_year,
        "status": entry.status,
        "reason": entry.reason,
        "since": entry.since,
        "until": entry.until,
        "listed_at": at,
        "gone_at": None,
    }


def _entry(row: RowMapping, cipher: Cipher) -> Entry:
    return Entry(
        name=row["name"],
        unit=row["unit_code"],
        code=row["code"],
        phone=cipher.decrypt(row["phone"]) if row["phone"] else "",
        birth_year=row["birth_year"],
        status=row["status"],
        reason=row["reason"],
        since=row["since"],
        until=row["until"],
    )
