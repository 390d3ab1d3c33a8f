"""Rankings sent back instead of approved, each with its reason."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import Instant

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    op.create_table(
        "sent_back",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("sent_by", sa.String(), nullable=False),
        sa.Column("sent_at", Instant(), nullable=False),
        sa.Column("answered_by", sa.String(), nullable=True),
        sa.Column("answered_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_sent_back_contest_id"),
        sa.PrimaryKeyConstraint("id", name="pk_sent_back"),
        sa.UniqueConstraint("sent_by", "message", name="uq_sent_back_sent_by_message"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_sent_back_contest_id_round", "sent_back", ["contest_id", "round"])
