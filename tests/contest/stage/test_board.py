"""What the hall may see: nothing that is not revealed, and sums that add up."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from contest.stage.board import Board, board_of, parts_by_day
from contest.stage.rules import Session, StageRules
from contest.stage.score import team_totals
from contest.stage.totals import PartPoints, TeamTotal, rank_part, total_of
from tests.contest.stage.hoi_thi import RULES

SKIT, QUIZ = "tieu-pham", "hieu-biet"
TEAMS = [team.code for team in RULES.teams]


def totals_of(points: Mapping[str, Mapping[str, int]]) -> tuple[TeamTotal, ...]:
    earned = {
        part: {team: PartPoints(Fraction(got)) for team, got in of_teams.items()}
        for part, of_teams in points.items()
    }
    return team_totals(RULES, earned)


@dataclass(frozen=True)
class Night:
    """What was earned, and how much of it is revealed."""

    totals: tuple[TeamTotal, ...]
    revealed: Mapping[str, int]

    @property
    def board(self) -> Board:
        return board_of(RULES, self.totals, self.revealed)


def nights() -> st.SearchStrategy[Night]:
    """Few different points, so that many are equal; teams may not have played a part."""
    of_part = st.dictionaries(st.sampled_from(TEAMS), st.integers(0, 4))
    points = st.fixed_dictionaries({}, optional={SKIT: of_part, QUIZ: of_part})
    revealed = st.fixed_dictionaries(
        {}, optional=dict.fromkeys((SKIT, QUIZ), st.integers(0, len(TEAMS)))
    )
    return st.builds(Night, points.map(totals_of), revealed)


@given(nights())
def test_of_a_part_the_last_places_are_seen_as_far_as_they_are_revealed(night: Night) -> None:
    for part, table in night.board.parts.items():
        ranked = rank_part(night.totals, part)
        count = min(night.revealed.get(part, 0), len(ranked))
        last = ranked[len(ranked) - count :]
        assert [(row.place, row.team) for row in table.rows] == [
            (each.place, each.total.team) for each in last
        ]
        assert table.hidden == len(ranked) - count


@given(nights(), st.integers(5, 9))
def test_what_is_hidden_cannot_be_worked_out(night: Night, more: int) -> None:
    """With other points for those who are not revealed yet, all that is seen stays the same: but
    for the place that the last one revealed shares with one who is not."""
    shown = {part: {row.team for row in table.rows} for part, table in night.board.parts.items()}
    others = tuple(
        total_of(
            each.team,
            {
                part: got if each.team in shown[part] else got + more
                for part, got in each.parts.items()
            },
        )
        for each in night.totals
    )
    board = board_of(RULES, others, night.revealed)
    assert (board.total, board.days) == (night.board.total, night.board.days)
    assert points_of(board) == points_of(night.board)


def points_of(board: Board) -> dict[str, list[tuple[str, Decimal | None]]]:
    return {
        part: [(row.team, row.sum) for row in table.rows] for part, table in board.parts.items()
    }


@given(nights())
def test_a_hall_that_adds_up_comes_to_the_same(night: Night) -> None:
    for table in (night.board.total, *night.board.days.values()):
        for row in table.rows:
            seen = [got for got in row.parts if got is not None]
            assert row.sum == (sum(seen, Decimal(0)) if seen else None)
        assert sorted(row.team for row in table.rows) == sorted(TEAMS)


def test_a_day_is_what_its_sessions_have() -> None:
    assert parts_by_day(RULES) == {date(2023, 8, 29): (SKIT, QUIZ)}
    assert parts_by_day(in_two_days()) == {date(2023, 8, 29): (SKIT,), date(2023, 8, 30): (QUIZ,)}


def in_two_days() -> StageRules:
    first, second = RULES.sessions
    later = second.starts_at.replace(day=30)
    return RULES.model_copy(
        update={"sessions": (first, Session(title=second.title, starts_at=later, parts=(QUIZ,)))}
    )


def test_each_day_has_places_of_its_own() -> None:
    totals = totals_of({SKIT: {"bo": 3, "tu-son": 2}, QUIZ: {"bo": 1, "tu-son": 4}})
    board = board_of(in_two_days(), totals, {SKIT: 3, QUIZ: 3})
    first, second = board.days.values()
    assert [row.team for row in first.rows] == ["bo", "tu-son", "kim-lap"]
    assert [(row.team, row.sum) for row in second.rows[:2]] == [
        ("tu-son", Decimal(8)),
        ("bo", Decimal(2)),
    ]


def test_a_decision_on_the_whole_says_nothing_before_all_is_seen() -> None:
    totals = totals_of({SKIT: {"bo": 3, "tu-son": 3}, QUIZ: {"bo": 1, "tu-son": 1}})
    decided = ("tu-son", "bo")
    half = board_of(RULES, totals, {SKIT: 3}, decided)
    assert [(row.place, row.team) for row in half.total.rows[:2]] == [(1, "bo"), (1, "tu-son")]
    whole = board_of(RULES, totals, {SKIT: 3, QUIZ: 3}, decided)
    assert [(row.place, row.team) for row in whole.total.rows[:2]] == [(1, "tu-son"), (2, "bo")]


def test_a_decision_counts_though_a_part_was_never_played() -> None:
    """As it does in the result that is published."""
    totals = totals_of({SKIT: {"bo": 3, "tu-son": 3}})
    board = board_of(RULES, totals, {SKIT: 3, QUIZ: 3}, ("tu-son", "bo"))
    assert [(row.place, row.team) for row in board.total.rows[:2]] == [(1, "tu-son"), (2, "bo")]
