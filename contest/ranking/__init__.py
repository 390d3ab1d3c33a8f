"""Who stands where, and who wins what."""

from contest.ranking.prizes import winners
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
    "rank",
    "rank_season",
    "season",
    "winners",
]
