"""Which participant is which entry of the roster.

An entry is one participant's only, and whoever is recognised bears its name and belongs to its
unit: from then on a list that says otherwise changes the participant too.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, select, true, update

from contest.roster import Entry, Status
from storage import attempts, doubles, participants
from storage.statements import held, insert
from storage.tables import recognition, roster_entry
from storage.tables.recognition import RecognisedBy, Suspicion

By = RecognisedBy


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry as others than its office may know it: without the phone number.

    `is_gone`: the newest list has it no more. `is_taken`: some participant is it, or was and has
    been forgotten; `is_free` also in the latter case, for a decision.
    """

    id: int
    entry: Entry
    is_gone: bool
    is_taken: bool
    is_free: bool


def of(tx: Connection, participant_id: int) -> Listed | None:
    """The entry that a participant is."""
    row = _first(tx, recognition.c.participant_id == participant_id)
    return _listed(row) if row else None


def by_code(tx: Connection, contest_id: int, code: str) -> list[Listed]:
    """However it is capitalised; not by a function on the column, which no index would serve."""
    written = {code, code.lower(), code.upper()}
    return _every(tx, contest_id, roster_entry.c.code.in_(written))


def by_phone(tx: Connection, contest_id: int, fingerprint: str) -> list[Listed]:
    """`fingerprint` of the number; see `storage.encryption`."""
    return _every(tx, contest_id, roster_entry.c.phone_fingerprint == fingerprint)


def born_or_in(
    tx: Connection, contest_id: int, birth_year: int, unit_code: str, within: Collection[str] | None
) -> list[Listed]:
    """Everybody of a unit, and whoever was born in a year, of the units `within` (None: of all).

    Not everybody of those: whoever looks after a province looks after a hundred thousand.
    """
    is_near = (roster_entry.c.birth_year == birth_year) | (roster_entry.c.unit_code == unit_code)
    is_within = true() if within is None else roster_entry.c.unit_code.in_(within)
    return _every(tx, contest_id, is_within, is_near)


def find(tx: Connection, contest_id: int, entry_id: int) -> Listed | None:
    found = _every(tx, contest_id, roster_entry.c.id == entry_id)
    return found[0] if found else None


def recognise(tx: Connection, participant_id: int, entry_id: int, *, by: By, at: datetime) -> bool:
    """Let a participant be an entry, with its name and unit.

    False, and nothing is changed, where somebody else is that entry, or the participant another;
    in the first case the two are suspected to be one person. A second time changes nothing.
    """
    new = insert(tx, recognition).values(
        entry_id=entry_id, participant_id=participant_id, by=by, recognised_at=at
    )
    if held(tx, new.on_conflict_do_nothing()):
        follow(tx, [entry_id], at=at)
        return True
    holder = _holder(tx, entry_id)
    if holder is not None and holder != participant_id:
        doubles.suspect(tx, holder, participant_id, Suspicion.ONE_ENTRY, at=at)
    return holder == participant_id


def take_over(tx: Connection, participant_id: int, entry_id: int, *, at: datetime) -> bool:
    """Recognise somebody by decision, also as an entry whose former participant was forgotten."""
    others = select(recognition.c.entry_id).where(recognition.c.participant_id == participant_id)
    freed = update(recognition).where(
        recognition.c.entry_id == entry_id,
        recognition.c.participant_id.is_(None),
        ~others.correlate(None).exists(),
    )
    if held(tx, freed.values(participant_id=participant_id, recognised_at=at)):
        follow(tx, [entry_id], at=at)
        return True
    return recognise(tx, participant_id, entry_id, by=By.DECISION, at=at)


def follow(tx: Connection, entry_ids: Collection[int], *, at: datetime) -> None:
    """Give the participants who are these entries the name and unit that stand there now."""
    told = select(recognition.c.participant_id, roster_entry.c.name, roster_entry.c.unit_code)
    theirs = told.join_from(recognition, roster_entry).where(recognition.c.entry_id.in_(entry_ids))
    for participant_id, name, unit_code in tx.execute(theirs).all():
        if participant_id is None:
            continue
        participants.set_name(tx, participant_id, name=name, at=at)
        participants.set_unit(tx, participant_id, unit_code=unit_code, at=at)
        attempts.move_open(tx, participant_id, unit_code=unit_code)


def excluded(tx: Connection, contest_id: int) -> list[int]:
    """Participants who are entries that the roster excludes, whatever the days."""
    theirs = (
        select(recognition.c.participant_id)
        .join_from(recognition, roster_entry)
        .where(roster_entry.c.contest_id == contest_id, roster_entry.c.status == Status.EXCLUDED)
    )
    return [id_ for id_ in tx.scalars(theirs) if id_ is not None]


def participants_of(tx: Connection, contest_id: int) -> set[int]:
    """Everybody who is an entry of the contest's roster."""
    theirs = select(recognition.c.participant_id).join_from(recognition, roster_entry)
    found = tx.scalars(theirs.where(roster_entry.c.contest_id == contest_id))
    return {id_ for id_ in found if id_ is not None}


def is_kept(tx: Connection, contest_id: int) -> bool:
    """Whether the contest has a roster."""
    some = select(roster_entry.c.id).where(roster_entry.c.contest_id == contest_id).limit(1)
    return tx.execute(some).first() is not None


def _holder(tx: Connection, entry_id: int) -> int | None:
    theirs = select(recognition.c.participant_id).where(recognition.c.entry_id == entry_id)
    return tx.scalar(theirs)


def _every(tx: Connection, contest_id: int, *where: ColumnElement[bool]) -> list[Listed]:
    listed = _entries().where(roster_entry.c.contest_id == contest_id, *where)
    return [_listed(row) for row in tx.execute(listed.order_by(roster_entry.c.id)).mappings()]


def _first(tx: Connection, where: ColumnElement[bool]) -> RowMapping | None:
    return tx.execute(_entries().where(where)).mappings().first()


def _entries() -> Select[*tuple[object, ...]]:
    return select(
        roster_entry,
        recognition.c.entry_id.is_not(None).label("is_taken"),
        recognition.c.participant_id.is_(None).label("is_free"),
    ).outerjoin_from(roster_entry, recognition)


def _listed(row: RowMapping) -> Listed:
    told = {name: row[name] for name in ("name", "code", "birth_year", "status", "reason")}
    return Listed(
        id=row["id"],
        entry=Entry(unit=row["unit_code"], since=row["since"], until=row["until"], **told),
        is_gone=row["gone_at"] is not None,
        is_taken=bool(row["is_taken"]),
        is_free=bool(row["is_free"]),
    )
