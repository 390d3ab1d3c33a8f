"""Kept rankings, of a round or (round 0) of the whole contest: read often, computed seldom."""

from storage.standings.digest import digest
from storage.standings.persons import RankedPerson, count, of_participant, replace, top
from storage.standings.units import RankedUnit, replace_units, units

__all__ = [
    "RankedPerson",
    "RankedUnit",
    "count",
    "digest",
    "of_participant",
    "replace",
    "replace_units",
    "top",
    "units",
]
