"""Certificates of units, beside those of persons."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"


def upgrade() -> None:
    kept = {"sqlite_autoincrement": True}
    with op.batch_alter_table("certificate", table_kwargs=kept) as certificate:
        certificate.alter_column("participant_id", existing_type=sa.Integer(), nullable=True)
        certificate.add_column(sa.Column("unit_code", sa.String(), nullable=True))
        certificate.create_unique_constraint(
            "uq_certificate_contest_id_round_unit_code_prize",
            ["contest_id", "round", "unit_code", "prize"],
        )
