"""Papers taken at the desk before their round opens."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import ExactDecimal, Instant

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    op.create_table(
        "early_trial",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("seed", sa.String(), nullable=False),
        sa.Column("started_at", Instant(), nullable=False),
        sa.Column("deadline_at", Instant(), nullable=False),
        sa.Column("handed_in_at", Instant(), nullable=True),
        sa.Column("prediction", ExactDecimal(), nullable=True),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("is_gone", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name="fk_early_trial_round_id"),
        sa.PrimaryKeyConstraint("id", name="pk_early_trial"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_early_trial_address", "early_trial", ["address"])
    op.create_index(
        "uq_early_trial_open",
        "early_trial",
        ["round_id", "address"],
        unique=True,
        sqlite_where=sa.text("handed_in_at IS NULL"),
        postgresql_where=sa.text("handed_in_at IS NULL"),
    )
