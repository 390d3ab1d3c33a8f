"""The guess that breaks ties: what was to be guessed, and how near a guess came."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from contest.errors import PredictionRefused
from contest.rules import PredictionRules, PredictionTarget

LARGEST_NUMBER: Final = 10_000_000
LARGEST_PERCENT: Final = 100
PERCENT_DIGITS: Final = 2

_GROUPED: Final = re.compile(r"[0-9]{1,3}(?:(?:\.[0-9]{3})+|(?:,[0-9]{3})+|(?: [0-9]{3})+)")


def true_value(rules: PredictionRules, scores: Sequence[int], questions: int) -> Decimal | None:
    """Of the scores that count in the ranking; None where nothing is to be predicted.

    A percentage is rounded half up to two decimals, and 0 where nobody took part.
    """
    all_right = sum(score == questions for score in scores)
    at_least = sum(score >= (rules.at_least or questions) for score in scores)
    values: Mapping[PredictionTarget, Decimal | None] = {
        PredictionTarget.NONE: None,
        PredictionTarget.NUMBER_ALL_RIGHT: Decimal(all_right),
        PredictionTarget.NUMBER_AT_LEAST: Decimal(at_least),
        PredictionTarget.NUMBER_OF_PARTICIPANTS: Decimal(len(scores)),
        PredictionTarget.PERCENT_ALL_RIGHT: percent(all_right, len(scores)),
    }
    return values[rules.target]


def percent(part: int, whole: int) -> Decimal:
    """Two decimals, half up; 0 of nothing."""
    exact = Decimal(100 * part) / whole if whole else Decimal(0)
    return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def distance(prediction: Decimal | None, truth: Decimal | None) -> Decimal | None:
    """None without a prediction, or without a true value: behind everybody who has one."""
    if prediction is None or truth is None:
        return None
    return abs(prediction - truth)


def parse_prediction(text: str, target: PredictionTarget) -> Decimal:
    """What people type: `1.250`, `1 250`, `1250 người`; for a percentage `12,5 %`.

    Raises PredictionRefused with the reason to tell them.
    """
    typed = " ".join(unicodedata.normalize("NFKC", text).lower().split())
    is_percent = target is PredictionTarget.PERCENT_ALL_RIGHT
    value = _percentage(typed) if is_percent else _whole(typed)
    largest = LARGEST_PERCENT if is_percent else LARGEST_NUMBER
    if value < 0:
        raise PredictionRefused("prediction_negative")
    if value > largest:
        raise PredictionRefused("prediction_too_large", maximum=largest)
    return value


def _percentage(typed: str) -> Decimal:
    number = re.fullmatch(r"(-?[0-9]+)(?:[.,]([0-9]+))?(?: ?%)?", typed)
    if not number:
        raise PredictionRefused("prediction_not_a_number", text=typed[:40])
    if len(number[2] or "") > PERCENT_DIGITS:
        raise PredictionRefused("prediction_too_exact", maximum=PERCENT_DIGITS)
    return Decimal(f"{number[1]}.{number[2] or 0}")


def _whole(typed: str) -> Decimal:
    number = typed.removesuffix("người").strip()
    if re.fullmatch(r"-?[0-9]+", number):
        return Decimal(number)
    if _GROUPED.fullmatch(number):
        return Decimal(re.sub(r"[., ]", "", number))
    is_fraction = re.fullmatch(r"-?[0-9]+[.,][0-9]+", number)
    code = "prediction_not_whole" if is_fraction else "prediction_not_a_number"
    raise PredictionRefused(code, text=typed[:40])
