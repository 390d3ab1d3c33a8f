"""What participants ask a focal point or an organizer to decide: one waiting of each kind."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, func, select, true, update

from storage.statements import every, held, insert, one
from storage.tables import participant, request
from storage.tables.requests import IS_WAITING, RequestKind, RequestState

Kind = RequestKind
State = RequestState


@dataclass(frozen=True, slots=True)
class Request:
    """`asked` is of the kind; see `RequestKind`. `unit_code`: whose focal points may decide."""

    id: int
    contest_id: int
    kind: Kind
    participant_id: int
    unit_code: str
    asked: Mapping[str, object]
    asked_at: datetime
    state: State
    decided_by: str | None
    decided_at: datetime | None
    reason: str

    @property
    def is_waiting(self) -> bool:
        return self.state is State.WAITING


def ask(
    tx: Connection,
    *,
    contest_id: int,
    kind: Kind,
    participant_id: int,
    unit_code: str,
    asked: Mapping[str, object],
    at: datetime,
) -> Request | None:
    """A new request in place of one of its kind that waits; None where that asks the same.

    Replaced and not rewritten: whoever decides must have seen what they decide.
    """
    # Held so that one who asks twice at once does not replace what is the same.
    tx.execute(select(participant.c.id).where(participant.c.id == participant_id).with_for_update())
    waiting = waiting_of(tx, participant_id, kind)
    if waiting and (waiting.asked, waiting.unit_code) == (asked, unit_code):
        return None
    replace_waiting(tx, participant_id, kind)
    new = insert(tx, request).values(
        contest_id=contest_id,
        kind=kind,
        participant_id=participant_id,
        unit_code=unit_code,
        asked=dict(asked),
        asked_at=at,
    )
    return one(tx, Request, new.on_conflict_do_nothing().returning(request))


def find(tx: Connection, contest_id: int, request_id: int) -> Request | None:
    its = select(request).where(request.c.contest_id == contest_id, request.c.id == request_id)
    return one(tx, Request, its)


def waiting_of(tx: Connection, participant_id: int, kind: Kind) -> Request | None:
    return one(tx, Request, select(request).where(_waits(participant_id, kind)))


def waiting(
    tx: Connection, contest_id: int, unit_codes: Collection[str] | None = None
) -> list[Request]:
    """Oldest first: all, or those of these units."""
    is_theirs: ColumnElement[bool] = (
        true() if unit_codes is None else request.c.unit_code.in_(unit_codes)
    )
    theirs = select(request).where(IS_WAITING, request.c.contest_id == contest_id, is_theirs)
    return every(tx, Request, theirs.order_by(request.c.asked_at, request.c.id))


def count_since(tx: Connection, participant_id: int, since: datetime) -> int:
    """How many a participant has made, replaced ones too."""
    theirs = request.c.participant_id == participant_id, request.c.asked_at > since
    return tx.execute(select(func.count()).select_from(request).where(*theirs)).scalar_one()


def replace_waiting(tx: Connection, participant_id: int, kind: Kind) -> None:
    """Nobody has to decide any more what has come about in another way."""
    before = update(request).where(_waits(participant_id, kind))
    tx.execute(before.values(state=State.REPLACED))


def decide(
    tx: Connection, request_id: int, state: State, *, by: str, at: datetime, reason: str = ""
) -> bool:
    """True for the first decision only, and only while the request waits."""
    first = update(request).where(IS_WAITING, request.c.id == request_id)
    return held(tx, first.values(state=state, decided_by=by, decided_at=at, reason=reason))


def _waits(participant_id: int, kind: Kind) -> ColumnElement[bool]:
    return IS_WAITING & (request.c.participant_id == participant_id) & (request.c.kind == kind)
