"""It is known when a delivery failed, and quickly counted what was sent and failed of late."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import Instant

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    with op.batch_alter_table("outbox") as outbox:
        outbox.add_column(sa.Column("failed_at", Instant(), nullable=True))
    for name in ("sent_at", "failed_at"):
        is_known = sa.text(f"{name} IS NOT NULL")
        op.create_index(
            f"ix_outbox_{name}",
            "outbox",
            [name],
            sqlite_where=is_known,
            postgresql_where=is_known,
        )
