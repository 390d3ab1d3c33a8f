"""What the calendar made the program do, each due run once."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select

from storage.statements import every, held, insert
from storage.tables import due_run
from storage.tables.delivery import Outcome


@dataclass(frozen=True, slots=True)
class Run:
    contest_id: int
    kind: str
    round: int
    index: int
    due_at: datetime
    done_at: datetime
    outcome: Outcome
    reason: str


def record(
    tx: Connection,
    *,
    contest_id: int,
    kind: str,
    round: int,  # noqa: A002  the glossary's word
    index: int,
    due_at: datetime,
    at: datetime,
    outcome: str,
    reason: str = "",
) -> bool:
    """True for the one who recorded it, who may go on; False for everybody after.

    Do what is due in the same change, so that it is recorded if and only if it is done.
    `outcome` is one of Outcome; `reason` says why something was skipped.
    """
    new = insert(tx, due_run).values(
        contest_id=contest_id,
        kind=kind,
        round=round,
        index=index,
        due_at=due_at,
        done_at=at,
        outcome=Outcome(outcome),
        reason=reason,
    )
    return held(tx, new.on_conflict_do_nothing())


def forget(tx: Connection, contest_id: int, kind: str, round_number: int) -> None:
    """Have it done again when it is due again."""
    tx.execute(
        delete(due_run).where(
            due_run.c.contest_id == contest_id,
            due_run.c.kind == kind,
            due_run.c.round == round_number,
        )
    )


def recorded(tx: Connection, contest_id: int) -> set[tuple[str, int, int]]:
    """`(kind, round, index)` of all that was done or skipped."""
    rows = tx.execute(
        select(due_run.c.kind, due_run.c.round, due_run.c.index).where(
            due_run.c.contest_id == contest_id
        )
    )
    return {(kind, number, index) for kind, number, index in rows}


def history(tx: Connection, contest_id: int) -> list[Run]:
    """In the order in which they were due."""
    runs = select(due_run).where(due_run.c.contest_id == contest_id)
    return every(tx, Run, runs.order_by(due_run.c.due_at, due_run.c.kind, due_run.c.index))
