"""Two participants who may be one person: noticed here, decided by organizers."""

from datetime import datetime

from sqlalchemy import Connection

from storage.statements import insert
from storage.tables import suspected_double
from storage.tables.recognition import Suspicion


def suspect(
    tx: Connection, one_id: int, other_id: int, suspicion: Suspicion, *, at: datetime
) -> None:
    """In either order, and however often, it is noticed once."""
    one, other = sorted((one_id, other_id))
    noticed = insert(tx, suspected_double).values(
        one_id=one, other_id=other, suspicion=suspicion, noticed_at=at
    )
    tx.execute(noticed.on_conflict_do_nothing())
