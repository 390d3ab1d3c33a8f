"""Papers with the same mistakes, seconds apart."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from contest.doubles import Pair
from contest.keys import Key
from contest.likeness import NEAR, Sheet
from contest.likeness import alike as alike_among

AT = datetime(2023, 8, 16, tzinfo=UTC)
RIGHT = dict.fromkeys(range(10), 0)
KEY = Key(tuple(RIGHT.values()), {})
TAKES = timedelta(minutes=3)


def sheet(who: int, answers: dict[int, int], after: timedelta) -> Sheet:
    return Sheet(who, AT + after, AT + after + TAKES, answers)


def crowd(mistakes: int = 2, many: int = 400) -> list[Sheet]:
    """Each with some mistakes of their own, ten seconds after the other."""
    chance = Random(7)
    wrong = [dict.fromkeys(chance.sample(range(10), mistakes), 0) for _ in range(many)]
    return [
        sheet(i, RIGHT | {q: chance.randint(1, 3) for q in each}, timedelta(seconds=10 * i))
        for i, each in enumerate(wrong)
    ]


def alike(sheets: list[Sheet], key: Key) -> set[Pair]:
    """Where these are all papers of the round."""
    chosen = Counter(choice for sheet in sheets for choice in sheet.answers.items())
    return alike_among(sheets, key, chosen)


RARE = RIGHT | {1: 1, 4: 2, 6: 3, 7: 1, 8: 2}


def test_side_by_side_with_the_same_mistakes() -> None:
    two = [sheet(1001, RARE, timedelta()), sheet(1002, RARE, timedelta(seconds=20))]
    assert alike([*crowd(), *two], KEY) == {(1001, 1002)}


def test_one_right_after_the_other() -> None:
    two = [sheet(1001, RARE, timedelta()), sheet(1002, RARE, TAKES + timedelta(seconds=20))]
    assert alike([*crowd(), *two], KEY) == {(1001, 1002)}


def test_hours_apart_is_nothing() -> None:
    two = [sheet(1001, RARE, timedelta()), sheet(1002, RARE, timedelta(hours=5))]
    assert not alike([*crowd(), *two], KEY)


def test_what_a_correction_makes_right_or_void_is_no_mistake() -> None:
    two = [sheet(1001, RARE, timedelta()), sheet(1002, RARE, timedelta(seconds=20))]
    for accepts in (frozenset({1, 2, 3}), frozenset[int]()):
        corrected = replace(KEY, corrected={1: accepts, 4: accepts, 6: accepts})
        assert not alike([*crowd(), *two], corrected)


def test_right_answers_alike_are_nothing() -> None:
    assert not alike([sheet(i, RIGHT, timedelta()) for i in range(300)], KEY)


def test_what_everybody_gets_wrong_is_nothing() -> None:
    wrong = dict.fromkeys(range(10), 1)
    assert not alike([sheet(i, wrong, timedelta(seconds=i)) for i in range(300)], KEY)


@given(st.integers(-90, 90), st.randoms())
def test_order_decides_nothing(seconds: int, chance: Random) -> None:
    two = [sheet(1001, RARE, timedelta()), sheet(1002, RARE, timedelta(seconds=seconds))]
    mixed = [*crowd(many=60), *two]
    expected = alike(mixed, KEY)
    chance.shuffle(mixed)
    assert alike(mixed, KEY) == expected
    assert not expected or abs(timedelta(seconds=seconds)) <= NEAR
