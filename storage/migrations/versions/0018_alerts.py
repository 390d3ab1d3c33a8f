"""Organizers are told of troubles once, and of their end."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import Instant

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.create_table(
        "alert",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("began_at", Instant(), nullable=False),
        sa.Column("seen_at", Instant(), nullable=False),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.Column("told_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_alert_contest_id"),
        sa.PrimaryKeyConstraint("id", name="pk_alert"),
        sqlite_autoincrement=True,
    )
    is_open = sa.text("ended_at IS NULL")
    op.create_index(
        "uq_alert_open",
        "alert",
        ["contest_id", "kind", "about"],
        unique=True,
        sqlite_where=is_open,
        postgresql_where=is_open,
    )
    op.create_index("ix_alert_contest_id_ended_at", "alert", ["contest_id", "ended_at"])
