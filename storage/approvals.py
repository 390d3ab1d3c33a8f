"""Organizers' approvals of a ranking before it is published. Each counts once."""

from datetime import datetime

from sqlalchemy import Connection, delete, func, select

from storage.statements import insert
from storage.tables import approval


def approve(
    tx: Connection, contest_id: int, round_number: int, *, address: str, at: datetime
) -> int:
    """How many have approved by now."""
    new = insert(tx, approval).values(
        contest_id=contest_id, round=round_number, address=address, approved_at=at
    )
    tx.execute(new.on_conflict_do_nothing())
    return count(tx, contest_id, round_number)


def has_approved(tx: Connection, contest_id: int, round_number: int, address: str) -> bool:
    its = (
        approval.c.contest_id == contest_id,
        approval.c.round == round_number,
        approval.c.address == address,
    )
    return tx.scalar(select(approval.c.address).where(*its)) is not None


def withdraw(tx: Connection, contest_id: int, round_number: int) -> None:
    """There is another ranking to approve."""
    tx.execute(
        delete(approval).where(
            approval.c.contest_id == contest_id, approval.c.round == round_number
        )
    )


def count(tx: Connection, contest_id: int, round_number: int) -> int:
    return tx.execute(
        select(func.count()).where(
            approval.c.contest_id == contest_id, approval.c.round == round_number
        )
    ).scalar_one()
