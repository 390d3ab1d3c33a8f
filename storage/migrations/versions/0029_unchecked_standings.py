"""Kept standings are made from papers in one statement; checking each row anew cost half of it."""

from alembic import op

revision = "0029"
down_revision = "0028"

_KEYS = {
    "standing": ("fk_standing_contest_id", "fk_standing_participant_id"),
    "earlier_standing": (
        "fk_earlier_standing_correction_id",
        "fk_earlier_standing_participant_id",
    ),
}


def upgrade() -> None:
    for table, keys in _KEYS.items():
        with op.batch_alter_table(table) as changed:
            for key in keys:
                changed.drop_constraint(key, type_="foreignkey")
