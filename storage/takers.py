"""Who has taken part in a round, in which unit and when. Not to be shown while it is open."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select, true

from storage.statements import every
from storage.tables import attempt, participant


@dataclass(frozen=True, slots=True)
class Taker:
    """`unit_then`: where the person belonged when the paper was begun; `unit_now` is None of who
    was forgotten."""

    participant_id: int
    unit_then: str
    unit_now: str | None
    handed_in_at: datetime


def of_round(
    tx: Connection, round_id: int, unit_codes: Collection[str] | None = None
) -> list[Taker]:
    """Everybody in competition once, by the first paper handed in; all, or those whose paper is
    of these units."""
    is_asked = true() if unit_codes is None else attempt.c.unit_code.in_(unit_codes)
    papers = (
        select(
            attempt.c.participant_id,
            attempt.c.unit_code.label("unit_then"),
            participant.c.unit_code.label("unit_now"),
            attempt.c.handed_in_at,
        )
        .join(participant)
        .where(
            attempt.c.round_id == round_id,
            attempt.c.handed_in_at.is_not(None),
            attempt.c.is_counted.is_(True),
            is_asked,
        )
        .order_by(attempt.c.handed_in_at, attempt.c.id)
    )
    first: dict[int, Taker] = {}
    for taker in every(tx, Taker, papers):
        first.setdefault(taker.participant_id, taker)
    return list(first.values())
