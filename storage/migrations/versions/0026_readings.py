"""What was read from files of questions, before it is taken for a week."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import Instant

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    op.create_table(
        "reading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("draft_id", sa.Integer(), nullable=True),
        sa.Column("contest_id", sa.Integer(), nullable=True),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("faults", sa.JSON(), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("sent_by", sa.String(), nullable=False),
        sa.Column("sent_at", Instant(), nullable=False),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.Column("ended_by", sa.String(), nullable=True),
        sa.Column("is_taken", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["draft_id"], ["draft.id"], name="fk_reading_draft_id"),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_reading_contest_id"),
        sa.PrimaryKeyConstraint("id", name="pk_reading"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "read_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("earlier", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["reading_id"], ["reading.id"], name="fk_read_question_reading_id"),
        sa.PrimaryKeyConstraint("id", name="pk_read_question"),
        sa.UniqueConstraint("reading_id", "number", name="uq_read_question_reading_id_number"),
        sqlite_autoincrement=True,
    )
    for owner in ("draft", "contest"):
        op.create_index(
            f"uq_reading_of_{owner}",
            "reading",
            [f"{owner}_id", "round"],
            unique=True,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )
