"""Kept rankings, of a round or (round 0) of the whole contest: read often, computed seldom."""

from storage.standings.digest import digest
from storage.standings.earlier import (
    Changes,
    Moved,
    changes,
    earlier_top,
    get_ready_to_compare,
    keep_earlier,
    moved,
    moves_of,
    rounds_replaced,
    who_is_concerned,
    winners_changed,
)
from storage.standings.earlier_units import earlier_units, units_changed
from storage.standings.persons import (
    RankedPerson,
    count,
    every_person,
    of_participant,
    replace,
    score_sum,
    top,
    winners,
)
from storage.standings.ranking import rank
from storage.standings.units import (
    RankedUnit,
    every_unit,
    of_unit,
    replace_units,
    units,
    units_below,
)

__all__ = [
    "Changes",
    "Moved",
    "RankedPerson",
    "RankedUnit",
    "changes",
    "count",
    "digest",
    "earlier_top",
    "earlier_units",
    "every_person",
    "every_unit",
    "get_ready_to_compare",
    "keep_earlier",
    "moved",
    "moves_of",
    "of_participant",
    "of_unit",
    "rank",
    "replace",
    "replace_units",
    "rounds_replaced",
    "score_sum",
    "top",
    "units",
    "units_below",
    "units_changed",
    "who_is_concerned",
    "winners",
    "winners_changed",
]
