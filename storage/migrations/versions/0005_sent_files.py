"""Files that organizers sent."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import Instant

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "sent_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("sent_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_sent_file_contest_id"),
        sa.PrimaryKeyConstraint("id", name="pk_sent_file"),
        sa.UniqueConstraint(
            "contest_id", "address", "reference", name="uq_sent_file_contest_id_address_reference"
        ),
    )
