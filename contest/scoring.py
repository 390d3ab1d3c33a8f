"""Marking a paper."""

from collections.abc import Mapping, Sequence

from contest.paper import PaperItem
from contest.questions.model import Question


def score(paper: Sequence[PaperItem], bank: Sequence[Question], answers: Mapping[int, int]) -> int:
    """One point for each question of the paper answered right.

    `answers` are the bank's indexes: question → option. What is not on the paper does not count.
    """
    return sum(answers.get(item.question) == bank[item.question].right for item in paper)
