"""Who of several processes does the work that only one may do.

A lease expires if it is not renewed. Its fence grows with each change of holder, so that one who
slept through the change can be told from the one who holds it now.
"""

from datetime import UTC, datetime

from sqlalchemy import Connection, case, or_, select, update

from storage.statements import held, insert
from storage.tables import lease

NOBODY = ""

_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
_SANE_LENGTHS = 6  # clocks of two hosts may differ by a few lengths of a lease, not by more


def acquire(tx: Connection, name: str, holder: str, *, at: datetime, until: datetime) -> int | None:
    """The fence, if the lease is free, expired, or the holder's own, which renews it; else None.

    One that expires far later than anybody would now ask for was made before the clock was set
    back, and counts as expired: or a dead holder would be waited for as long as it was set back.
    """
    new = insert(tx, lease).values(name=name, holder=holder, fence=1, expires_at=until)
    is_own = lease.c.holder == holder
    kept = new.on_conflict_do_update(
        index_elements=["name"],
        set_={
            "holder": holder,
            "fence": case((is_own, lease.c.fence), else_=lease.c.fence + 1),
            "expires_at": until,
        },
        where=or_(
            is_own,
            lease.c.holder == NOBODY,
            lease.c.expires_at <= at,
            lease.c.expires_at > at + _SANE_LENGTHS * (until - at),
        ),
    )
    return tx.scalar(kept.returning(lease.c.fence))


def release(tx: Connection, name: str, holder: str) -> bool:
    """Let go at once; False if it was not the holder's. The fence still grows with the next one."""
    mine = update(lease).where(lease.c.name == name, lease.c.holder == holder)
    return held(tx, mine.values(holder=NOBODY))


def holds(tx: Connection, name: str, holder: str, fence: int) -> bool:
    """Whether the lease is still the holder's, and stays so until this change is committed.

    To be asked in a change, by whatever only the holder may do. One that has run out but that
    nobody else has taken still counts: so clocks have no say in it.
    """
    mine = select(lease.c.name).where(
        lease.c.name == name, lease.c.holder == holder, lease.c.fence == fence
    )
    return tx.scalar(mine.with_for_update(read=True)) is not None


def halt(tx: Connection, name: str, until: datetime) -> None:
    """Whoever holds the lease, now or next, has to wait until then."""
    tx.execute(update(lease).where(lease.c.name == name).values(halted_until=until))


def halted_until(tx: Connection, name: str) -> datetime | None:
    return tx.scalar(select(lease.c.halted_until).where(lease.c.name == name))


def are_held(tx: Connection, at: datetime) -> bool:
    """Whether anybody holds any lease at this moment."""
    any_held = select(lease.c.name).where(lease.c.holder != NOBODY, lease.c.expires_at > at)
    return tx.execute(any_held).first() is not None


def release_all(tx: Connection) -> None:
    """For a database that nobody works on: whoever held a lease is gone."""
    tx.execute(update(lease).values(holder=NOBODY))


def try_out(tx: Connection) -> None:
    """Change a lease that nobody wants: whether anything can be written at all.

    What changes nothing is committed even on a full disk.
    """
    new = insert(tx, lease).values(name="", holder=NOBODY, fence=1, expires_at=_LONG_AGO)
    tx.execute(
        new.on_conflict_do_update(index_elements=["name"], set_={"fence": lease.c.fence + 1})
    )
