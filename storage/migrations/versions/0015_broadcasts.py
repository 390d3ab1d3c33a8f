"""Broadcasts: what organizers send to many."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import Instant

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.create_table(
        "broadcast",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("post", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("who", sa.String(20), nullable=True),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("made_at", Instant(), nullable=False),
        *(sa.Column(name, Instant(), nullable=True) for name in _INSTANTS),
        sa.Column("is_held", sa.Boolean(), nullable=False),
        sa.Column("panel", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_broadcast_contest_id"),
        sa.PrimaryKeyConstraint("id", name="pk_broadcast"),
        sqlite_autoincrement=True,
    )
    for column in ("state", "digest"):
        op.create_index(f"ix_broadcast_contest_id_{column}", "broadcast", ["contest_id", column])
    _create_listed()
    op.create_index(
        "ix_outbox_broadcast",
        "outbox",
        ["detail", "state"],
        sqlite_where=sa.text("notice = 'broadcast'"),
        postgresql_where=sa.text("notice = 'broadcast'"),
    )


def _create_listed() -> None:
    op.create_table(
        "broadcast_listed",
        sa.Column("broadcast_id", sa.Integer(), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        _key("broadcast_id", "broadcast.id"),
        _key("participant_id", "participant.id"),
        sa.PrimaryKeyConstraint("broadcast_id", "participant_id", name="pk_broadcast_listed"),
    )


def _key(column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [to], name=f"fk_broadcast_listed_{column}")


_INSTANTS = ("send_at", "confirmed_at", "began_at", "ended_at")
