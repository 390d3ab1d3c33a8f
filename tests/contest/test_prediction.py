"""The guess that breaks ties."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.prediction import distance, parse_prediction, true_value
from contest.rules import PredictionRules, PredictionTarget

SCORES = [10, 10, 9, 7, 10, 3]


@pytest.mark.parametrize(
    ("target", "truth"),
    [
        (PredictionTarget.NUMBER_ALL_RIGHT, Decimal(3)),
        (PredictionTarget.NUMBER_AT_LEAST, Decimal(4)),
        (PredictionTarget.NUMBER_OF_PARTICIPANTS, Decimal(6)),
        (PredictionTarget.PERCENT_ALL_RIGHT, Decimal("50.00")),
        (PredictionTarget.NONE, None),
    ],
)
def test_the_true_value_is_counted_from_the_scores(
    target: PredictionTarget, truth: Decimal | None
) -> None:
    rules = PredictionRules(target=target, at_least=9)
    assert true_value(rules, SCORES, 10) == truth


def test_a_percentage_is_rounded_half_up_and_none_of_nobody() -> None:
    rules = PredictionRules(target=PredictionTarget.PERCENT_ALL_RIGHT)
    assert true_value(rules, [1] + [0] * 799, 1) == Decimal("0.13")  # 0.125 exactly
    assert true_value(rules, [], 1) == Decimal(0)


def test_a_distance_goes_both_ways_and_needs_a_guess_and_a_truth() -> None:
    assert distance(Decimal(120), Decimal(100)) == distance(Decimal(80), Decimal(100)) == 20
    assert distance(None, Decimal(100)) is None
    assert distance(Decimal(100), None) is None


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("120", 120),
        (" 1.250 ", 1250),
        ("1 250", 1250),
        ("1\u00a0250", 1250),
        ("1,250,000", 1250000),
        ("１２０", 120),
        ("120 người", 120),
        ("007", 7),
        ("10.000.000", 10_000_000),
    ],
)
def test_a_number_may_be_typed_as_people_do(typed: str, number: int) -> None:
    assert parse_prediction(typed, PredictionTarget.NUMBER_ALL_RIGHT) == number


@pytest.mark.parametrize("typed", ["12,5", "12.5 %", "12,50%"])
def test_a_percentage_may_have_decimals(typed: str) -> None:
    assert parse_prediction(typed, PredictionTarget.PERCENT_ALL_RIGHT) == Decimal("12.5")


@given(st.integers(0, 10_000_000))
def test_numbers_written_as_vietnamese_do_are_read(number: int) -> None:
    written = f"{number:,}".replace(",", ".")
    assert parse_prediction(written, PredictionTarget.NUMBER_OF_PARTICIPANTS) == number
