"""The scoreboard in a chat: asked for from any side, or posted in groups as it is revealed."""

from sqlalchemy import Connection

from contest.stage.board import Board
from conversation.action.hosting import ShowBoard, ShowBoardView
from conversation.screen import Choice, Link, Row, Screen
from handlers.paging import clamp, in_rows
from handlers.stage import board_page, overview
from handlers.stage.board_views import BoardView, following, lines_of, views, with_heading
from handlers.stage.opened import AtStage, opened
from handlers.stage.scores import scores
from handlers.visit import Visit
from storage.outbox import Delivery
from storage.stage.stages import StoredStage


async def show(action: ShowBoard | ShowBoardView, visit: Visit) -> Screen | None:
    """What is going on, or the view that was chosen."""
    at = await opened(visit, action.stage)
    if at is None:
        return None
    board = await visit.database.read(board_of_stage, at.stored)
    all_views = views(visit.t, at.rules, board)
    chosen = following(at.stored, board)
    if isinstance(action, ShowBoardView):
        chosen = clamp(action.view, len(all_views))
    t, view = visit.t, all_views[chosen]
    return Screen(
        title=t("Bảng điểm: {view}", view=view.title),
        lines=tuple(lines_of(t, at.rules, board, view)),
        choices=(
            (Choice(t("Cập nhật"), action),),
            *_others(at, all_views, chosen),
            *to_page(visit, at.stored),
            overview.back(t),
        ),
    )


async def compose_post(delivery: Delivery, visit: Visit) -> Screen | None:
    """In a group, when the first points of a part are revealed; edited as the reveal goes on."""
    stage_id, part = (int(each) for each in delivery.detail.split("."))
    at = await opened(visit, stage_id)
    if at is None or part >= len(at.rules.parts):
        return None
    board = await visit.database.read(board_of_stage, at.stored)
    return post(visit, at.stored, board, part)


def post(visit: Visit, stage: StoredStage, board: Board, part: int) -> Screen:
    """The part; once it is whole, also what it makes of the day and of the total."""
    t, rules = visit.t, stage.rules
    all_views = views(t, rules, board)
    shown = all_views[1 + part]
    lines = lines_of(t, rules, board, shown)
    if shown.table.is_whole:
        for view in sums_with(all_views, rules.parts[part].code):
            lines += with_heading(t, rules, board, view)
    return Screen(
        title=t("Bảng điểm: {view}", view=shown.title),
        lines=tuple(lines),
        choices=to_page(visit, stage),
    )


def sums_with(all_views: list[BoardView], part: str) -> list[BoardView]:
    """The total, and the day of this part, where they are more than this part alone."""
    return [view for view in all_views if part in view.table.parts and _is_a_sum(view)]


def board_of_stage(tx: Connection, stage: StoredStage) -> Board:
    return scores(tx, stage).board


def to_page(visit: Visit, stage: StoredStage) -> tuple[Row, ...]:
    """The way to the page, where operators have given it an address."""
    url = board_page.url(visit.board_url, stage.rules)
    return ((Link(visit.t("Mở trang bảng điểm"), url),),) if url else ()


def _is_a_sum(view: BoardView) -> bool:
    return any(sum(got is not None for got in row.parts) > 1 for row in view.table.rows)


def _others(at: AtStage, all_views: list[BoardView], chosen: int) -> list[Row]:
    choices = [
        Choice(view.title, ShowBoardView(at.id, number))
        for number, view in enumerate(all_views)
        if number != chosen
    ]
    return in_rows(choices, 2)
