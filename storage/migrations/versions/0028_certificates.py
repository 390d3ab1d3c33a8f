"""Certificates, each with a number to check it by."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import Instant

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    op.create_table(
        "certificate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("prize", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("issued_at", Instant(), nullable=False),
        sa.Column("revoked_at", Instant(), nullable=True),
        _key("contest_id", "contest.id"),
        _key("participant_id", "participant.id"),
        sa.PrimaryKeyConstraint("id", name="pk_certificate"),
        sa.UniqueConstraint("number", name="uq_certificate_number"),
        sa.UniqueConstraint(
            "contest_id",
            "round",
            "participant_id",
            "prize",
            name="uq_certificate_contest_id_round_participant_id_prize",
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_certificate_participant_id", "certificate", ["participant_id"])


def _key(column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [to], name=f"fk_certificate_{column}")
