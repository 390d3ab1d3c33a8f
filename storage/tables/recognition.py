"""Which participant is which entry of the roster, and which two may be one person."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Column, ForeignKey, Named, Table, TypedColumns

from storage.column_types import Instant, word
from storage.tables.metadata import metadata


class RecognisedBy(StrEnum):
    CODE = "code"
    PHONE = "phone"
    DECISION = "decision"  # of a focal point or an organizer


class Suspicion(StrEnum):
    ONE_ENTRY = "one_entry"  # both say that they are the same entry of the roster
    LINKING = "linking"  # both accounts are known to one person, who asked to link them
    NAME = "name"  # of one name, in one unit or one above the other
    PHONE = "phone"
    NEAR_PHONE = "near_phone"  # one digit differs, or two neighbours are swapped; in one unit
    PAPERS = "papers"  # the same mistakes, seconds apart


class RecognitionColumns(TypedColumns):
    """An entry is one participant's, a participant is one entry: both keys are unique."""

    entry_id: Named[int] = Column(ForeignKey("roster_entry.id"), primary_key=True)
    participant_id: Named[int | None] = Column(
        ForeignKey("participant.id"), unique=True
    )  # None: of somebody who was forgotten
    by: Named[RecognisedBy] = Column(word(RecognisedBy))
    recognised_at: Named[datetime] = Column(Instant)


class SuspectedDoubleColumns(TypedColumns):
    """`one_id` is the smaller of the two."""

    one_id: Named[int] = Column(ForeignKey("participant.id"), primary_key=True)
    other_id: Named[int] = Column(ForeignKey("participant.id"), primary_key=True)
    suspicion: Named[Suspicion] = Column(word(Suspicion), primary_key=True)
    noticed_at: Named[datetime] = Column(Instant)


recognition = Table("recognition", metadata, RecognitionColumns)
suspected_double = Table("suspected_double", metadata, SuspectedDoubleColumns)
