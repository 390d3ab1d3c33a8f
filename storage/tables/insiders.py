"""Who has seen a round's questions at the desk.

A round by its contest's code and its number: a contest that is being made has no rounds of its own
yet, and keeps its code when it is published.
"""

from datetime import datetime

from sqlalchemy import Column, Named, Table, TypedColumns

from storage.column_types import Instant
from storage.tables.metadata import metadata


class InsiderColumns(TypedColumns):
    address: Named[str] = Column(primary_key=True)
    contest_code: Named[str] = Column(primary_key=True)
    round: Named[int] = Column(primary_key=True, autoincrement=False)
    seen_at: Named[datetime] = Column(Instant)  # the first time


insider = Table("insider", metadata, InsiderColumns)
