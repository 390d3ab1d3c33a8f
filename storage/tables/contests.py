"""What is being held: contests, their rounds, questions and units."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import (
    JSON,
    Column,
    ForeignKey,
    LargeBinary,
    Named,
    Table,
    TypedColumns,
    UniqueConstraint,
)

from storage.column_types import ExactDecimal, Instant
from storage.tables.metadata import metadata


class ContestColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    code: Named[str] = Column(unique=True)
    title: Named[str]
    version: Named[int]  # grows at each load
    rules: Named[str]  # Rules.model_dump_json
    secret: Named[str]  # keys receipts and seeds; never shown
    start_at: Named[datetime | None] = Column(Instant)  # what its calendar was laid over
    loaded_at: Named[datetime] = Column(Instant)


class RoundColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    contest_id: Named[int] = Column(ForeignKey("contest.id"))
    number: Named[int]  # from 1
    opened_at: Named[datetime | None] = Column(Instant)
    closed_at: Named[datetime | None] = Column(Instant)
    truth: Named[Decimal | None] = Column(ExactDecimal)  # the true value of the prediction
    published_at: Named[datetime | None] = Column(Instant)
    nonce: Named[str | None]  # keeps the key from being found from its seal; secret until published
    seal: Named[str | None]  # of the key, from the opening on; see contest.seal
    digest: Named[str | None]  # of the published table; see handlers.evidence


class QuestionColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    round_id: Named[int] = Column(ForeignKey("round.id"))
    position: Named[int]  # in the bank, from 0
    text: Named[str]
    options: Named[list[str]] = Column(JSON)
    right: Named[int]  # position of the right option, from 0
    topic: Named[str]
    explanation: Named[str]
    source: Named[str]
    picture: Named[str | None] = Column(ForeignKey("picture.digest"))


class PictureColumns(TypedColumns):
    digest: Named[str] = Column(primary_key=True)  # SHA-256 of the content, in hexadecimal digits
    content: Named[bytes] = Column(LargeBinary)  # PNG or JPEG


class UnitColumns(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    contest_id: Named[int] = Column(ForeignKey("contest.id"))
    code: Named[str]
    name: Named[str]
    parent_code: Named[str | None]
    block: Named[str | None]
    headcount: Named[int | None]
    aliases: Named[list[str]] = Column(JSON)
    replaces: Named[list[str]] = Column(JSON)  # codes of former units
    position: Named[int]  # in the list of units, from 0


contest = Table("contest", metadata, ContestColumns)
round_ = Table("round", metadata, RoundColumns, UniqueConstraint("contest_id", "number"))
picture = Table("picture", metadata, PictureColumns)
question = Table("question", metadata, QuestionColumns, UniqueConstraint("round_id", "position"))
unit = Table("unit", metadata, UnitColumns, UniqueConstraint("contest_id", "code"))
