"""Difficulty and discrimination, against the standard library's correlation over whole lists."""

from decimal import Decimal
from statistics import StatisticsError, correlation

from hypothesis import example, given
from hypothesis import strategies as st

from contest.paper import PaperItem
from contest.question_figures import QuestionTally, tally

OPTIONS = 4
Given = dict[int, int]


def item(question: int) -> PaperItem:
    return PaperItem(question, tuple(range(OPTIONS)))


def is_first(_question: int, option: int | None) -> bool:
    """The first option is the right one of each question."""
    return option == 0


@st.composite
def papers(draw: st.DrawFn) -> list[tuple[list[int], Given]]:
    """Some questions of a bank of five on each paper, some of them left out."""
    some = st.lists(st.integers(0, 4), min_size=1, max_size=4, unique=True)
    chosen = st.one_of(st.none(), st.integers(0, OPTIONS - 1))
    return [
        (on_it, {q: option for q in on_it if (option := draw(chosen)) is not None})
        for on_it in draw(st.lists(some, max_size=25))
    ]


def tallied(taken: list[tuple[list[int], Given]]) -> list[QuestionTally]:
    tallies = [QuestionTally([0] * OPTIONS) for _ in range(5)]
    for on_it, answers in taken:
        score = tally(tallies, [item(q) for q in on_it], answers, is_first)
        assert score == sum(option == 0 for option in answers.values())
    return tallies


def plain_correlation(question: int, taken: list[tuple[list[int], Given]]) -> float | None:
    """Of right or wrong with the score on the others, from the lists themselves."""
    seen = [answers for on_it, answers in taken if question in on_it]
    right = [int(answers.get(question) == 0) for answers in seen]
    rest = [sum(o == 0 for q, o in answers.items() if q != question) for answers in seen]
    try:
        return correlation(right, rest)
    except StatisticsError:
        return None


@given(papers())
@example([([0, 1], {0: 0, 1: 0}), ([0, 1], {0: 1, 1: 1})])
def test_discrimination_is_the_correlation_with_the_rest(
    taken: list[tuple[list[int], Given]],
) -> None:
    for question, figures in enumerate(tallied(taken)):
        expected = plain_correlation(question, taken)
        if expected is None:
            assert figures.discrimination is None
        else:
            assert figures.discrimination is not None
            assert abs(float(figures.discrimination) - expected) <= 0.005 + 1e-9


@given(papers())
def test_difficulty_and_choices_are_counted(taken: list[tuple[list[int], Given]]) -> None:
    for question, figures in enumerate(tallied(taken)):
        seen = [answers.get(question) for on_it, answers in taken if question in on_it]
        assert figures.chosen == [seen.count(option) for option in range(OPTIONS)]
        assert figures.left_out == seen.count(None)
        share = Decimal(100 * seen.count(0)) / len(seen) if seen else None
        assert (figures.difficulty is None) == (share is None)
        if share is not None and figures.difficulty is not None:
            assert abs(figures.difficulty - share) <= Decimal("0.005")


def test_a_question_that_good_papers_have_wrong_discriminates_below_zero() -> None:
    good = ([0, 1, 2], {0: 1, 1: 0, 2: 0})
    poor = ([0, 1, 2], {0: 0, 1: 1, 2: 1})
    assert tallied([good, good, poor, poor])[0].discrimination == Decimal(-1)


def test_what_everybody_had_right_tells_nobody_apart() -> None:
    figures = tallied([([0, 1], {0: 0, 1: 0}), ([0, 1], {0: 0})])[0]
    assert (figures.difficulty, figures.discrimination) == (Decimal(100), None)
