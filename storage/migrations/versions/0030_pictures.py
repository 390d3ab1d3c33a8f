"""Pictures of questions."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    op.create_table(
        "picture",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_picture"),
    )
    with op.batch_alter_table("question") as question:
        question.add_column(sa.Column("picture", sa.String(), nullable=True))
        question.create_foreign_key("fk_question_picture", "picture", ["picture"], ["digest"])
