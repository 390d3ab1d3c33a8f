"""Places of a Hội thi as they were published, and its certificates."""

import sqlalchemy as sa
from alembic import op

from storage.column_types import ExactDecimal, Instant

revision = "0037"
down_revision = "0036"


def upgrade() -> None:
    op.create_table(
        "stage_standing",
        sa.Column("stage_id", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("total", ExactDecimal(), nullable=False),
        _key("stage_standing"),
        sa.PrimaryKeyConstraint("stage_id", "team", name="pk_stage_standing"),
    )
    op.create_table(
        "stage_certificate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("stage_id", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("prize", sa.String(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("issued_at", Instant(), nullable=False),
        sa.Column("revoked_at", Instant(), nullable=True),
        _key("stage_certificate"),
        sa.PrimaryKeyConstraint("id", name="pk_stage_certificate"),
        sa.UniqueConstraint("number", name="uq_stage_certificate_number"),
        sa.UniqueConstraint(
            *("stage_id", "team", "person", "name", "prize", "part"),
            name="uq_stage_certificate_stage_id_team_person_name_prize_part",
        ),
        sqlite_autoincrement=True,
    )


def _key(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["stage_id"], ["stage.id"], name=f"fk_{table}_stage_id")
