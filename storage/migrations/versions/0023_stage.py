"""The Hội thi: rules, seats, turns on stage, judges' sheets."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import ExactDecimal, Instant

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    op.create_table(
        "stage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("rules", sa.String(), nullable=False),
        sa.Column("loaded_by", sa.String(), nullable=False),
        sa.Column("loaded_at", Instant(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("paused_at", Instant(), nullable=True),
        sa.Column("published_at", Instant(), nullable=True),
        _key("stage", "contest_id", "contest.id"),
        sa.PrimaryKeyConstraint("id", name="pk_stage"),
        sa.UniqueConstraint("contest_id", "code", name="uq_stage_contest_id_code"),
        sqlite_autoincrement=True,
    )
    _create_seats()
    _create_course()
    _create_marks()


def _create_seats() -> None:
    op.create_table(
        "stage_seat",
        sa.Column("stage_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(), nullable=True),
        sa.Column("digest", sa.String(), nullable=True),
        sa.Column("expires_at", Instant(), nullable=True),
        sa.Column("given_by", sa.String(), nullable=False),
        sa.Column("taken_at", Instant(), nullable=True),
        _key("stage_seat", "stage_id", "stage.id"),
        sa.PrimaryKeyConstraint("stage_id", "kind", "number", "place", name="pk_stage_seat"),
        sa.UniqueConstraint("digest", name="uq_stage_seat_digest"),
    )
    op.create_index("ix_stage_seat_address", "stage_seat", ["address"])
    op.create_table(
        "stage_team",
        sa.Column("stage_id", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("absent", sa.JSON(), nullable=False),
        sa.Column("confirmed_by", sa.String(), nullable=False),
        sa.Column("confirmed_at", Instant(), nullable=False),
        _key("stage_team", "stage_id", "stage.id"),
        sa.PrimaryKeyConstraint("stage_id", "team", name="pk_stage_team"),
    )


def _create_course() -> None:
    op.create_table(
        "stage_part",
        sa.Column("stage_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("locked_at", Instant(), nullable=True),
        sa.Column("revealed", sa.Integer(), nullable=False),
        _key("stage_part", "stage_id", "stage.id"),
        sa.PrimaryKeyConstraint("stage_id", "part", name="pk_stage_part"),
    )
    op.create_table(
        "stage_turn",
        sa.Column("stage_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("called_at", Instant(), nullable=False),
        sa.Column("started_at", Instant(), nullable=True),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("is_done", sa.Boolean(), nullable=False),
        _key("stage_turn", "stage_id", "stage.id"),
        sa.PrimaryKeyConstraint("stage_id", "part", "team", name="pk_stage_turn"),
    )


def _create_marks() -> None:
    op.create_table(
        "stage_sheet",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("stage_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("judge", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("entered_by", sa.String(), nullable=False),
        sa.Column("begun_at", Instant(), nullable=False),
        sa.Column("handed_in_at", Instant(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_at", Instant(), nullable=True),
        _key("stage_sheet", "stage_id", "stage.id"),
        sa.PrimaryKeyConstraint("id", name="pk_stage_sheet"),
        sa.UniqueConstraint(
            "stage_id",
            "part",
            "team",
            "judge",
            "version",
            name="uq_stage_sheet_stage_id_part_team_judge_version",
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "stage_mark",
        sa.Column("sheet_id", sa.Integer(), nullable=False),
        sa.Column("criterion", sa.Integer(), nullable=False),
        sa.Column("mark", ExactDecimal(), nullable=False),
        sa.Column("given_at", Instant(), nullable=False),
        _key("stage_mark", "sheet_id", "stage_sheet.id"),
        sa.PrimaryKeyConstraint("sheet_id", "criterion", name="pk_stage_mark"),
    )
    op.create_table(
        "stage_decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("stage_id", sa.Integer(), nullable=False),
        sa.Column("teams", sa.JSON(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", Instant(), nullable=False),
        _key("stage_decision", "stage_id", "stage.id"),
        sa.PrimaryKeyConstraint("id", name="pk_stage_decision"),
    )


def _key(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [to], name=f"fk_{table}_{column}")
