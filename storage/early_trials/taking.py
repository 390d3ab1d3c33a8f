"""Taking a paper before its round opens, on the same conditions as an attempt."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import ColumnElement, Connection, case, func, literal, select, update

from storage.column_types import Instant
from storage.early_trials.record import EarlyTrial
from storage.statements import every, held, insert, one
from storage.tables import early_trial, round_

_HAS_NOT_OPENED = (
    select(round_.c.id)
    .where(round_.c.id == early_trial.c.round_id, round_.c.opened_at.is_(None))
    .exists()
)


def start(
    tx: Connection,
    *,
    round_id: int,
    address: str,
    seed: str,
    started_at: datetime,
    deadline_at: datetime,
) -> tuple[EarlyTrial, bool]:
    """The one that is open, and whether it was begun now; one whose time is up ends here."""
    _hand_in_overdue(tx, round_id, address, started_at)
    new = insert(tx, early_trial).values(
        round_id=round_id,
        address=address,
        seed=seed,
        started_at=started_at,
        deadline_at=deadline_at,
        answers={},
    )
    is_new = held(tx, new.on_conflict_do_nothing())
    return next(each for each in _open(tx, round_id, address)), is_new


def answer(
    tx: Connection,
    *,
    trial_id: int,
    address: str,
    question: int,
    option: int,
    at: datetime,
    may_change: bool,
) -> bool:
    """Keep an answer; False if it does not hold, as with an attempt."""
    is_taking = _is_taking(trial_id, address, at)
    kept = one(tx, EarlyTrial, select(early_trial).where(is_taking).with_for_update())
    if kept is None:
        return False
    before = kept.chosen
    if not may_change and before.get(question, option) != option:
        return False
    before.pop(question, None)
    answers = {str(of): chosen for of, chosen in (*before.items(), (question, option))}
    tx.execute(update(early_trial).where(early_trial.c.id == trial_id).values(answers=answers))
    return True


def predict(
    tx: Connection, *, trial_id: int, address: str, prediction: Decimal | None, at: datetime
) -> bool:
    its = update(early_trial).where(_is_taking(trial_id, address, at))
    return held(tx, its.values(prediction=prediction))


def hand_in(tx: Connection, *, trial_id: int, address: str, at: datetime) -> bool:
    """True the first time only; what is late is handed in at its deadline."""
    its = early_trial.c.id == trial_id, early_trial.c.address == address
    first = update(early_trial).where(*its, early_trial.c.handed_in_at.is_(None))
    return held(tx, first.values(handed_in_at=_in_time(at)))


def outdate(tx: Connection, round_id: int, at: datetime) -> None:
    """The questions of a round are others from now on. Who knows the former ones stays known."""
    ended_at = func.coalesce(early_trial.c.handed_in_at, literal(at, Instant))
    its = update(early_trial).where(early_trial.c.round_id == round_id)
    tx.execute(its.values(handed_in_at=ended_at, is_gone=True))


def cut_short(tx: Connection, round_id: int, opens_at: datetime) -> None:
    """A round opens earlier than it was to: none that is open goes on across that."""
    late = early_trial.c.round_id == round_id, early_trial.c.deadline_at > opens_at
    tx.execute(update(early_trial).where(*late).values(deadline_at=opens_at))


def _open(tx: Connection, round_id: int, address: str) -> list[EarlyTrial]:
    theirs = early_trial.c.round_id == round_id, early_trial.c.address == address
    is_open = early_trial.c.handed_in_at.is_(None)
    return every(tx, EarlyTrial, select(early_trial).where(*theirs, is_open))


def _hand_in_overdue(tx: Connection, round_id: int, address: str, at: datetime) -> None:
    for each in _open(tx, round_id, address):
        if not each.is_open(at):
            hand_in(tx, trial_id=each.id, address=address, at=at)


def _in_time(at: datetime) -> ColumnElement[datetime]:
    is_late = early_trial.c.deadline_at < at
    return case((is_late, early_trial.c.deadline_at), else_=literal(at, Instant))


def _is_taking(trial_id: int, address: str, at: datetime) -> ColumnElement[bool]:
    return (
        (early_trial.c.id == trial_id)
        & (early_trial.c.address == address)
        & early_trial.c.handed_in_at.is_(None)
        & (at < early_trial.c.deadline_at)
        & _HAS_NOT_OPENED
    )
