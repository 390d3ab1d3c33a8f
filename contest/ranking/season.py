"""The ranking of the whole contest.

The sum of the scores comes first, then, whatever the tie chain, whoever took more rounds: without
that, a round not taken would cost no time and no wrong guess. Then the rest of the chain on sums.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final, Literal

from contest.ranking.places import Key, placed
from contest.ranking.round import Result
from contest.ranking.tie_chain import chain_key
from contest.rules import Criterion

ROUNDS_TAKEN: Final = "rounds_taken"
SeasonLink = Criterion | Literal["rounds_taken"]
"""What the season compares by: the tie chain, and how many rounds somebody took."""


@dataclass(frozen=True)
class RoundResults:
    opens_at: datetime
    results: Sequence[Result]


@dataclass(frozen=True)
class SeasonResult:
    """Sums over the rounds taken.

    `distance` is None if a prediction is missing in one of them; `hand_in_after` adds up from each
    round's opening to the hand-in; `handed_in_at` is the last hand-in.
    """

    participant_id: int
    score: int
    rounds_taken: int
    distance: Decimal | None
    seconds: int
    hand_in_after: timedelta
    handed_in_at: datetime


@dataclass(frozen=True)
class SeasonStanding:
    result: SeasonResult
    place: int
    is_tied: bool


def season(rounds: Sequence[RoundResults]) -> tuple[SeasonResult, ...]:
    """One for everybody who took any round, by participant_id."""
    taken: dict[int, list[tuple[datetime, Result]]] = defaultdict(list)
    for each in rounds:
        for result in each.results:
            taken[result.participant_id].append((each.opens_at, result))
    return tuple(_sum(taken[participant_id]) for participant_id in sorted(taken))


def rank_season(
    rounds: Sequence[RoundResults], chain: Sequence[Criterion], lots_seed: str = ""
) -> tuple[SeasonStanding, ...]:
    """Places 1-2-2-4; those who share a place stand by participant_id."""
    ranked = placed(season(rounds), lambda result: season_key(result, chain, lots_seed))
    return tuple(SeasonStanding(result, place, is_tied) for result, place, is_tied in ranked)


def season_key(result: SeasonResult, chain: Sequence[Criterion], lots_seed: str) -> Key:
    """One part for each of `season_links`."""
    behind = chain_key(result, _after_score(chain), lots_seed, result.hand_in_after)
    return (-result.score, -result.rounds_taken, *behind)


def season_links(chain: Sequence[Criterion]) -> tuple[SeasonLink, ...]:
    """What persons are compared by, in order of weight."""
    return (Criterion.SCORE, ROUNDS_TAKEN, *_after_score(chain))


def _after_score(chain: Sequence[Criterion]) -> list[Criterion]:
    return [criterion for criterion in chain if criterion is not Criterion.SCORE]


def _sum(taken: Sequence[tuple[datetime, Result]]) -> SeasonResult:
    results = [result for _, result in taken]
    distances = [result.distance for result in results if result.distance is not None]
    waits = (result.handed_in_at - opens_at for opens_at, result in taken)
    return SeasonResult(
        participant_id=results[0].participant_id,
        score=sum(result.score for result in results),
        rounds_taken=len(results),
        distance=sum(distances, Decimal(0)) if len(distances) == len(results) else None,
        seconds=sum(result.seconds for result in results),
        hand_in_after=sum(waits, timedelta(0)),
        handed_in_at=max(result.handed_in_at for result in results),
    )
