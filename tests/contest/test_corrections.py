"""Corrections of a key, one after the other: what holds, and what undoing leaves."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.corrections import Correction, CorrectionKind, can_be_done, in_force
from contest.keys import key_of
from contest.questions import Question
from contest.rules import PaperRules

AT = datetime(2023, 8, 21, tzinfo=UTC)
BANK = tuple(Question(f"Câu {i}?", ("a", "b", "c", "d"), i) for i in range(3))
STEPS = st.lists(
    st.tuples(st.integers(0, 2), st.sets(st.integers(0, 3)), st.booleans()), max_size=12
)


def correction(
    number: int, question: int = 0, accepts: tuple[int, ...] = (), undoes: int | None = None
) -> Correction:
    return Correction(number, number, 1, question, accepts, undoes, "why", "telegram:1", AT, AT)


def right(*done: Correction) -> list[list[int]]:
    key = key_of(BANK, done, PaperRules())
    return [sorted(key.right(question)) for question in range(3)]


def test_the_newest_correction_of_a_question_holds() -> None:
    assert right() == [[0], [1], [2]]
    assert right(correction(1, 0, (3,)), correction(2, 0, (0, 3)), correction(3, 2)) == [
        [0, 3],
        [1],
        [],
    ]


def test_what_was_undone_is_as_if_it_had_never_been() -> None:
    first, second = correction(1, 0, (3,)), correction(2, 0)
    assert right(first, second, correction(3, 0, undoes=2)) == right(first)
    assert right(first, second, correction(3, 0, undoes=1)) == right(second)


@pytest.mark.parametrize(
    ("new", "is_sound"),
    [
        (correction(2, 0, (1,)), True),
        (correction(2, 0, ()), True),
        (correction(2, 0, (0, 3)), False),  # as it is already
        (correction(2, 1, (1,)), False),  # as it was sealed
        (correction(2, 3, (1,)), False),  # no such question
        (correction(2, 1, (4,)), False),  # no such option
        (correction(2, 0, undoes=1), True),
        (correction(2, 1, undoes=1), False),  # of another question
        (correction(2, 0, undoes=9), False),
    ],
)
def test_a_correction_has_to_change_something(new: Correction, is_sound: bool) -> None:
    assert can_be_done(BANK, [correction(1, 0, (0, 3))], new) is is_sound


def test_a_correction_is_called_by_what_it_does() -> None:
    done = correction(1), correction(2, 0, (3,)), correction(3, 0, (2, 3)), correction(4, undoes=3)
    assert [each.kind for each in done] == [
        CorrectionKind.VOID,
        CorrectionKind.CHANGE,
        CorrectionKind.ACCEPT,
        CorrectionKind.UNDO,
    ]


@given(STEPS)
def test_undoing_everything_leads_back_to_the_sealed_key(
    steps: list[tuple[int, set[int], bool]],
) -> None:
    done: list[Correction] = []
    for question, accepts, is_undone in steps:
        before, number = right(*done), len(done) + 1
        done.append(correction(number, question, tuple(sorted(accepts))))
        if is_undone:
            done.append(correction(number + 1, question, undoes=number))
            assert right(*done) == before
    for each in reversed(list(in_force(done).values())):
        done.append(correction(len(done) + 1, each.question, undoes=each.id))
    while standing := in_force(done):
        each = next(iter(standing.values()))
        done.append(correction(len(done) + 1, each.question, undoes=each.id))
    assert right(*done) == right()
