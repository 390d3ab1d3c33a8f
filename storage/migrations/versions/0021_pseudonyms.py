"""Wrong tries are kept under a pseudonym; those of before, an hour old at most, are let go."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    op.execute("DELETE FROM wrong_try")
    op.drop_index("ix_wrong_try_address_what", "wrong_try")
    with op.batch_alter_table("wrong_try") as batch:
        batch.drop_column("address")
        batch.add_column(sa.Column("who", sa.String(), nullable=False))
    op.create_index("ix_wrong_try_who_what", "wrong_try", ["who", "what"])
