"""The ranking of one round."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from contest.ranking.places import placed
from contest.ranking.tie_chain import chain_key
from contest.rules import Criterion


@dataclass(frozen=True)
class Result:
    """What one participant handed in.

    `distance` is that of the prediction from the true value, None without one; `seconds` are the
    whole seconds between start and hand-in.
    """

    participant_id: int
    score: int
    distance: Decimal | None
    seconds: int
    handed_in_at: datetime


@dataclass(frozen=True)
class Standing:
    result: Result
    place: int
    is_tied: bool


def rank(
    results: Iterable[Result], chain: Sequence[Criterion], lots_seed: str = ""
) -> tuple[Standing, ...]:
    """Places 1-2-2-4 by the chain, whatever the order of `results`.

    Those whom the chain cannot part share a place and stand by participant_id.
    """
    in_order = sorted(results, key=lambda result: result.participant_id)
    return tuple(
        Standing(result, place, is_tied)
        for result, place, is_tied in placed(
            in_order, lambda result: chain_key(result, chain, lots_seed, result.handed_in_at)
        )
    )
