"""The roster: the people an office says it has, as its lists come."""

from contest.roster.comparing import Changes, compare
from contest.roster.entry import Entry, Status
from contest.roster.reading import Roster, read_roster

__all__ = ["Changes", "Entry", "Roster", "Status", "compare", "read_roster"]
