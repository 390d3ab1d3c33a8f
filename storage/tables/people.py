"""Who is there: accounts in messengers, the participants behind them, and roles."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Column, ForeignKey, Index, Named, Table, TypedColumns

from storage.column_types import Instant, word
from storage.tables.metadata import metadata


class RoleKind(StrEnum):
    ORGANIZER = "organizer"
    APPROVER = "approver"
    QUESTION_WRITER = "question_writer"
    OBSERVER = "observer"
    FOCAL_POINT = "focal_point"


class AccountColumns(TypedColumns):
    address: Named[str] = Column(primary_key=True)  # "telegram:42"
    language: Named[str | None]
    expects: Named[str | None]  # the encoded action a typed text will be given to
    unreachable_since: Named[datetime | None] = Column(Instant)
    first_seen_at: Named[datetime] = Column(Instant)


class ParticipantColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    contest_id: Named[int] = Column(ForeignKey("contest.id"))
    name: Named[str | None]
    unit_code: Named[str | None]
    phone: Named[str | None]  # encrypted
    phone_fingerprint: Named[str | None]  # equal for equal numbers
    consent_version: Named[str]
    consented_at: Named[datetime] = Column(Instant)
    registered_at: Named[datetime | None] = Column(Instant)  # name and unit are known
    forgotten_at: Named[datetime | None] = Column(Instant)
    is_excluded: Named[bool] = Column(default=False)  # takes part out of competition


class MembershipColumns(TypedColumns):
    """One person may write from several accounts."""

    contest_id: Named[int] = Column(ForeignKey("contest.id"), primary_key=True)
    address: Named[str] = Column(ForeignKey("account.address"), primary_key=True)
    participant_id: Named[int] = Column(ForeignKey("participant.id"), index=True)


class RoleColumns(TypedColumns):
    """No key to account: an organizer named in the settings may not have written yet."""

    address: Named[str] = Column(primary_key=True)
    role: Named[RoleKind] = Column(word(RoleKind), primary_key=True)
    unit_code: Named[str] = Column(primary_key=True, default="")
    given_by: Named[str]
    given_at: Named[datetime] = Column(Instant)


account = Table("account", metadata, AccountColumns)
participant = Table(
    "participant",
    metadata,
    ParticipantColumns,
    Index(None, "contest_id", "unit_code"),
)
membership = Table("membership", metadata, MembershipColumns)
role = Table("role", metadata, RoleColumns)
