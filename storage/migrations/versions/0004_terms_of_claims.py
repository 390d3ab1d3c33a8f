"""A claim holds for a term of leading instead of until an instant; sends begun are counted."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    # Column by column: copying the table would lose what SQLite cannot tell of its index.
    with op.batch_alter_table("outbox", recreate="never") as outbox:
        outbox.drop_column("claimed_until")
        outbox.add_column(sa.Column("begun", sa.Integer(), nullable=False, server_default="0"))
