"""A point for each right answer on the paper, and for each void question where the rules say so."""

from contest.keys import Key
from contest.paper import PaperItem
from contest.rules import VoidQuestion
from contest.scoring import score, void_unanswered

PAPER = (PaperItem(2, (1, 2, 0)), PaperItem(0, (0, 1, 2)))
SEALED = Key((0, 1, 2), {})


def corrected(*right: int, void: VoidQuestion = VoidQuestion.POINT) -> Key:
    """The key with these options right in the last question."""
    return Key((0, 1, 2), {2: frozenset(right)}, void)


def test_only_right_answers_on_the_paper_count() -> None:
    assert score(PAPER, SEALED, {2: 2, 0: 0}) == 2
    assert score(PAPER, SEALED, {2: 1, 0: 0}) == 1
    assert score(PAPER, SEALED, {1: 1}) == 0
    assert score(PAPER, SEALED, {}) == 0


def test_whatever_a_corrected_key_accepts_is_right() -> None:
    assert [score(PAPER, corrected(0), {2: option}) for option in range(3)] == [1, 0, 0]
    assert [score(PAPER, corrected(0, 2), {2: option}) for option in range(3)] == [1, 0, 1]


def test_a_void_question_is_right_for_everybody_whose_paper_has_it() -> None:
    assert [score(PAPER, corrected(), {2: option}) for option in range(3)] == [1, 1, 1]
    assert score(PAPER, corrected(), {}) == void_unanswered(PAPER, corrected(), ()) == 1
    assert void_unanswered(PAPER, corrected(), {2}) == void_unanswered(PAPER, SEALED, ()) == 0
    assert score(PAPER[1:], corrected(), {0: 0}) == 1


def test_a_void_question_that_is_left_out_is_right_for_nobody() -> None:
    key = corrected(void=VoidQuestion.LEAVE_OUT)
    assert score(PAPER, key, {2: 2, 0: 0}) == 1
    assert (key.countable(2), SEALED.countable(2), corrected().countable(2)) == (1, 2, 2)
