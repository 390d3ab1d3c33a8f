"""Whether the kept ranking over all rounds is that of the papers as they are now."""

from sqlalchemy import Connection, select, update

from storage.statements import insert
from storage.tables import season


def is_current(tx: Connection, contest_id: int) -> bool:
    current = select(season.c.is_current).where(season.c.contest_id == contest_id)
    return bool(tx.scalar(current))


def mark_made(tx: Connection, contest_id: int) -> int:
    """How often it has been made by now."""
    new = insert(tx, season).values(contest_id=contest_id, times=1, is_current=True)
    again = {"times": season.c.times + 1, "is_current": True}
    made = new.on_conflict_do_update(index_elements=["contest_id"], set_=again)
    return tx.execute(made.returning(season.c.times)).scalar_one()


def outdate(tx: Connection, contest_id: int) -> None:
    its = update(season).where(season.c.contest_id == contest_id)
    tx.execute(its.values(is_current=False))
