"""What was asked and answered live, as far as the hall knows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection

from contest.stage.rules import StageRules
from storage.stage import live_answers, live_questions
from storage.stage.live_answers import Answer
from storage.stage.live_questions import LiveQuestion


@dataclass(frozen=True)
class Asked:
    """`stakes` by team."""

    question: LiveQuestion
    answers: Sequence[Answer]
    stakes: Mapping[str, Decimal]


def asked(tx: Connection, stage_id: int, rules: StageRules) -> list[Asked]:
    """Questions that are revealed or void, part by part: of the others a file would tell the right
    option before its time."""
    return [
        Asked(
            each,
            live_answers.of_question(tx, each.id),
            live_answers.stakes(tx, each.id),
        )
        for part in rules.parts
        if part.live
        for each in live_questions.of_part(tx, stage_id, part.code)
        if each.is_settled and each.opened_at
    ]
