"""Ideas that teams and participants of a Hội thi hand in."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import Instant

revision = "0033"
down_revision = "0032"


def upgrade() -> None:
    op.create_table(
        "stage_idea",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("stage_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("unit_code", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=True),
        sa.Column("message", sa.String(), nullable=True),
        sa.Column("handed_in_at", Instant(), nullable=False),
        sa.Column("withdrawn_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["stage_id"], ["stage.id"], name="fk_stage_idea_stage_id"),
        sa.PrimaryKeyConstraint("id", name="pk_stage_idea"),
        sa.UniqueConstraint("stage_id", "number", name="uq_stage_idea_stage_id_number"),
        sa.UniqueConstraint(
            "stage_id", "address", "message", name="uq_stage_idea_stage_id_address_message"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_stage_idea_address", "stage_idea", ["address"])
    op.create_table(
        "stage_idea_version",
        sa.Column("idea_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("sent_by", sa.String(), nullable=True),
        sa.Column("message", sa.String(), nullable=True),
        sa.Column("sent_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["idea_id"], ["stage_idea.id"], name="fk_stage_idea_version_idea_id"
        ),
        sa.PrimaryKeyConstraint("idea_id", "version", name="pk_stage_idea_version"),
        sa.UniqueConstraint(
            "idea_id", "sent_by", "message", name="uq_stage_idea_version_idea_id_sent_by_message"
        ),
    )
