"""Corrections of keys, who agreed to them, and what stood there before."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import ExactDecimal, Instant

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("question", sa.Integer(), nullable=False),
        sa.Column("accepts", sa.JSON(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("asked_at", Instant(), nullable=False),
        sa.Column("done_at", Instant(), nullable=True),
        sa.Column("dropped_at", Instant(), nullable=True),
        sa.Column("earlier_truth", ExactDecimal(), nullable=True),
        sa.Column("earlier_digest", sa.String(), nullable=True),
        _key("correction", "contest_id", "contest.id"),
        _key("correction", "undoes", "correction.id"),
        sa.PrimaryKeyConstraint("id", name="pk_correction"),
        sa.UniqueConstraint("contest_id", "number", name="uq_correction_contest_id_number"),
        sa.UniqueConstraint("asked_by", "message", name="uq_correction_asked_by_message"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "correction_approval",
        sa.Column("correction_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("approved_at", Instant(), nullable=False),
        _key("correction_approval", "correction_id", "correction.id"),
        sa.PrimaryKeyConstraint("correction_id", "address", name="pk_correction_approval"),
    )
    _create_earlier()
    with op.batch_alter_table("attempt") as attempt:
        given = sa.Column("void_unanswered", sa.Integer(), nullable=False, server_default="0")
        attempt.add_column(given)


def _create_earlier() -> None:
    op.create_table(
        "earlier_standing",
        sa.Column("correction_id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("is_tied", sa.Boolean(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("distance", ExactDecimal(), nullable=True),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("handed_in_at", Instant(), nullable=False),
        sa.Column("rounds_taken", sa.Integer(), nullable=False),
        sa.Column("prize", sa.String(), nullable=True),
        _key("earlier_standing", "correction_id", "correction.id"),
        _key("earlier_standing", "participant_id", "participant.id"),
        sa.PrimaryKeyConstraint(
            "correction_id", "round", "participant_id", name="pk_earlier_standing"
        ),
    )
    op.create_index(
        "ix_earlier_standing_correction_id_round_place",
        "earlier_standing",
        ["correction_id", "round", "place"],
    )
    op.create_table(
        "earlier_unit_place",
        sa.Column("correction_id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("unit_code", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("is_tied", sa.Boolean(), nullable=False),
        sa.Column("mean_score", ExactDecimal(), nullable=True),
        _key("earlier_unit_place", "correction_id", "correction.id"),
        sa.PrimaryKeyConstraint(
            "correction_id", "round", "unit_code", name="pk_earlier_unit_place"
        ),
    )


def _key(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [to], name=f"fk_{table}_{column}")
