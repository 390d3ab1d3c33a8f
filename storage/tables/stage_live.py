"""The part of a Hội thi that teams answer live: its questions, stakes, answers, and guesses of
groups that play along."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import JSON, Column, ForeignKey, Named, Table, TypedColumns, UniqueConstraint

from storage.column_types import ExactDecimal, Instant
from storage.tables.metadata import metadata


class StageQuestionColumns(TypedColumns):
    """What was received before `closes_at` counts; locked early, that is earlier. `number`: what it
    is called in the hall; `answering`: who answers, as numbers in the team, by team."""

    id: Named[int] = Column(primary_key=True)
    stage_id: Named[int] = Column(ForeignKey("stage.id"))
    part: Named[str]
    position: Named[int]  # in the file, from 0
    text: Named[str]
    options: Named[list[str]] = Column(JSON)
    right: Named[int]  # position of the right option, from 0
    explanation: Named[str]
    picture: Named[str | None] = Column(ForeignKey("picture.digest"))
    number: Named[int | None]
    answering: Named[dict[str, list[int]]] = Column(JSON)
    stakes_at: Named[datetime | None] = Column(Instant)  # since when teams may put up a stake
    opened_at: Named[datetime | None] = Column(Instant)
    starts_at: Named[datetime | None] = Column(Instant)  # everybody has it by then
    closes_at: Named[datetime | None] = Column(Instant)
    revealed_at: Named[datetime | None] = Column(Instant)
    void_at: Named[datetime | None] = Column(Instant)
    void_reason: Named[str] = Column(default="")


class StageAnswerColumns(TypedColumns):
    """The first answer holds. `member`: the number in the team, 0 where one answers for all."""

    question_id: Named[int] = Column(ForeignKey("stage_question.id"), primary_key=True)
    team: Named[str] = Column(primary_key=True)
    member: Named[int] = Column(primary_key=True, autoincrement=False)
    option: Named[int]  # position in the question, from 0
    address: Named[str | None]  # who pressed; None once it need not be known any more
    answered_at: Named[datetime] = Column(Instant)


class StageStakeColumns(TypedColumns):
    """What was put up last, before the question was opened, holds."""

    question_id: Named[int] = Column(ForeignKey("stage_question.id"), primary_key=True)
    team: Named[str] = Column(primary_key=True)
    stake: Named[Decimal] = Column(ExactDecimal)


class StageGuessColumns(TypedColumns):
    """The first guess of each person in a group; it counts for nothing."""

    question_id: Named[int] = Column(ForeignKey("stage_question.id"), primary_key=True)
    who: Named[str] = Column(primary_key=True)  # a pseudonym: nobody has agreed to more
    chat: Named[str]  # of the group
    option: Named[int]


stage_question = Table(
    "stage_question",
    metadata,
    StageQuestionColumns,
    UniqueConstraint("stage_id", "part", "position"),
    sqlite_autoincrement=True,  # an old button must not lead to a later question
)
stage_answer = Table("stage_answer", metadata, StageAnswerColumns)
stage_stake = Table("stage_stake", metadata, StageStakeColumns)
stage_guess = Table("stage_guess", metadata, StageGuessColumns)
