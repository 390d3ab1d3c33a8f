"""A paper no longer keeps the question on the screen: each button says which one it shows."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    with op.batch_alter_table("attempt", recreate="never") as attempt:
        attempt.drop_column("position")
