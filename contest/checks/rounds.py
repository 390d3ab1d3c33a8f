"""The calendar of the rounds."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from contest.checks.parts import Parts
from contest.errors import Fault
from contest.reading.source import Source
from contest.rules import RoundRules, Rules


def round_faults(parts: Parts) -> Iterator[Fault]:
    source, rules = parts.source, parts.rules
    for expected, each in enumerate(rules.rounds, 1):
        yield from _number(source, each, expected)
        yield from _times(source, each, expected - 1)
        yield from _time_limit(source, rules, each, expected - 1)
    for number, (previous, each) in enumerate(pairwise(rules.rounds), 1):
        yield from _order(source, previous, each, number)


def _number(source: Source, each: RoundRules, expected: int) -> Iterator[Fault]:
    if each.number != expected:
        path = ("rounds", expected - 1, "number")
        yield source.fault(path, "round_number_wrong", number=each.number, expected=expected)


def _times(source: Source, each: RoundRules, index: int) -> Iterator[Fault]:
    if each.closes_at <= each.opens_at:
        path = ("rounds", index, "closes_at")
        yield source.fault(path, "round_closes_before_it_opens", round=each.title)
    if each.publish_at < each.closes_at:
        path = ("rounds", index, "publish_at")
        yield source.fault(path, "publish_before_close", round=each.title)


def _time_limit(source: Source, rules: Rules, each: RoundRules, index: int) -> Iterator[Fault]:
    minutes = rules.paper.time_limit_minutes
    length = each.closes_at - each.opens_at
    if timedelta(0) < length < timedelta(minutes=minutes):
        path = ("rounds", index, "closes_at")
        code = "time_limit_longer_than_round"
        yield source.fault(path, code, round=each.title, minutes=minutes)


def _order(source: Source, previous: RoundRules, each: RoundRules, index: int) -> Iterator[Fault]:
    path = ("rounds", index, "opens_at")
    titles = {"round": each.title, "previous": previous.title}
    if each.opens_at < previous.opens_at:
        yield source.fault(path, "rounds_out_of_order", **titles)
    elif each.opens_at < previous.closes_at:
        yield source.fault(path, "rounds_overlap", **titles)
