"""A broadcast that is not confirmed: it belongs to one organizer, who writes one at a time."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, func, select, update

from storage.statements import every, held, insert, one
from storage.tables import broadcast, broadcast_listed
from storage.tables.broadcasts import BroadcastState, Who


@dataclass(frozen=True, slots=True)
class Audience:
    """`round` and `place` say more where `who` asks for it; see `storage.tables.broadcasts.Who`."""

    who: Who
    round: int = 0
    place: str = ""


@dataclass(frozen=True, slots=True)
class Broadcast:
    """`address`: who wrote it. `digest`: equal for equal posts. `send_at` is None where it
    is to go out at once and not confirmed yet."""

    id: int
    contest_id: int
    address: str
    state: BroadcastState
    post: Mapping[str, object]
    digest: str
    who: Who | None
    round: int
    place: str
    made_at: datetime
    send_at: datetime | None
    confirmed_at: datetime | None
    began_at: datetime | None
    ended_at: datetime | None
    is_held: bool
    panel: str | None

    @property
    def audience(self) -> Audience | None:
        return Audience(self.who, self.round, self.place) if self.who else None


def write(
    tx: Connection,
    *,
    contest_id: int,
    address: str,
    post: Mapping[str, object],
    digest: str,
    at: datetime,
) -> Broadcast:
    """In place of what this organizer has written and not confirmed."""
    theirs = broadcast.c.contest_id == contest_id, broadcast.c.address == address, _IS_WRITTEN
    for earlier in tx.scalars(select(broadcast.c.id).where(*theirs)).all():
        discard(tx, earlier)
    new = insert(tx, broadcast).values(
        contest_id=contest_id,
        address=address,
        post=dict(post),
        digest=digest,
        made_at=at,
    )
    return Broadcast(**tx.execute(new.returning(broadcast)).mappings().one())


def find(tx: Connection, contest_id: int, broadcast_id: int) -> Broadcast | None:
    is_it = (broadcast.c.contest_id == contest_id) & (broadcast.c.id == broadcast_id)
    return one(tx, Broadcast, select(broadcast).where(is_it))


def written_by(tx: Connection, contest_id: int, address: str) -> Broadcast | None:
    """What this organizer writes and has not confirmed."""
    theirs = broadcast.c.contest_id == contest_id, broadcast.c.address == address, _IS_WRITTEN
    return one(tx, Broadcast, select(broadcast).where(*theirs))


def recent(tx: Connection, contest_id: int, *, limit: int, offset: int) -> list[Broadcast]:
    """Those confirmed, newest first."""
    theirs = broadcast.c.contest_id == contest_id, ~_IS_WRITTEN
    newest = select(broadcast).where(*theirs).order_by(broadcast.c.id.desc())
    return every(tx, Broadcast, newest.limit(limit).offset(offset))


def count_confirmed(tx: Connection, contest_id: int) -> int:
    theirs = broadcast.c.contest_id == contest_id, ~_IS_WRITTEN
    return tx.execute(select(func.count()).where(*theirs)).scalar_one()


def address_to(tx: Connection, broadcast_id: int, audience: Audience) -> bool:
    """Say to whom it goes; False for what is confirmed or discarded."""
    return held(tx, update(broadcast).where(_is_written(broadcast_id)).values(asdict(audience)))


def send_at(tx: Connection, broadcast_id: int, at: datetime | None) -> bool:
    """Say when it goes out, None for at once; False for what is confirmed or discarded."""
    return held(tx, update(broadcast).where(_is_written(broadcast_id)).values(send_at=at))


def discard(tx: Connection, broadcast_id: int) -> None:
    of_these = select(broadcast.c.id).where(_is_written(broadcast_id))
    tx.execute(delete(broadcast_listed).where(broadcast_listed.c.broadcast_id.in_(of_these)))
    tx.execute(delete(broadcast).where(_is_written(broadcast_id)))


def _is_written(broadcast_id: int) -> ColumnElement[bool]:
    return (broadcast.c.id == broadcast_id) & _IS_WRITTEN


_IS_WRITTEN = broadcast.c.state == BroadcastState.WRITTEN
