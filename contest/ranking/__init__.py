"""Who stands where, and who wins what."""

from contest.ranking.prizes import prizes_by_place, winners
from contest.ranking.round import Result, Standing, rank
from contest.ranking.season import (
    RoundResults,
    SeasonResult,
    SeasonStanding,
    rank_season,
    season,
)

__all__ = [
    "Result",
    "RoundResults",
    "SeasonResult",
    "SeasonStanding",
    "Standing",
    "prizes_by_place",
    "rank",
    "rank_season",
    "season",
    "winners",
]
