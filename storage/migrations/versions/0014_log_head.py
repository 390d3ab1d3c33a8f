"""Where the log of acts ends, so that none can be cut off its end either."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

_OF_WHAT_IS_THERE = """
    INSERT INTO log_head (id, acts, digest)
    SELECT 1, count(*), coalesce((SELECT digest FROM act ORDER BY id DESC LIMIT 1), '') FROM act
"""


def upgrade() -> None:
    op.create_table(
        "log_head",
        sa.Column("id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("acts", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_log_head"),
    )
    op.execute(_OF_WHAT_IS_THERE)
    op.create_index("ix_act_kind", "act", ["kind"])
