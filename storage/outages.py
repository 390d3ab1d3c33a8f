"""Outages: times in which no update could be received, and what was done about them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select, update

from storage.statements import held, insert, one
from storage.tables import outage, receiving


@dataclass(frozen=True, slots=True)
class Outage:
    """`people` had a paper open. `round` is the one whose close was near, 0 for none."""

    id: int
    contest_id: int
    began_at: datetime
    ended_at: datetime
    people: int
    round: int
    extended_at: datetime | None
    extended_by: str | None

    @property
    def minutes(self) -> int:
        """The nearest number of whole ones."""
        return round((self.ended_at - self.began_at) / timedelta(minutes=1))


def renew(tx: Connection, messenger: str, at: datetime) -> datetime | None:
    """Keep that updates are received at this instant; returns until when they were known to be.

    Two processes that come back together do not both get the instant before the outage.
    """
    mine = receiving.c.messenger == messenger
    before = tx.scalar(select(receiving.c.received_at).where(mine).with_for_update())
    new = insert(tx, receiving).values(messenger=messenger, received_at=at)
    tx.execute(new.on_conflict_do_update(index_elements=["messenger"], set_={"received_at": at}))
    return before


def heard_at(tx: Connection, messenger: str) -> datetime | None:
    """The newest sign that updates are received."""
    return tx.scalar(select(receiving.c.received_at).where(receiving.c.messenger == messenger))


def record(
    tx: Connection,
    contest_id: int,
    *,
    began_at: datetime,
    ended_at: datetime,
    people: int,
    round: int,  # noqa: A002  the glossary's word
) -> Outage:
    new = insert(tx, outage).values(
        contest_id=contest_id, began_at=began_at, ended_at=ended_at, people=people, round=round
    )
    return Outage(**tx.execute(new.returning(outage)).mappings().one())


def find(tx: Connection, contest_id: int, outage_id: int) -> Outage | None:
    mine = select(outage).where(outage.c.id == outage_id, outage.c.contest_id == contest_id)
    return one(tx, Outage, mine)


def mark_extended(tx: Connection, outage_id: int, *, by: str, at: datetime) -> bool:
    """True the first time only."""
    first = update(outage).where(outage.c.id == outage_id, outage.c.extended_at.is_(None))
    return held(tx, first.values(extended_at=at, extended_by=by))


def extensions(tx: Connection, contest_id: int, round_number: int) -> int:
    """How often a round has been extended."""
    return tx.execute(
        select(func.count()).where(
            outage.c.contest_id == contest_id,
            outage.c.round == round_number,
            outage.c.extended_at.is_not(None),
        )
    ).scalar_one()
