"""What the page of a scoreboard is made of: which view, which rows, and every name as a text."""

from fractions import Fraction

import pytest

from bot.says import catalogues, texts
from bot.scoreboard.drawing import draw_board, draw_page
from bot.scoreboard.looking import Snapshot
from bot.scoreboard.telling import ROTATE, ROTATE_SECONDS, position, tell
from contest.stage.board import board_of
from contest.stage.rules import StageRules
from contest.stage.running_order import running_order
from contest.stage.score import team_totals
from contest.stage.totals import PartPoints
from handlers.stage.board_views import views
from storage.stage.stages import StoredStage
from tests.contest.stage.hoi_thi import RULES

SKIT, QUIZ = "tieu-pham", "hieu-biet"
TOTAL_VIEW, SKIT_VIEW = 0, 1


def snapshot(revealed: int, rules: StageRules = RULES, part: str = SKIT) -> Snapshot:
    """Three teams with 3, 2 and 1 points in the skit, so many of them revealed."""
    earned = {
        SKIT: {
            team.code: PartPoints(Fraction(3 - number)) for number, team in enumerate(rules.teams)
        }
    }
    board = board_of(rules, team_totals(rules, earned), {SKIT: revealed})
    return Snapshot(StoredStage(1, 1, 1, rules, part, "bo", None, None), board)


def shown(of: Snapshot, asked: str, seconds: float = 0) -> int:
    return position(of, asked, views(texts("vi"), of.stage.rules, of.board), seconds)


def test_the_page_follows_the_hall_and_stays_on_the_view_that_was_chosen() -> None:
    assert shown(snapshot(0), "follow") == SKIT_VIEW
    assert shown(snapshot(1), "follow") == SKIT_VIEW
    assert shown(snapshot(1, part=QUIZ), "follow") == TOTAL_VIEW
    assert shown(snapshot(0), "part-tieu-pham") == SKIT_VIEW
    assert shown(snapshot(1), "no-such-view") == SKIT_VIEW


def test_a_part_without_points_shows_who_goes_on_stage_when() -> None:
    of = snapshot(0)
    told = tell(texts("vi"), of, views(texts("vi"), RULES, of.board)[SKIT_VIEW])
    order = [team.name for team in running_order(RULES, SKIT)]
    assert [(row.place, row.name) for row in told.rows] == [*zip("123", order, strict=True)]
    assert [row.name for row in told.rows if row.kind == "latest"] == ["Thị trấn Bo"]
    assert RULES.lots_seed in told.note


def test_views_with_points_take_turns() -> None:
    half, whole = snapshot(1), snapshot(3)
    assert {shown(half, ROTATE, n * ROTATE_SECONDS) for n in range(4)} == {SKIT_VIEW}
    turns = [shown(whole, ROTATE, n * ROTATE_SECONDS) for n in range(4)]
    assert turns == [TOTAL_VIEW, SKIT_VIEW] * 2


def test_places_above_wait_for_their_teams() -> None:
    of = snapshot(1)
    told = tell(texts("vi"), of, views(texts("vi"), RULES, of.board)[SKIT_VIEW])
    assert [(row.place, row.name, row.kind) for row in told.rows] == [
        ("1", "", "hidden"),
        ("2", "", "hidden"),
        ("3", "Xã Kim Lập", "latest"),
    ]
    assert told.news == "Vừa công bố: Xã Kim Lập, 1 điểm"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_name_is_a_text_whatever_it_is(language: str) -> None:
    first = RULES.teams[0].model_copy(update={"name": "<script>alert('&')</script>"})
    rules = RULES.model_copy(update={"teams": (first, *RULES.teams[1:])})
    of = snapshot(3, rules)
    drawn = draw_page(catalogues(), of, "total", language, has_address=False)
    assert "&lt;script&gt;alert(&#39;&amp;&#39;)" in drawn
    assert draw_board(catalogues(), of, "total", language) in drawn


def test_what_is_asked_for_by_strangers_fills_no_memory() -> None:
    of = snapshot(3)
    for number in range(100):
        draw_page(catalogues(), of, f"view-{number}", "vi", has_address=False)
    assert len(of.drawn) == 2
