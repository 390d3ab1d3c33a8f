"""The part of a Hội thi that teams answer live."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import ExactDecimal, Instant

revision = "0036"
down_revision = "0035"


def upgrade() -> None:
    op.create_table(
        "stage_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("stage_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("right", sa.Integer(), nullable=False),
        sa.Column("explanation", sa.String(), nullable=False),
        sa.Column("picture", sa.String(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("answering", sa.JSON(), nullable=False),
        *(sa.Column(name, Instant(), nullable=True) for name in _INSTANTS),
        sa.Column("void_reason", sa.String(), nullable=False),
        _key("stage_question", "stage_id", "stage.id"),
        _key("stage_question", "picture", "picture.digest"),
        sa.PrimaryKeyConstraint("id", name="pk_stage_question"),
        sa.UniqueConstraint(
            "stage_id", "part", "position", name="uq_stage_question_stage_id_part_position"
        ),
        sqlite_autoincrement=True,
    )
    _create_answers()


_INSTANTS = ("stakes_at", "opened_at", "starts_at", "closes_at", "revealed_at", "void_at")


def _create_answers() -> None:
    op.create_table(
        "stage_answer",
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("member", sa.Integer(), nullable=False),
        sa.Column("option", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(), nullable=True),
        sa.Column("answered_at", Instant(), nullable=False),
        _key("stage_answer", "question_id", "stage_question.id"),
        sa.PrimaryKeyConstraint("question_id", "team", "member", name="pk_stage_answer"),
    )
    op.create_table(
        "stage_stake",
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("stake", ExactDecimal(), nullable=False),
        _key("stage_stake", "question_id", "stage_question.id"),
        sa.PrimaryKeyConstraint("question_id", "team", name="pk_stage_stake"),
    )
    op.create_table(
        "stage_guess",
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("chat", sa.String(), nullable=False),
        sa.Column("option", sa.Integer(), nullable=False),
        _key("stage_guess", "question_id", "stage_question.id"),
        sa.PrimaryKeyConstraint("question_id", "who", name="pk_stage_guess"),
    )


def _key(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [to], name=f"fk_{table}_{column}")
