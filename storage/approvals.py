"""Approvals of a ranking (round 0: of the whole contest) before it is published.

A person counts once, from however many accounts, and for as long as they may approve.
"""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, select
from sqlalchemy.sql.dml import ReturningDelete

from contest.calendar import DueKind
from storage import acts, persons
from storage.persons import Person
from storage.roles import MAY_APPROVE
from storage.statements import insert
from storage.tables import approval, correction, correction_approval, due_run, role, round_


def approve(
    tx: Connection, contest_id: int, round_number: int, *, address: str, at: datetime
) -> int:
    """How many have approved by now. Whether they may is for the caller: `roles.may_approve`."""
    new = insert(tx, approval).values(
        contest_id=contest_id, round=round_number, address=address, approved_at=at
    )
    tx.execute(new.on_conflict_do_nothing())
    return count(tx, contest_id, round_number)


def approvers(tx: Connection, contest_id: int, round_number: int) -> frozenset[Person]:
    addresses = select(approval.c.address).where(_is_of(contest_id, round_number))
    return persons.behind(tx, contest_id, tx.scalars(addresses))


def count(tx: Connection, contest_id: int, round_number: int) -> int:
    return len(approvers(tx, contest_id, round_number))


def withdraw(tx: Connection, contest_id: int, round_number: int) -> None:
    """There is another ranking to approve."""
    tx.execute(delete(approval).where(_is_of(contest_id, round_number)))


def withdraw_of_former(tx: Connection, *, by: str, at: datetime) -> None:
    """Whoever may approve no more has approved nothing that is still open, and it is logged."""
    _withdraw(tx, "withdraw_approval", _of_open_rankings(), by, at)
    _withdraw(tx, "withdraw_correction_approval", _of_waiting_corrections(), by, at)


def _withdraw(
    tx: Connection, kind: str, withdrawn: ReturningDelete[str, int], by: str, at: datetime
) -> None:
    """`withdrawn` returns the address first, then what was approved."""
    for address, about in tx.execute(withdrawn).all():
        acts.log(tx, at=at, address=by, kind=kind, detail={"whom": address, "about": about})


def _of_open_rankings() -> ReturningDelete[str, int]:
    is_published = (
        select(round_.c.id)
        .where(
            round_.c.contest_id == approval.c.contest_id,
            round_.c.number == approval.c.round,
            round_.c.published_at.is_not(None),
        )
        .exists()
    )
    is_final = (
        select(due_run.c.kind)
        .where(
            due_run.c.contest_id == approval.c.contest_id,
            due_run.c.kind == DueKind.FINAL,
            due_run.c.round == approval.c.round,
        )
        .exists()
    )
    gone = _is_former(approval.c.address) & ~is_published & ~is_final
    return delete(approval).where(gone).returning(approval.c.address, approval.c.round)


def _of_waiting_corrections() -> ReturningDelete[str, int]:
    given = correction_approval.c
    waiting = select(correction.c.id).where(
        correction.c.number.is_(None), correction.c.dropped_at.is_(None)
    )
    gone = _is_former(given.address) & given.correction_id.in_(waiting)
    return delete(correction_approval).where(gone).returning(given.address, given.correction_id)


def _is_former(address: ColumnElement[str]) -> ColumnElement[bool]:
    return address.not_in(select(role.c.address).where(role.c.role.in_(MAY_APPROVE)))


def _is_of(contest_id: int, round_number: int) -> ColumnElement[bool]:
    return (approval.c.contest_id == contest_id) & (approval.c.round == round_number)
