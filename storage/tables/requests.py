"""What people ask to have decided, and the codes and tries by which they prove something."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import (
    JSON,
    Column,
    ForeignKey,
    Index,
    Named,
    Table,
    TypedColumns,
    literal,
)

from storage.column_types import Instant, word
from storage.tables.metadata import metadata


class RequestKind(StrEnum):
    RECOGNITION = "recognition"  # to be an entry of the roster; asked: birth_year
    NAME = "name"  # asked: name
    UNIT = "unit"  # asked: unit


class RequestState(StrEnum):
    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"
    REPLACED = "replaced"  # by a later one of the same kind


class CodeKind(StrEnum):
    ACCOUNT = "account"  # links one more account to a person
    # The others give a role of the same name to whoever opens them.
    ORGANIZER = "organizer"
    APPROVER = "approver"
    QUESTION_WRITER = "question_writer"
    OBSERVER = "observer"
    FOCAL_POINT = "focal_point"


class RequestColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    contest_id: Named[int] = Column(ForeignKey("contest.id"))
    kind: Named[RequestKind] = Column(word(RequestKind))
    participant_id: Named[int] = Column(ForeignKey("participant.id"), index=True)
    unit_code: Named[str]  # whose focal point decides
    asked: Named[dict[str, object]] = Column(JSON)
    asked_at: Named[datetime] = Column(Instant)
    state: Named[RequestState] = Column(word(RequestState), default=RequestState.WAITING)
    decided_by: Named[str | None]
    decided_at: Named[datetime | None] = Column(Instant)
    reason: Named[str] = Column(default="")


class OneTimeCodeColumns(TypedColumns):
    digest: Named[str] = Column(primary_key=True)  # SHA-256: who reads the table has no codes
    contest_id: Named[int] = Column(ForeignKey("contest.id"))
    kind: Named[CodeKind] = Column(word(CodeKind))
    participant_id: Named[int | None] = Column(ForeignKey("participant.id"), index=True)
    unit_code: Named[str | None]
    made_by: Named[str]
    expires_at: Named[datetime] = Column(Instant)


class WrongTryColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    who: Named[str]  # a pseudonym of the account
    what: Named[str]
    tried_at: Named[datetime] = Column(Instant)


request = Table("request", metadata, RequestColumns, sqlite_autoincrement=True)
one_time_code = Table("one_time_code", metadata, OneTimeCodeColumns)
wrong_try = Table("wrong_try", metadata, WrongTryColumns, Index(None, "who", "what"))

# Spelled out: with a parameter, a prepared statement of PostgreSQL may pass the index by.
IS_WAITING = request.c.state == literal(
    RequestState.WAITING, request.c.state.type, literal_execute=True
)
Index(
    "uq_request_waiting",
    request.c.participant_id,
    request.c.kind,
    unique=True,
    sqlite_where=IS_WAITING,
    postgresql_where=IS_WAITING,
)
Index(
    "ix_request_waiting",
    request.c.contest_id,
    request.c.unit_code,
    sqlite_where=IS_WAITING,
    postgresql_where=IS_WAITING,
)
