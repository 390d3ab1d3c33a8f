"""Figures of a Hội thi that do not agree are named, and nothing else is."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from contest.stage.adding_up import Counted, disagreements
from contest.stage.totals import TeamTotal, rank_teams
from tests.contest.stage.hoi_thi import RULES
from tests.contest.stage.refused import FIGURES

MARKS = {0: Decimal("12.5"), 1: Decimal("4.75")}
SHEET = Counted("tieu-pham", "Thị trấn Bo", 0, MARKS)
TOTAL = TeamTotal("bo", {"tieu-pham": Decimal("17.25")}, Decimal("17.25"))
RANKING = rank_teams(RULES, [TOTAL])
PUBLISHED = {"bo": (1, Decimal("17.25"))}


def test_what_agrees_is_not_mentioned() -> None:
    assert [*disagreements(RULES, RANKING, [SHEET], PUBLISHED)] == []
    assert [*disagreements(RULES, RANKING, [SHEET], {})] == []


def test_each_disagreement_has_its_reason() -> None:
    wrong = [replace(RANKING[0], total=replace(TOTAL, total=Decimal(18)))]
    half = replace(SHEET, marks={0: Decimal(12)})
    met = {reason.code for reason in disagreements(RULES, wrong, [half], PUBLISHED)}
    assert met == FIGURES


@given(st.integers(-100, 2000).map(lambda hundredths: Decimal(hundredths) / 100))
def test_a_mark_that_the_criterion_does_not_know_is_found(mark: Decimal) -> None:
    found = [*disagreements(RULES, RANKING, [replace(SHEET, marks=MARKS | {0: mark})], PUBLISHED)]
    assert bool(found) is not (0 <= mark <= 15 and mark % Decimal("0.5") == 0)
