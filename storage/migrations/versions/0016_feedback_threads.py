"""What people write to the organizers can be answered more than once, and answered back."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import Instant

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    _create_messages()
    op.execute(_MESSAGES)
    op.execute(_ANSWERS)
    op.drop_index("ix_feedback_contest_id", "feedback")
    with op.batch_alter_table("feedback", table_kwargs={"sqlite_autoincrement": True}) as feedback:
        feedback.add_column(sa.Column("state", sa.String(20), server_default="new", nullable=False))
        feedback.add_column(sa.Column("taken_by", sa.String(), nullable=True))
        feedback.add_column(sa.Column("taken_at", Instant(), nullable=True))
    op.execute(_STATES)
    with op.batch_alter_table("feedback", table_kwargs={"sqlite_autoincrement": True}) as feedback:
        feedback.drop_constraint("uq_feedback_address_message", type_="unique")
        for name in ("message", "text", "answer", "answered_by", "answered_at"):
            feedback.drop_column(name)
    op.create_index("ix_feedback_contest_id_state", "feedback", ["contest_id", "state"])
    op.create_index("ix_feedback_address", "feedback", ["address"])


def _create_messages() -> None:
    op.create_table(
        "feedback_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("feedback_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("is_answer", sa.Boolean(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("picture", sa.String(), nullable=False),
        sa.Column("sent_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["feedback_id"], ["feedback.id"], name="fk_feedback_message_feedback_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_feedback_message"),
        sa.UniqueConstraint("address", "message", name="uq_feedback_message_address_message"),
    )
    op.create_index("ix_feedback_message_feedback_id", "feedback_message", ["feedback_id"])


_MESSAGES = """
    INSERT INTO feedback_message
        (feedback_id, address, message, is_answer, text, picture, sent_at)
    SELECT id, address, message, false, text, '', sent_at FROM feedback ORDER BY id
"""
# Of an answer kept before nobody has the messenger's reference; the feedback's number is unique.
_ANSWERS = """
    INSERT INTO feedback_message
        (feedback_id, address, message, is_answer, text, picture, sent_at)
    SELECT id, answered_by, 'answer ' || id, true, answer, '', answered_at
    FROM feedback WHERE answered_at IS NOT NULL ORDER BY id
"""
_STATES = """
    UPDATE feedback SET state = 'answered', taken_by = answered_by, taken_at = answered_at
    WHERE answered_at IS NOT NULL
"""
