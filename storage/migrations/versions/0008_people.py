"""Recognition by the roster, requests, one-time codes, suspected doubles."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import Instant

revision = "0008"
down_revision = "0007"

IS_WAITING = sa.text("state = 'waiting'")


def upgrade() -> None:
    op.create_table(
        "recognition",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=True),
        sa.Column("by", sa.String(20), nullable=False),
        sa.Column("recognised_at", Instant(), nullable=False),
        _key("recognition", "entry_id", "roster_entry"),
        _key("recognition", "participant_id", "participant"),
        sa.PrimaryKeyConstraint("entry_id", name="pk_recognition"),
        sa.UniqueConstraint("participant_id", name="uq_recognition_participant_id"),
    )
    op.create_table(
        "suspected_double",
        sa.Column("one_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("suspicion", sa.String(20), nullable=False),
        sa.Column("noticed_at", Instant(), nullable=False),
        _key("suspected_double", "one_id", "participant"),
        _key("suspected_double", "other_id", "participant"),
        sa.PrimaryKeyConstraint("one_id", "other_id", "suspicion", name="pk_suspected_double"),
    )
    _create_request()
    _create_codes()


def _create_request() -> None:
    op.create_table(
        "request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("unit_code", sa.String(), nullable=False),
        sa.Column("asked", sa.JSON(), nullable=False),
        sa.Column("asked_at", Instant(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_at", Instant(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        _key("request", "contest_id", "contest"),
        _key("request", "participant_id", "participant"),
        sa.PrimaryKeyConstraint("id", name="pk_request"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_request_participant_id", "request", ["participant_id"])
    for name, columns in (
        ("uq_request_waiting", ["participant_id", "kind"]),
        ("ix_request_waiting", ["contest_id", "unit_code"]),
    ):
        op.create_index(
            name,
            "request",
            columns,
            unique=name.startswith("uq"),
            sqlite_where=IS_WAITING,
            postgresql_where=IS_WAITING,
        )


def _create_codes() -> None:
    op.create_table(
        "one_time_code",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=True),
        sa.Column("unit_code", sa.String(), nullable=True),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        _key("one_time_code", "contest_id", "contest"),
        _key("one_time_code", "participant_id", "participant"),
        sa.PrimaryKeyConstraint("digest", name="pk_one_time_code"),
    )
    op.create_index("ix_one_time_code_participant_id", "one_time_code", ["participant_id"])
    op.create_table(
        "wrong_try",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("tried_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_wrong_try"),
    )
    op.create_index("ix_wrong_try_address_what", "wrong_try", ["address", "what"])


def _key(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}")
