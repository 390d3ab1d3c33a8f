"""The code on a receipt."""

import re
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.receipt import ALPHABET, normalise_code, receipt_code

AT = datetime(2023, 8, 14, 1, 14, 5, tzinfo=UTC)
ANSWERS = {3: 1, 12: 0}


def code(
    secret: str = "bí mật",
    attempt_id: int = 7,
    answers: dict[int, int] = ANSWERS,
    prediction: Decimal | None = Decimal(120),
    at: datetime = AT,
) -> str:
    return receipt_code(secret, attempt_id, answers, prediction, at)


def test_a_receipt_issued_years_ago_still_holds() -> None:
    assert code() == "EGKX-UDHV"


def test_a_code_has_eight_signs_nobody_mistakes() -> None:
    assert re.fullmatch(f"[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}", code())
    assert len(ALPHABET) == 31
    assert not set("01ILO") & set(ALPHABET)


@pytest.mark.parametrize(
    "changed",
    [
        code(secret="khác"),
        code(attempt_id=8),
        code(answers={3: 1, 12: 1}),
        code(answers={3: 1}),
        code(prediction=None),
        code(prediction=Decimal(121)),
        code(at=AT + timedelta(microseconds=1)),
    ],
)
def test_anything_changed_changes_the_code(changed: str) -> None:
    assert changed != code()


def test_what_only_looks_different_does_not() -> None:
    hanoi = timezone(timedelta(hours=7))
    same = code(answers={12: 0, 3: 1}, prediction=Decimal("120.00"), at=AT.astimezone(hanoi))
    assert same == code()


@given(st.text(ALPHABET, min_size=8, max_size=8))
def test_a_code_is_found_however_it_is_typed(signs: str) -> None:
    printed = f"{signs[:4]}-{signs[4:]}"
    for typed in (signs, signs.lower(), f" {signs[:4]} – {signs[4:]} ", printed):
        assert normalise_code(typed) == printed
