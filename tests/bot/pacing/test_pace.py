"""When the next message may go out, and what a refusal halts. Time is a number here."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pacing import PER_SECOND, Pace
from bot.pacing.pace import MOST_AT_ONCE, SAVED_SECONDS, TOGETHER_SECONDS
from tests.bot.pacing.telegram import Run, Telegram


def sent(pace: Pace, until: float, step: float) -> list[float]:
    """When messages went out by then, if somebody looked every `step` seconds."""
    moments: list[float] = []
    now = 0.0
    while now < until:
        for number in range(pace.turns(now)):
            pace.take(f"telegram:{len(moments)}-{number}", now)
            moments.append(now)
        now += step
    return moments


def test_the_first_goes_out_at_once() -> None:
    assert Pace(0.001).turns(5.0) == 1


@given(st.floats(1, 200), st.floats(0.001, SAVED_SECONDS))
def test_the_rate_is_kept_and_not_fallen_short_of(per_second: float, step: float) -> None:
    count = len(sent(Pace(per_second), 20, step))
    assert 20 * per_second - 2 <= count <= (20 + SAVED_SECONDS) * per_second + 2


@given(st.floats(1, 200), st.floats(0.001, 3))
def test_no_second_gets_more_than_the_rate_and_what_was_saved(
    per_second: float, step: float
) -> None:
    moments = sent(Pace(per_second), 20, step)
    most = (1 + SAVED_SECONDS) * per_second + 2
    assert all(len([m for m in moments if at <= m < at + 1]) <= most for at in range(20))


def test_without_a_limit_everything_goes_at_once_to_anybody() -> None:
    pace = Pace(inf)
    for _ in range(3):
        assert pace.turns(1.0) == MOST_AT_ONCE
        pace.take("telegram:7", 1.0)
        assert pace.ready_at("telegram:7", 1.0) <= 1.0


def test_answers_count_for_the_chat_and_take_no_turn() -> None:
    pace = Pace(PER_SECOND)
    for now in range(100, 120):
        pace.note("telegram:-7", now)
    assert pace.ready_at("telegram:-7", 120) == 160
    assert pace.turns(120)


def test_one_chat_refused_halts_that_chat() -> None:
    pace = Pace(PER_SECOND)
    assert not pace.refused("telegram:7", 30, now=100)
    assert pace.ready_at("telegram:7", 100) == 130
    assert pace.ready_at("telegram:8", 100) <= 100
    assert pace.turns(100)


def test_the_same_chat_refused_again_and_again_halts_no_other() -> None:
    pace = Pace(PER_SECOND)
    for now in range(5):
        assert not pace.refused("telegram:7", 3, now)
    assert pace.turns(5)


def test_two_chats_refused_together_halt_all_for_exactly_as_long() -> None:
    pace = Pace(PER_SECOND)
    pace.refused("telegram:7", 30, now=100)
    assert pace.refused("telegram:8", 30, now=101)
    assert not pace.turns(130.99)
    assert pace.turns(131.0)
    assert pace.next_at(105) == 131


def test_two_chats_refused_apart_are_two_reasons() -> None:
    pace = Pace(PER_SECOND)
    pace.refused("telegram:7", 30, now=100)
    assert not pace.refused("telegram:8", 30, now=101 + TOGETHER_SECONDS)


@given(st.lists(st.tuples(st.floats(0, 3), st.floats(1, 60)), min_size=2, max_size=20))
def test_during_a_halt_nothing_goes_out(refusals: list[tuple[float, float]]) -> None:
    pace, now, until = Pace(PER_SECOND), 1000.0, -inf
    for number, (gap, wait) in enumerate(refusals):
        now += gap
        if pace.refused(f"telegram:{number}", wait, now):
            until = max(until, now + wait)
        assert now >= until or pace.turns(now) == 0


@pytest.mark.parametrize("limit", [8.0, 12.0, 20.0])
def test_a_limit_lowered_in_secret_is_kept_to_within_a_minute(limit: float) -> None:
    run = Run(Telegram(30.0))
    run.goes_on(30)
    run.telegram.per_second = limit
    run.goes_on(60)
    since = run.now
    run.goes_on(240)
    assert 0.6 * limit <= run.accepted(since) <= limit
    assert run.refused_share(since) <= 0.001


@pytest.mark.parametrize("limit", [8.0, 12.0, 20.0])
def test_a_limit_that_stays_low_is_seldom_tried(limit: float) -> None:
    run = Run(Telegram(limit))
    run.goes_on(3600)
    assert run.refused_share() <= 0.001
    assert run.accepted(since=0) >= 0.6 * limit


def test_a_limit_lifted_is_won_back_within_fifteen_minutes() -> None:
    run = Run(Telegram(12.0))
    run.goes_on(700)
    run.telegram.per_second = 30.0
    run.goes_on(15 * 60)
    since = run.now
    run.goes_on(10)
    assert run.accepted(since) >= 0.98 * PER_SECOND


def test_under_a_limit_that_is_not_reached_nobody_is_refused() -> None:
    run = Run(Telegram(30.0))
    run.goes_on(800)
    assert not run.refused_at
    assert run.accepted(since=0) >= PER_SECOND / 1.01
