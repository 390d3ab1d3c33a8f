"""Published figures add up, and a table with one wrong figure in it is found out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.adding_up import disagreements, paper_disagreements
from contest.collective import rank_every_unit
from contest.paper import PaperItem
from contest.questions import Question
from contest.round_figures import RoundFigures
from contest.units import Unit, Units
from tests.contest.trees import BLOCKS, trees_taken

SUMS = {
    "sums_attempts",
    "sums_participants",
    "sums_scores",
    "sums_parts",
    "sums_headcounts",
    "sums_scores_of_parts",
    "sums_rounded",
    "sums_papers",
    "sums_paper_scores",
    "sums_questions",
    "sums_right",
    "sums_mismarked",
}


@dataclass(frozen=True)
class Row:
    unit_code: str
    name: str
    parent_code: str | None
    own: int
    participants: int
    score_sum: int
    headcount: int | None
    rate: Decimal | None
    mean_score: Decimal | None


def table(units: Units, taken: dict[str, list[int]]) -> list[Row]:
    return [
        Row(
            result.unit.code,
            result.unit.name,
            units.parent(result.unit.code),
            result.own,
            result.participants,
            result.score_sum,
            result.headcount,
            result.rate,
            result.mean_score,
        )
        for result in (each.result for each in rank_every_unit(units, taken, Decimal(0), BLOCKS))
    ]


def found(rows: Sequence[Row], taken: dict[str, list[int]], more: int = 0) -> set[str]:
    persons = sum(map(len, taken.values()))
    total = sum(map(sum, taken.values()))
    wrong = disagreements(rows, attempts=persons + more, ranked=persons, score_sum=total)
    return {reason.code for reason in wrong}


@given(trees_taken())
def test_the_table_of_any_tree_adds_up(given: tuple[Units, dict[str, list[int]]]) -> None:
    units, taken = given
    assert found(table(units, taken), taken) == set()


@given(trees_taken(), st.data(), st.sampled_from(["own", "participants"]), st.sampled_from([-1, 1]))
def test_one_person_more_or_less_anywhere_is_found(
    given: tuple[Units, dict[str, list[int]]], data: st.DataObject, figure: str, by: int
) -> None:
    units, taken = given
    rows = table(units, taken)
    at = data.draw(st.integers(0, len(rows) - 1))
    wrong = {figure: getattr(rows[at], figure) + by}
    rows[at] = replace(rows[at], **wrong)
    assert found(rows, taken)


UNITS = Units.completed(
    [Unit("tinh", "Tỉnh"), Unit("a", "Sở A", "tinh", "so", 4), Unit("b", "Sở B", "tinh", "so", 3)]
)
TAKEN = {"a": [3, 2], "b": [1]}


@pytest.mark.parametrize(
    ("code", "at", "spoiled"),
    [
        ("sums_participants", "tinh", lambda row: replace(row, participants=4, own=1)),
        ("sums_scores", "tinh", lambda row: replace(row, score_sum=7)),
        ("sums_parts", "tinh", lambda row: replace(row, own=1)),
        ("sums_headcounts", "tinh", lambda row: replace(row, headcount=6)),
        ("sums_scores_of_parts", "a", lambda row: replace(row, score_sum=7)),
        ("sums_rounded", "a", lambda row: replace(row, rate=Decimal("50.01"))),
    ],
)
def test_what_disagrees_is_named(code: str, at: str, spoiled: Callable[[Row], Row]) -> None:
    rows = [spoiled(row) if row.unit_code == at else row for row in table(UNITS, TAKEN)]
    assert code in found(rows, TAKEN)


def test_a_paper_that_is_in_no_ranking_is_found() -> None:
    assert found(table(UNITS, TAKEN), TAKEN, more=1) == {"sums_attempts"}


@given(trees_taken())
def test_the_rows_of_one_table_have_nobody_twice(
    given: tuple[Units, dict[str, list[int]]],
) -> None:
    units, taken = given
    listed = [each for each in rank_every_unit(units, taken, Decimal(0), BLOCKS) if each.is_listed]
    for block in BLOCKS:
        rows = [each.result for each in listed if each.result.unit.block == block]
        theirs = [code for code in taken if block in {unit.block for unit in units.path(code)}]
        assert sum(row.participants for row in rows) == sum(len(taken[code]) for code in theirs)


@dataclass(frozen=True)
class Paper:
    score: int
    place: int | None
    answers: Mapping[int, int]


BANK = [Question(f"Câu {number}", ("A", "B"), right=0) for number in range(3)]
DRAWN = [PaperItem(0, (0, 1)), PaperItem(2, (0, 1))]
PAPERS = [
    Paper(2, 1, {0: 0, 2: 0}),
    Paper(1, 2, {0: 0, 2: 1}),
    Paper(1, None, {0: 0, 2: 0}),
]


def figures_of(papers: Sequence[Paper]) -> RoundFigures:
    figures = RoundFigures.of(BANK, questions=2, most=2)
    for paper in papers:
        figures.add(paper, DRAWN, lambda question, option: option == BANK[question].right)
    return figures


def test_papers_that_give_the_ranking_add_up_those_outside_it_aside() -> None:
    figures = figures_of(PAPERS)
    assert list(paper_disagreements(figures, ranked=2, score_sum=3)) == []
    assert (figures.handed_in, figures.all_right, figures.mean_score) == (3, 1, Decimal("1.50"))


@pytest.mark.parametrize(
    ("code", "papers", "ranked", "score_sum"),
    [
        ("sums_papers", PAPERS[1:], 2, 1),
        ("sums_paper_scores", PAPERS, 2, 4),
        ("sums_mismarked", [replace(PAPERS[0], score=1), PAPERS[1]], 2, 2),
        ("sums_right", [replace(PAPERS[0], score=1), PAPERS[1]], 2, 2),
    ],
)
def test_a_paper_that_disagrees_with_the_ranking_is_found(
    code: str, papers: list[Paper], ranked: int, score_sum: int
) -> None:
    wrong = paper_disagreements(figures_of(papers), ranked=ranked, score_sum=score_sum)
    assert code in {reason.code for reason in wrong}


def test_a_question_missing_from_a_paper_is_found() -> None:
    figures = RoundFigures.of(BANK, questions=2, most=2)
    figures.add(Paper(1, 1, {0: 0}), DRAWN[:1], lambda _, option: option == 0)
    wrong = paper_disagreements(figures, ranked=1, score_sum=1)
    assert [reason.code for reason in wrong] == ["sums_questions"]
