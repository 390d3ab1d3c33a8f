"""Updates that are put aside while they take long. What is here was acknowledged to the messenger,
so it is taken again after a restart."""

from datetime import datetime

from sqlalchemy import Connection, delete, select

from storage.statements import insert
from storage.tables import update_aside


def put(
    tx: Connection, messenger: str, update_id: int, *, address: str, content: bytes, at: datetime
) -> None:
    """Twice is once."""
    new = insert(tx, update_aside).values(
        messenger=messenger, update_id=update_id, address=address, content=content, put_at=at
    )
    tx.execute(new.on_conflict_do_nothing())


def done(tx: Connection, messenger: str, update_id: int) -> None:
    tx.execute(
        delete(update_aside).where(
            update_aside.c.messenger == messenger, update_aside.c.update_id == update_id
        )
    )


def left(tx: Connection, messenger: str) -> list[bytes]:
    """What is not done, in the order of the updates."""
    theirs = select(update_aside.c.content).where(update_aside.c.messenger == messenger)
    return list(tx.scalars(theirs.order_by(update_aside.c.update_id)))
