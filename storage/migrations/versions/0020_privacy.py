"""A register of what people ask about their data, and each consent that was given."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import Instant

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    _register()
    _consents()


def _register() -> None:
    op.create_table(
        "privacy_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("due_at", Instant(), nullable=True),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("answered_at", Instant(), nullable=True),
        sa.Column("closed_at", Instant(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contest_id"], ["contest.id"], name="fk_privacy_request_contest_id"
        ),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name="fk_privacy_request_participant_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_privacy_request"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_privacy_request_participant_id", "privacy_request", ["participant_id"])
    op.create_index(
        "ix_privacy_request_contest_id_due_at", "privacy_request", ["contest_id", "due_at"]
    )


def _consents() -> None:
    """What was overwritten before is lost; the last one of everybody is taken over."""
    op.create_table(
        "consent",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("consented_at", Instant(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name="fk_consent_participant_id"
        ),
        sa.PrimaryKeyConstraint("participant_id", "consented_at", name="pk_consent"),
    )
    op.execute(
        "INSERT INTO consent (participant_id, consented_at, version) "
        "SELECT id, consented_at, consent_version FROM participant"
    )
