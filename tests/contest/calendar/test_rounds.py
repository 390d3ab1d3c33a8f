"""Which round it is at an instant."""

from datetime import UTC, datetime, timedelta

from contest.calendar import last_closed, next_round, round_at
from tests.contest.folder import SOUND, read

RULES = read(SOUND).rules
FIRST, SECOND = RULES.rounds
INSTANT = timedelta(microseconds=1)


def test_a_round_is_open_from_its_opening_until_just_before_its_close() -> None:
    assert round_at(RULES, FIRST.opens_at - INSTANT) is None
    assert round_at(RULES, FIRST.opens_at) == FIRST
    assert round_at(RULES, FIRST.closes_at - INSTANT) == FIRST
    assert round_at(RULES, FIRST.closes_at) is None


def test_the_next_round_opens_later() -> None:
    assert next_round(RULES, FIRST.opens_at - INSTANT) == FIRST
    assert next_round(RULES, FIRST.opens_at) == SECOND
    assert next_round(RULES, SECOND.opens_at) is None


def test_the_last_closed_round_is_the_newest() -> None:
    assert last_closed(RULES, FIRST.closes_at - INSTANT) is None
    assert last_closed(RULES, FIRST.closes_at) == FIRST
    assert last_closed(RULES, datetime(2030, 1, 1, tzinfo=UTC)) == SECOND
