"""Units know which ones they took the place of, tables keep all units as they were, headcounts
are closed."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    with op.batch_alter_table("unit") as unit:
        unit.add_column(sa.Column("replaces", sa.JSON(), server_default="[]", nullable=False))
    with op.batch_alter_table("unit_standing") as standing:
        standing.add_column(sa.Column("name", sa.String(), server_default="", nullable=False))
        standing.add_column(sa.Column("parent_code", sa.String(), nullable=True))
        standing.add_column(
            sa.Column("is_listed", sa.Boolean(), server_default=sa.true(), nullable=False)
        )
        for name in ("position", "own", "score_sum"):
            standing.add_column(sa.Column(name, sa.Integer(), server_default="0", nullable=False))
    _create_headcounts()


def _create_headcounts() -> None:
    op.create_table(
        "closed_headcount",
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("unit_code", sa.String(), nullable=False),
        sa.Column("own", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["contest_id"], ["contest.id"], name="fk_closed_headcount_contest_id"
        ),
        sa.PrimaryKeyConstraint("contest_id", "unit_code", name="pk_closed_headcount"),
    )
    op.create_table(
        "not_counted",
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("unit_code", sa.String(), nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_not_counted_contest_id"),
        sa.PrimaryKeyConstraint("contest_id", "entry_id", name="pk_not_counted"),
    )
