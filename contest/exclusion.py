"""Who may not take part."""

from contest.names import plain
from contest.rules import Exclusion, Rules


def exclusion(rules: Rules, name: str, unit_code: str | None, account: str) -> Exclusion | None:
    """The first exclusion that meets this person, with its reason.

    It does by the account, or by the name, however it is typed, in the unit it names, if it
    names one.
    """
    for each in rules.participation.excluded:
        if each.account and each.account == account:
            return each
        is_in_unit = each.unit in {None, unit_code}
        if each.name and plain(each.name) == plain(name) and is_in_unit:
            return each
    return None
