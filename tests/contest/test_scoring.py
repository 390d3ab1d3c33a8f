"""A point for each right answer on the paper."""

from contest.paper import PaperItem
from contest.questions import Question
from contest.scoring import score

BANK = tuple(Question(f"Câu {right}?", ("a", "b", "c"), right) for right in range(3))
PAPER = (PaperItem(2, (1, 2, 0)), PaperItem(0, (0, 1, 2)))


def test_only_right_answers_on_the_paper_count() -> None:
    assert score(PAPER, BANK, {2: 2, 0: 0}) == 2
    assert score(PAPER, BANK, {2: 1, 0: 0}) == 1
    assert score(PAPER, BANK, {1: 1}) == 0
    assert score(PAPER, BANK, {}) == 0
