"""Two participants who may be one person: noticed here, decided by organizers."""

from datetime import datetime

from sqlalchemy import Connection, delete, or_

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


def clear(tx: Connection, participant_id: int) -> None:
    """Somebody of whom nothing is left is nobody's double."""
    columns = suspected_double.c.one_id, suspected_double.c.other_id
    theirs = or_(*(column == participant_id for column in columns))
    tx.execute(delete(suspected_double).where(theirs))
