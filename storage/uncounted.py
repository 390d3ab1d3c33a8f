"""Why a paper that was taken in competition does not count: what organizers decided."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from storage.insiders import knows
from storage.tables import attempt, double_decision, earlier_paper, participant
from storage.tables.doubles import Verdict


@dataclass(frozen=True, slots=True)
class Uncounted:
    """`is_void`: decided about this paper, for `reason`; else an earlier one of the same person
    counts, whose accounts were merged."""

    is_void: bool
    reason: str = ""


def why(tx: Connection, attempt_id: int) -> Uncounted | None:
    """None for a paper that counts, and for one that never could: also by a person who turned out
    to have known the questions."""
    decided = select(double_decision.c.reason).where(
        double_decision.c.attempt_id == attempt_id, double_decision.c.verdict == Verdict.VOID
    )
    reason = tx.scalar(decided)
    if reason is not None:
        return Uncounted(is_void=True, reason=reason)
    return Uncounted(is_void=False) if _is_merged_away(tx, attempt_id) else None


def _is_merged_away(tx: Connection, attempt_id: int) -> bool:
    changed = (
        select(attempt.c.id)
        .join(earlier_paper)
        .join(participant, participant.c.id == attempt.c.participant_id)
        .where(
            attempt.c.id == attempt_id,
            attempt.c.is_counted.is_(False),
            earlier_paper.c.is_counted.is_(True),
            ~knows(attempt.c.round_id),
        )
    )
    return tx.execute(changed).first() is not None
