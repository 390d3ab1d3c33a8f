"""Where a paper counts whose unit has been renamed, merged or split since."""

from contest.units import Units


def counted_in(units: Units, then: str, now: str | None) -> str:
    """The code of the unit in whose figures a paper is, in a table that is made today.

    `then`: where the person belonged when the paper was begun; `now`: where the person belongs.
    A paper of a living unit stays with it, whoever has moved since. One of a renamed or merged
    unit counts in what took its place. One of a split unit counts in the part that the person
    chose, and in the former unit until then.
    """
    heirs = units.heirs(then)
    if len(heirs) == 1:
        return heirs[0].code
    is_chosen = now is not None and any(units.is_below(now, heir.code) for heir in heirs)
    return now if now is not None and is_chosen else then


def may_count_in(units: Units, code: str) -> frozenset[str]:
    """Codes of the units whose papers may be counted in one, or in one below it."""
    below = frozenset(units.below(code))
    parts = (u.code for u in units.split if any(h.code in below for h in units.heirs(u.code)))
    return below.union(parts)
