"""A halt of all bulk is obeyed by whoever leads next."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import Instant

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    with op.batch_alter_table("lease") as lease:
        lease.add_column(sa.Column("halted_until", Instant(), nullable=True))
