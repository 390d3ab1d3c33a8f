"""Corrections of keys: asked, approved, carried out in their order, or dropped."""

from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import datetime
from decimal import Decimal
from typing import Final

from sqlalchemy import ColumnElement, Connection, Select, Update, func, select, update

from contest.corrections import Correction
from storage import persons
from storage.persons import Person
from storage.statements import held, insert
from storage.tables import (
    attempt,
    correction,
    correction_approval,
    earlier_standing,
    earlier_unit_place,
    round_,
    standing,
    unit_standing,
)

_LONGEST: Final = "10min"
WORKED_OUT: Final = (
    attempt,
    round_,
    standing,
    unit_standing,
    earlier_standing,
    earlier_unit_place,
)
"""The tables in which a corrected key makes a difference."""

_COLUMNS: Final = tuple(correction.c[field.name] for field in fields(Correction))


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was to be predicted, and the digest of the table; None where it was not published."""

    truth: Decimal | None
    digest: str | None


def ask(
    tx: Connection,
    contest_id: int,
    *,
    round_number: int,
    question: int,
    accepts: Collection[int],
    undoes: int | None,
    reason: str,
    message: str,
    by: str,
    at: datetime,
) -> int:
    """Its id; nothing is corrected yet. The same message twice asks once."""
    new = insert(tx, correction).values(
        contest_id=contest_id,
        round=round_number,
        question=question,
        accepts=sorted(accepts),
        undoes=undoes,
        reason=reason,
        message=message,
        asked_by=by,
        asked_at=at,
    )
    tx.execute(new.on_conflict_do_nothing())
    its = correction.c.asked_by == by, correction.c.message == message
    return tx.execute(select(correction.c.id).where(*its)).scalar_one()


def find(tx: Connection, contest_id: int, correction_id: int) -> Correction | None:
    found = _every(tx, contest_id, correction.c.id == correction_id)
    return found[0] if found else None


def waiting(tx: Connection, contest_id: int) -> list[Correction]:
    """In the order in which they were asked."""
    is_waiting = correction.c.number.is_(None) & correction.c.dropped_at.is_(None)
    return _every(tx, contest_id, is_waiting)


def done(tx: Connection, contest_id: int) -> list[Correction]:
    """Of all rounds, in the order of carrying out."""
    return _every(tx, contest_id, correction.c.number.is_not(None))


def approve(tx: Connection, contest_id: int, correction_id: int, *, by: str, at: datetime) -> int:
    """How many have approved it by now; each person counts once."""
    new = insert(tx, correction_approval).values(
        correction_id=correction_id, address=by, approved_at=at
    )
    tx.execute(new.on_conflict_do_nothing())
    return len(approvers(tx, contest_id, correction_id))


def approvers(tx: Connection, contest_id: int, correction_id: int) -> frozenset[Person]:
    its = correction_approval.c.correction_id == correction_id
    addresses = select(correction_approval.c.address).where(its)
    return persons.behind(tx, contest_id, tx.scalars(addresses))


def earlier(tx: Connection, contest_id: int, correction_id: int) -> Earlier | None:
    """What one that was carried out replaced."""
    asked = select(correction.c.earlier_truth, correction.c.earlier_digest).where(
        correction.c.contest_id == contest_id,
        correction.c.id == correction_id,
        correction.c.number.is_not(None),
    )
    row = tx.execute(asked).one_or_none()
    return Earlier(row.earlier_truth, row.earlier_digest) if row else None


def mark_done(
    tx: Connection, contest_id: int, correction_id: int, *, at: datetime,
    earlier_truth: Decimal | None, earlier_digest: str | None,
) -> int | None:  # fmt: skip
    """The number it has from now on; None where it is done or dropped already.

    Hold the contest before (`storage.contests.hold`), so that two do not take one number.
    """
    last = select(func.max(correction.c.number)).where(correction.c.contest_id == contest_id)
    number = (tx.scalar(last) or 0) + 1
    marked = _waiting(contest_id, correction_id).values(
        number=number, done_at=at, earlier_truth=earlier_truth, earlier_digest=earlier_digest
    )
    return number if held(tx, marked) else None


def drop(tx: Connection, contest_id: int, correction_id: int, at: datetime) -> bool:
    """False where it is done or dropped already."""
    return held(tx, _waiting(contest_id, correction_id).values(dropped_at=at))


def hold_off(tx: Connection, round_id: int) -> None:
    """No correction of the round is carried out until this change is committed."""
    if tx.dialect.name == "postgresql":
        tx.execute(_the(round_id).with_for_update(read=True))


def keep_papers_out(tx: Connection, round_id: int) -> None:
    """Nothing is handed in in the round until this change is committed; papers are begun and
    answered as ever. Ranking a million papers takes longer than a change may stand idle."""
    if tx.dialect.name == "postgresql":
        tx.exec_driver_sql(f"SET LOCAL idle_in_transaction_session_timeout = '{_LONGEST}'")
        tx.execute(_the(round_id).with_for_update(key_share=True))


def _the(round_id: int) -> Select[int]:
    return select(round_.c.id).where(round_.c.id == round_id)


def _waiting(contest_id: int, correction_id: int) -> Update:
    return update(correction).where(
        correction.c.contest_id == contest_id,
        correction.c.id == correction_id,
        correction.c.number.is_(None),
        correction.c.dropped_at.is_(None),
    )


def _every(tx: Connection, contest_id: int, which: ColumnElement[bool]) -> list[Correction]:
    asked = select(*_COLUMNS).where(correction.c.contest_id == contest_id, which)
    rows = tx.execute(asked.order_by(correction.c.number, correction.c.id)).mappings()
    return [Correction(**{**row, "accepts": tuple(row["accepts"])}) for row in rows]
