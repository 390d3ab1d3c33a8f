"""What was sent and failed of late is found by contest: else SQLite does not use the index."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    for name in ("sent_at", "failed_at"):
        op.drop_index(f"ix_outbox_{name}", "outbox")
        is_known = sa.text(f"{name} IS NOT NULL")
        op.create_index(
            f"ix_outbox_contest_id_{name}",
            "outbox",
            ["contest_id", name],
            sqlite_where=is_known,
            postgresql_where=is_known,
        )
