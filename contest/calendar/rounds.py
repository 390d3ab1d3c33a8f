"""Which round it is."""

from datetime import datetime

from contest.rules import RoundRules, Rules


def round_at(rules: Rules, at: datetime) -> RoundRules | None:
    """The round open at this instant."""
    return next((each for each in rules.rounds if each.opens_at <= at < each.closes_at), None)


def next_round(rules: Rules, at: datetime) -> RoundRules | None:
    """The first round that opens after this instant."""
    return next((each for each in rules.rounds if at < each.opens_at), None)


def last_closed(rules: Rules, at: datetime) -> RoundRules | None:
    """The newest round closed at this instant."""
    return next((each for each in reversed(rules.rounds) if each.closes_at <= at), None)
