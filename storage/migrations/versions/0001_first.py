"""The first schema."""

from typing import TypeVar

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

from storage.column_types import ExactDecimal, Instant

revision = "0001"
down_revision = None

T = TypeVar("T")


def upgrade() -> None:
    create_contests()
    create_people()
    create_papers()
    create_results()
    create_delivery()
    create_desk()


def create_contests() -> None:
    op.create_table(
        "contest",
        required("id", sa.Integer()),
        required("code", sa.String()),
        required("title", sa.String()),
        required("version", sa.Integer()),
        required("rules", sa.String()),
        required("secret", sa.String()),
        optional("start_at", Instant()),
        required("loaded_at", Instant()),
        sa.PrimaryKeyConstraint("id", name="pk_contest"),
        sa.UniqueConstraint("code", name="uq_contest_code"),
    )
    op.create_table(
        "round",
        required("id", sa.Integer()),
        required("contest_id", sa.Integer()),
        required("number", sa.Integer()),
        optional("opened_at", Instant()),
        optional("closed_at", Instant()),
        optional("truth", ExactDecimal()),
        optional("published_at", Instant()),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_round_contest_id"),
        sa.PrimaryKeyConstraint("id", name="pk_round"),
        sa.UniqueConstraint("contest_id", "number", name="uq_round_contest_id_number"),
    )
    op.create_table(
        "question",
        required("id", sa.Integer()),
        required("round_id", sa.Integer()),
        required("position", sa.Integer()),
        required("text", sa.String()),
        required("options", sa.JSON()),
        required("right", sa.Integer()),
        required("topic", sa.String()),
        required("explanation", sa.String()),
        required("source", sa.String()),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name="fk_question_round_id"),
        sa.PrimaryKeyConstraint("id", name="pk_question"),
        sa.UniqueConstraint("round_id", "position", name="uq_question_round_id_position"),
    )
    op.create_table(
        "unit",
        required("id", sa.Integer()),
        required("contest_id", sa.Integer()),
        required("code", sa.String()),
        required("name", sa.String()),
        optional("parent_code", sa.String()),
        optional("block", sa.String()),
        optional("headcount", sa.Integer()),
        required("aliases", sa.JSON()),
        required("position", sa.Integer()),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_unit_contest_id"),
        sa.PrimaryKeyConstraint("id", name="pk_unit"),
        sa.UniqueConstraint("contest_id", "code", name="uq_unit_contest_id_code"),
    )


def create_people() -> None:
    op.create_table(
        "account",
        required("address", sa.String()),
        optional("language", sa.String()),
        optional("expects", sa.String()),
        optional("unreachable_since", Instant()),
        required("first_seen_at", Instant()),
        sa.PrimaryKeyConstraint("address", name="pk_account"),
    )
    op.create_table(
        "participant",
        required("id", sa.Integer()),
        required("contest_id", sa.Integer()),
        optional("name", sa.String()),
        optional("unit_code", sa.String()),
        optional("phone", sa.String()),
        required("consent_version", sa.String()),
        required("consented_at", Instant()),
        optional("registered_at", Instant()),
        optional("forgotten_at", Instant()),
        required("is_excluded", sa.Boolean()),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_participant_contest_id"),
        sa.PrimaryKeyConstraint("id", name="pk_participant"),
    )
    op.create_index(
        "ix_participant_contest_id_unit_code", "participant", ["contest_id", "unit_code"]
    )
    op.create_table(
        "membership",
        required("contest_id", sa.Integer()),
        required("address", sa.String()),
        required("participant_id", sa.Integer()),
        sa.ForeignKeyConstraint(["address"], ["account.address"], name="fk_membership_address"),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_membership_contest_id"),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name="fk_membership_participant_id"
        ),
        sa.PrimaryKeyConstraint("contest_id", "address", name="pk_membership"),
    )
    op.create_index("ix_membership_participant_id", "membership", ["participant_id"])
    op.create_table(
        "role",
        required("address", sa.String()),
        required("role", sa.String(20)),
        required("unit_code", sa.String()),
        required("given_by", sa.String()),
        required("given_at", Instant()),
        sa.PrimaryKeyConstraint("address", "role", "unit_code", name="pk_role"),
    )


def create_papers() -> None:
    op.create_table(
        "attempt",
        required("id", sa.Integer()),
        required("round_id", sa.Integer()),
        required("participant_id", sa.Integer()),
        required("number", sa.Integer()),
        required("unit_code", sa.String()),
        required("seed", sa.String()),
        required("started_at", Instant()),
        required("deadline_at", Instant()),
        required("position", sa.Integer()),
        optional("handed_in_at", Instant()),
        optional("handed_in_by", sa.String(20)),
        optional("prediction", ExactDecimal()),
        optional("score", sa.Integer()),
        optional("seconds", sa.Integer()),
        optional("receipt", sa.String()),
        required("is_counted", sa.Boolean()),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name="fk_attempt_participant_id"
        ),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name="fk_attempt_round_id"),
        sa.PrimaryKeyConstraint("id", name="pk_attempt"),
        sa.UniqueConstraint(
            "round_id", "participant_id", "number", name="uq_attempt_round_id_participant_id_number"
        ),
    )
    op.create_index(
        "ix_attempt_handed_in",
        "attempt",
        ["round_id", "handed_in_at"],
        sqlite_where=sa.text("handed_in_at IS NOT NULL"),
        postgresql_where=sa.text("handed_in_at IS NOT NULL"),
    )
    op.create_index(
        "ix_attempt_open",
        "attempt",
        ["deadline_at"],
        sqlite_where=sa.text("handed_in_at IS NULL"),
        postgresql_where=sa.text("handed_in_at IS NULL"),
    )
    op.create_index("ix_attempt_participant_id", "attempt", ["participant_id"])
    op.create_index("ix_attempt_receipt", "attempt", ["receipt"])
    op.create_table(
        "answer",
        required("attempt_id", sa.Integer()),
        required("question", sa.Integer()),
        required("option", sa.Integer()),
        required("answered_at", Instant()),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempt.id"], name="fk_answer_attempt_id"),
        sa.PrimaryKeyConstraint("attempt_id", "question", name="pk_answer"),
    )


