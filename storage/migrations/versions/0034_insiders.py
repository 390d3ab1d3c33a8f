"""Who has seen a round's questions at the desk."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import Instant

revision = "0034"
down_revision = "0033"


def upgrade() -> None:
    op.create_table(
        "insider",
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("contest_code", sa.String(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("seen_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("address", "contest_code", "round", name="pk_insider"),
    )
