"""The key of a round is sealed at its opening, and its table has a digest once published."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table("round") as round_:
        for name in ("nonce", "seal", "digest"):
            round_.add_column(sa.Column(name, sa.String(), nullable=True))
