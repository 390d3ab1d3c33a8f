"""How far each round has come. Each step is taken once, whoever takes it."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Connection, delete, select, update

from storage.statements import every, held, insert
from storage.tables import attempt, early_trial, question, round_


@dataclass(frozen=True, slots=True)
class RoundState:
    """`truth` is the true value of the prediction, known from the close on.

    `nonce` and `seal` of the key are there from the opening on, the `digest` of the table once it
    is published; None in a round that did so before there were any.
    """

    id: int
    number: int
    opened_at: datetime | None
    closed_at: datetime | None
    truth: Decimal | None
    published_at: datetime | None
    nonce: str | None
    seal: str | None
    digest: str | None


def states(tx: Connection, contest_id: int) -> dict[int, RoundState]:
    """By number, from 1."""
    columns = [column for column in round_.c if column is not round_.c.contest_id]
    rows = every(
        tx,
        RoundState,
        select(*columns).where(round_.c.contest_id == contest_id).order_by(round_.c.number),
    )
    return {state.number: state for state in rows}


def ids(tx: Connection, contest_id: int, how_many: int) -> dict[int, int]:
    """By number, from 1 to `how_many`."""
    rows = tx.execute(
        select(round_.c.number, round_.c.id)
        .where(round_.c.contest_id == contest_id, round_.c.number <= how_many)
        .order_by(round_.c.number)
    )
    return dict(rows.all())


def unused(tx: Connection, contest_id: int) -> dict[int, int]:
    """Ids by number of rounds that have neither opened nor been taken, held so in this change.

    Early trials take nothing: their questions may still be replaced.
    """
    is_taken = select(attempt).where(attempt.c.round_id == round_.c.id).exists()
    rows = tx.execute(
        select(round_.c.number, round_.c.id)
        .where(round_.c.contest_id == contest_id, round_.c.opened_at.is_(None), ~is_taken)
        .with_for_update()
    )
    return dict(rows.all())


def mark_opened(tx: Connection, round_id: int, at: datetime) -> bool:
    """True the first time only; then the questions are settled."""
    first = round_.c.id == round_id, round_.c.opened_at.is_(None)
    return held(tx, update(round_).where(*first).values(opened_at=at))


def keep_seal(tx: Connection, round_id: int, nonce: str, seal: str) -> bool:
    """True the first time only."""
    first = round_.c.id == round_id, round_.c.seal.is_(None)
    return held(tx, update(round_).where(*first).values(nonce=nonce, seal=seal))


def mark_closed(tx: Connection, round_id: int, at: datetime, truth: Decimal | None) -> bool:
    first = round_.c.id == round_id, round_.c.closed_at.is_(None)
    return held(tx, update(round_).where(*first).values(closed_at=at, truth=truth))


def correct_truth(tx: Connection, round_id: int, truth: Decimal | None) -> bool:
    """Until the round is published."""
    open_yet = round_.c.id == round_id, round_.c.published_at.is_(None)
    return held(tx, update(round_).where(*open_yet).values(truth=truth))


def supersede(tx: Connection, round_id: int, truth: Decimal | None, digest: str | None) -> None:
    """What a correction of the key makes of them, also where they are published."""
    mine = update(round_).where(round_.c.id == round_id)
    tx.execute(mine.values(truth=truth, digest=digest))


def mark_published(tx: Connection, round_id: int, at: datetime) -> bool:
    first = round_.c.id == round_id, round_.c.published_at.is_(None)
    return held(tx, update(round_).where(*first).values(published_at=at))


def keep_digest(tx: Connection, round_id: int, digest: str) -> bool:
    """True the first time only."""
    first = round_.c.id == round_id, round_.c.digest.is_(None)
    return held(tx, update(round_).where(*first).values(digest=digest))


def reopen(tx: Connection, round_id: int) -> bool:
    """Take the close back; False for a round that has been published."""
    unpublished = round_.c.id == round_id, round_.c.published_at.is_(None)
    return held(tx, update(round_).where(*unpublished).values(closed_at=None, truth=None))


def keep(tx: Connection, contest_id: int, how_many: int) -> None:
    """Make the rounds be 1 to `how_many`; one too many goes if nothing has happened in it."""
    _drop_unused_after(tx, contest_id, how_many)
    numbers = [{"contest_id": contest_id, "number": number + 1} for number in range(how_many)]
    tx.execute(insert(tx, round_).on_conflict_do_nothing(), numbers)


def _drop_unused_after(tx: Connection, contest_id: int, last: int) -> None:
    dropped = [id_ for number, id_ in unused(tx, contest_id).items() if number > last]
    for table in (question, early_trial):
        tx.execute(delete(table).where(table.c.round_id.in_(dropped)))
    tx.execute(delete(round_).where(round_.c.id.in_(dropped)))
