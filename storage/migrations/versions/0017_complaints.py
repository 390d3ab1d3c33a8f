"""Complaints about published results."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import Instant

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.create_table(
        "complaint",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("address", "message", "text")),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("due_at", Instant(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("taken_by", sa.String(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_at", Instant(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_complaint_contest_id"),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name="fk_complaint_participant_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_complaint"),
        sa.UniqueConstraint("address", "message", name="uq_complaint_address_message"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_complaint_participant_id", "complaint", ["participant_id"])
    op.create_index("ix_complaint_contest_id_state", "complaint", ["contest_id", "state"])
