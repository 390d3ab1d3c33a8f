"""Updates that take long, put aside."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import Instant

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    op.create_table(
        "update_aside",
        sa.Column("messenger", sa.String(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("put_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("messenger", "update_id", name="pk_update_aside"),
    )
