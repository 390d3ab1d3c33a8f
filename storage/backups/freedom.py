"""Whether a database may be replaced."""

from datetime import datetime

from sqlalchemy import Connection, inspect, select

from storage import leases
from storage.errors import NotEmpty, StillInUse
from storage.tables import account, contest


def check_free(tx: Connection, at: datetime, *, replaces: bool) -> bool:
    """Whether there is anything in it. Raises StillInUse, and NotEmpty unless it `replaces`."""
    if not inspect(tx).has_table("lease"):
        return False
    if leases.are_held(tx, at):
        raise StillInUse("A bot is at work on this database. Stop it first.")
    has_data = any(tx.execute(select(table).limit(1)).first() for table in (contest, account))
    if has_data and not replaces:
        raise NotEmpty("There are data in this database.")
    return has_data
