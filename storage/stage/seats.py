"""Who judges, who hosts, who leads and belongs to a team: seats that are taken by a link.

A link holds once. A new link for a seat takes it from whoever had it: a phone is lost, a judge
falls ill.
"""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection, select, update

from storage.statements import every, held, insert, one
from storage.tables import stage_seat
from storage.tables.stage import SeatKind

Kind = SeatKind


@dataclass(frozen=True, slots=True)
class Seat:
    """`number`: position of the judge or the team in the rules, 0 for the host. `place`: 0, or
    the number of a member in the team, from 1."""

    kind: Kind
    number: int
    place: int = 0


@dataclass(frozen=True, slots=True)
class TakenSeat:
    """`address` is None while nobody has opened the link."""

    stage_id: int
    kind: Kind
    number: int
    place: int
    address: str | None
    taken_at: datetime | None

    @property
    def seat(self) -> Seat:
        return Seat(self.kind, self.number, self.place)


_COLUMNS = tuple(stage_seat.c[name] for name in TakenSeat.__slots__)
_IN_ORDER = select(*_COLUMNS).order_by(stage_seat.c.kind, stage_seat.c.number, stage_seat.c.place)


def invite(
    tx: Connection, stage_id: int, seat: Seat, token: str, *, by: str, expires_at: datetime
) -> None:
    """Whoever opens the link of this token takes the seat; who had it has it no more."""
    told = {
        "digest": _digest(token),
        "expires_at": expires_at,
        "given_by": by,
        "address": None,
        "taken_at": None,
    }
    new = insert(tx, stage_seat).values(
        stage_id=stage_id, kind=seat.kind, number=seat.number, place=seat.place, **told
    )
    key = ["stage_id", "kind", "number", "place"]
    tx.execute(new.on_conflict_do_update(index_elements=key, set_=told))


def take(tx: Connection, token: str, *, address: str, at: datetime) -> TakenSeat | None:
    """The seat of the link, the first time and before it expires."""
    its = stage_seat.c.digest == _digest(token), stage_seat.c.expires_at > at
    taken = update(stage_seat).where(*its)
    given = taken.values(address=address, taken_at=at, digest=None, expires_at=None)
    return one(tx, TakenSeat, given.returning(*_COLUMNS))


def leave(tx: Connection, stage_id: int, seat: Seat) -> bool:
    """Nobody has the seat any more, nor does its link hold."""
    its = (
        stage_seat.c.stage_id == stage_id,
        stage_seat.c.kind == seat.kind,
        stage_seat.c.number == seat.number,
        stage_seat.c.place == seat.place,
    )
    gone = {"address": None, "taken_at": None, "digest": None, "expires_at": None}
    return held(tx, update(stage_seat).where(*its).values(**gone))


def of_address(tx: Connection, stage_id: int, address: str) -> list[Seat]:
    """All that this account has at the Hội thi."""
    its = stage_seat.c.stage_id == stage_id, stage_seat.c.address == address
    mine = every(tx, TakenSeat, _IN_ORDER.where(*its))
    return [each.seat for each in mine]


def of_stage(tx: Connection, stage_id: int, kind: Kind | None = None) -> list[TakenSeat]:
    """All to whom a link was ever given, by kind, number and place."""
    its = [stage_seat.c.stage_id == stage_id]
    if kind is not None:
        its.append(stage_seat.c.kind == kind)
    return every(tx, TakenSeat, _IN_ORDER.where(*its))


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