def create_results() -> None:
    op.create_table(
        "standing",
        required("contest_id", sa.Integer()),
        required("round", sa.Integer()),
        required("participant_id", sa.Integer()),
        required("place", sa.Integer()),
        required("is_tied", sa.Boolean()),
        required("score", sa.Integer()),
        optional("distance", ExactDecimal()),
        required("seconds", sa.Integer()),
        required("handed_in_at", Instant()),
        required("rounds_taken", sa.Integer()),
        optional("prize", sa.String()),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_standing_contest_id"),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name="fk_standing_participant_id"
        ),
        sa.PrimaryKeyConstraint("contest_id", "round", "participant_id", name="pk_standing"),
    )
    op.create_index(
        "ix_standing_contest_id_round_place", "standing", ["contest_id", "round", "place"]
    )
    op.create_index("ix_standing_participant_id", "standing", ["participant_id"])
    op.create_table(
        "unit_standing",
        required("contest_id", sa.Integer()),
        required("round", sa.Integer()),
        required("unit_code", sa.String()),
        optional("block", sa.String()),
        optional("place", sa.Integer()),
        required("is_tied", sa.Boolean()),
        required("participants", sa.Integer()),
        optional("headcount", sa.Integer()),
        optional("rate", ExactDecimal()),
        optional("mean_score", ExactDecimal()),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_unit_standing_contest_id"),
        sa.PrimaryKeyConstraint("contest_id", "round", "unit_code", name="pk_unit_standing"),
    )
    op.create_table(
        "approval",
        required("contest_id", sa.Integer()),
        required("round", sa.Integer()),
        required("address", sa.String()),
        required("approved_at", Instant()),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_approval_contest_id"),
        sa.PrimaryKeyConstraint("contest_id", "round", "address", name="pk_approval"),
    )


def create_delivery() -> None:
    op.create_table(
        "chat",
        required("address", sa.String()),
        required("contest_id", sa.Integer()),
        optional("unit_code", sa.String()),
        required("title", sa.String()),
        optional("topic", sa.String()),
        required("bound_by", sa.String()),
        required("bound_at", Instant()),
        optional("pinned", sa.String()),
        optional("ranking_shown_at", Instant()),
        optional("unreachable_since", Instant()),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_chat_contest_id"),
        sa.PrimaryKeyConstraint("address", name="pk_chat"),
    )
    op.create_index("ix_chat_contest_id", "chat", ["contest_id"])
    op.create_table(
        "due_run",
        required("contest_id", sa.Integer()),
        required("kind", sa.String()),
        required("round", sa.Integer()),
        required("index", sa.Integer()),
        required("due_at", Instant()),
        required("done_at", Instant()),
        required("outcome", sa.String(20)),
        required("reason", sa.String()),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_due_run_contest_id"),
        sa.PrimaryKeyConstraint("contest_id", "kind", "round", "index", name="pk_due_run"),
    )
    op.create_table(
        "outbox",
        required("id", sa.Integer()),
        required("contest_id", sa.Integer()),
        required("address", sa.String()),
        required("notice", sa.String()),
        required("round", sa.Integer()),
        required("detail", sa.String()),
        optional("topic", sa.String()),
        required("priority", sa.Integer()),
        required("created_at", Instant()),
        required("not_before_at", Instant()),
        optional("claimed_by", sa.String()),
        optional("claimed_until", Instant()),
        required("tries", sa.Integer()),
        required("state", sa.String(20)),
        optional("sent_at", Instant()),
        optional("message", sa.String()),
        required("error", sa.String()),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_outbox_contest_id"),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint(
            "contest_id",
            "address",
            "notice",
            "round",
            "detail",
            name="uq_outbox_contest_id_address_notice_round_detail",
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        [sa.literal_column("priority DESC"), "id"],
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_table(
        "lease",
        required("name", sa.String()),
        required("holder", sa.String()),
        required("fence", sa.Integer()),
        required("expires_at", Instant()),
        sa.PrimaryKeyConstraint("name", name="pk_lease"),
    )


def create_desk() -> None:
    op.create_table(
        "feedback",
        required("id", sa.Integer()),
        required("contest_id", sa.Integer()),
        required("address", sa.String()),
        required("message", sa.String()),
        required("text", sa.String()),
        required("sent_at", Instant()),
        optional("answer", sa.String()),
        optional("answered_by", sa.String()),
        optional("answered_at", Instant()),
        sa.ForeignKeyConstraint(["contest_id"], ["contest.id"], name="fk_feedback_contest_id"),
        sa.PrimaryKeyConstraint("id", name="pk_feedback"),
        sa.UniqueConstraint("address", "message", name="uq_feedback_address_message"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_feedback_contest_id", "feedback", ["contest_id"])
    op.create_table(
        "act",
        required("id", sa.Integer()),
        required("at", Instant()),
        required("address", sa.String()),
        required("kind", sa.String()),
        required("detail", sa.JSON()),
        required("digest", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_act"),
    )


def required(name: str, kind: TypeEngine[T]) -> sa.Column[T]:
    return sa.Column(name, kind, nullable=False)


def optional(name: str, kind: TypeEngine[T]) -> sa.Column[T]:
    return sa.Column(name, kind, nullable=True)
