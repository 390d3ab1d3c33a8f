"""What is decided about suspected doubles, and what was there before."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import Instant

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "double_decision",
        sa.Column("one_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(20), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", Instant(), nullable=False),
        _key("double_decision", "one_id", "participant.id"),
        _key("double_decision", "other_id", "participant.id"),
        sa.PrimaryKeyConstraint("one_id", "other_id", "attempt_id", name="pk_double_decision"),
    )
    _create_earlier()
    with op.batch_alter_table("participant") as participant:
        participant.add_column(sa.Column("phone_fingerprint", sa.String(), nullable=True))


def _create_earlier() -> None:
    op.create_table(
        "earlier_paper",
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("is_counted", sa.Boolean(), nullable=False),
        _key("earlier_paper", "attempt_id", "attempt.id"),
        _key("earlier_paper", "participant_id", "participant.id"),
        sa.PrimaryKeyConstraint("attempt_id", name="pk_earlier_paper"),
    )
    op.create_table(
        "earlier_account",
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        _key("earlier_account", "contest_id", "contest.id"),
        _key("earlier_account", "address", "account.address"),
        _key("earlier_account", "participant_id", "participant.id"),
        sa.PrimaryKeyConstraint("contest_id", "address", name="pk_earlier_account"),
    )
    for table in ("earlier_paper", "earlier_account"):
        op.create_index(f"ix_{table}_participant_id", table, ["participant_id"])


def _key(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [to], name=f"fk_{table}_{column}")
