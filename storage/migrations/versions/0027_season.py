"""Whether the ranking over all rounds is up to date before it is published."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    op.create_table(
        "season",
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("is_current", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_season_contest_id"),
        sa.PrimaryKeyConstraint("contest_id", name="pk_season"),
    )
