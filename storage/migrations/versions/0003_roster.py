"""The roster."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import Instant

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "roster_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("unit_code", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("phone_fingerprint", sa.String(), nullable=True),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("listed_at", Instant(), nullable=False),
        sa.Column("gone_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_roster_entry_contest_id"),
        sa.PrimaryKeyConstraint("id", name="pk_roster_entry"),
    )
    for columns in (["unit_code"], ["phone_fingerprint"], ["code"]):
        name = "_".join(["ix_roster_entry_contest_id", *columns])
        op.create_index(name, "roster_entry", ["contest_id", *columns])
