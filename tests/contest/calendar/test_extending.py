"""A round that closes later after an outage: near which close, by how much, until when.

Week 1 is open from 07:30 on 14/8 to 21:00 on 20/8, week 2 opens at 07:30 on 21/8.
"""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.calendar import DueKind, due_runs, extended, later_close, round_touched, time_taken
from contest.rules import Rules
from tests.contest.folder import SOUND, read

RULES = read(SOUND).rules
WEEK_1 = RULES.rounds[0]
MINUTE = timedelta(minutes=1)


def at(local: str) -> datetime:
    return datetime.fromisoformat(f"2023-08-{local}").replace(tzinfo=RULES.zone)


@pytest.mark.parametrize(
    ("began", "ended", "round_number"),
    [
        ("20T20:10", "20T20:38", 1),
        ("20T20:50", "20T21:20", 1),
        ("20T14:50", "20T15:01", 1),  # into the last six hours
        ("18T09:00", "22T09:00", 1),
        ("20T09:00", "20T09:30", 0),  # there is time enough left
        ("20T21:00", "20T23:00", 0),
        ("12T09:00", "13T09:00", 0),
    ],
)
def test_near_which_close_an_outage_was(began: str, ended: str, round_number: int) -> None:
    touched = round_touched(RULES, at(began), at(ended))
    assert (touched.number if touched else 0) == round_number


@pytest.mark.parametrize(
    ("began", "ended", "minutes"),
    [
        ("20T20:10", "20T20:38", 30),
        ("20T20:10", "20T20:40", 30),
        ("20T20:50", "20T21:20", 10),  # after the close nothing was taken
    ],
)
def test_what_an_outage_took_in_full_five_minutes(began: str, ended: str, minutes: int) -> None:
    assert time_taken(WEEK_1, at(began), at(ended)) == minutes * MINUTE


@pytest.mark.parametrize(
    ("now", "minutes", "closes"),
    [
        ("20T20:38", 30, "20T21:30"),
        ("20T21:18:01", 10, "20T21:29"),  # all of it again, in full minutes
        ("21T07:00", 30, "21T07:30"),
        ("21T07:01", 30, None),  # week 2 is in the way
    ],
)
def test_until_when_a_round_is_extended(now: str, minutes: int, closes: str | None) -> None:
    later = later_close(RULES, WEEK_1, minutes * MINUTE, at(now))
    assert later == (at(closes) if closes else None)


def closes_of(rules: Rules) -> list[datetime]:
    return [run.at for run in due_runs(rules) if run.kind is DueKind.CLOSE]


@given(st.integers(0, 20_000))
def test_only_the_one_round_moves_and_is_published_no_earlier(minutes: int) -> None:
    closes_at = WEEK_1.closes_at + minutes * MINUTE
    moved = extended(RULES, 1, closes_at)
    assert closes_at in closes_of(moved)
    assert moved.rounds[1:] == RULES.rounds[1:]
    assert moved.rounds[0].publish_at == max(WEEK_1.publish_at, closes_at)
