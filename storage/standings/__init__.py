"""Kept rankings, of a round or (round 0) of the whole contest: read often, computed seldom."""

from storage.standings.digest import digest
from storage.standings.persons import RankedPerson, count, of_participant, replace, score_sum, top
from storage.standings.units import (
    RankedUnit,
    every_unit,
    of_unit,
    replace_units,
    units,
    units_below,
)

__all__ = [
    "RankedPerson",
    "RankedUnit",
    "count",
    "digest",
    "every_unit",
    "of_participant",
    "of_unit",
    "replace",
    "replace_units",
    "score_sum",
    "top",
    "units",
    "units_below",
]
