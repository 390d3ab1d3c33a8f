"""Marking a paper."""

from collections.abc import Collection, Mapping, Sequence

from contest.keys import Key
from contest.paper import PaperItem


def score(paper: Sequence[PaperItem], key: Key, answers: Mapping[int, int]) -> int:
    """One point for each question of the paper that counts as right.

    `answers` are the bank's indexes: question → option. What is not on the paper does not count.
    """
    return sum(key.gives_point(item.question, answers.get(item.question)) for item in paper)


def void_unanswered(paper: Sequence[PaperItem], key: Key, answered: Collection[int]) -> int:
    """How many points of the score are for void questions that were left unanswered.

    `answered` are the bank's indexes of questions.
    """
    left = (item.question for item in paper if item.question not in answered)
    return sum(key.gives_point(question, None) for question in left)
