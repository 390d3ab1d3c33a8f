"""What can be seen in the database to be wrong."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection

from contest.calendar import ABOUT_DATA, DueKind, DueRun, due_runs
from storage import outbox, runs
from storage.alerts import Kind, Trouble
from storage.contests import StoredContest
from storage.outbox import Traffic

PATIENCE: Final = timedelta(minutes=10)
"""So long after it was due something counts as late (real time)."""

_LOOKED_BACK: Final = timedelta(hours=1)
_FEW: Final = 10  # faulty deliveries that nobody need be called for
_MOST_FAULTY: Final = 5  # one in so many

_FOLLOWING: Final = ABOUT_DATA | {DueKind.FINAL}
"""Due runs that wait for others, of which it is told."""


def find(tx: Connection, stored: StoredContest, at: datetime, speed: float) -> list[Trouble]:
    """`speed` seconds of the contest go by in one."""
    patience = PATIENCE * speed
    traffic = outbox.traffic(tx, stored.id, at - _LOOKED_BACK * speed, at)
    return [
        *_deliveries(traffic),
        *_outbox(tx, stored, traffic, at - patience),
        *_late_runs(tx, stored, at - patience),
    ]


def _deliveries(traffic: Traffic) -> Iterator[Trouble]:
    total = traffic.faulty + traffic.sent
    if traffic.faulty >= _FEW and traffic.faulty * _MOST_FAULTY >= total:
        yield Trouble(Kind.DELIVERIES, facts={"faulty": traffic.faulty, "of": total})


def _outbox(
    tx: Connection, stored: StoredContest, traffic: Traffic, before: datetime
) -> Iterator[Trouble]:
    """Something might have gone out for long, and nothing has."""
    if traffic.due_since is None or traffic.due_since > before:
        return
    last = outbox.last_sent_at(tx, stored.id)
    if last is None or last <= before:
        yield Trouble(Kind.OUTBOX, facts={"waiting": traffic.waiting})


def _late_runs(tx: Connection, stored: StoredContest, before: datetime) -> Iterator[Trouble]:
    recorded = runs.recorded(tx, stored.id)
    for due in due_runs(stored.rules):
        is_done = (due.kind, due.round, due.index) in recorded
        if due.at <= before and not is_done and due.kind not in _FOLLOWING:
            yield Trouble(Kind.RUN_LATE, _name(due), {"kind": due.kind, "round": due.round})


def _name(due: DueRun) -> str:
    return f"{due.kind}.{due.round}.{due.index}"
