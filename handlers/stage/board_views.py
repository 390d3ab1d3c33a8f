"""The scoreboard from several sides: in total, by part, by day; alike in chats and on the page."""

from dataclasses import dataclass
from datetime import date

from contest.stage.board import Board, BoardRow, BoardTable
from contest.stage.rules import StageRules
from conversation.screen import Heading, Line
from conversation.texts import Texts
from handlers.stage import points
from storage.stage.stages import StoredStage


@dataclass(frozen=True, slots=True)
class BoardView:
    """`key` names it in the addresses of the page, `title` to people."""

    key: str
    title: str
    table: BoardTable


def views(t: Texts, rules: StageRules, board: Board) -> list[BoardView]:
    """The total, each part, and each day where there are several."""
    total = BoardView("total", t("Tổng điểm"), board.total)
    parts = [
        BoardView(f"part-{code}", rules.part(code).title, table)
        for code, table in board.parts.items()
    ]
    days = [
        BoardView(f"day-{day}", t("Điểm ngày {day}", day=_said(day)), table)
        for day, table in board.days.items()
    ]
    return [total, *parts, *(days if len(days) > 1 else ())]


def following(stage: StoredStage, board: Board) -> int:
    """The position of what is going on: the part that is on, once any of it is revealed, until the
    host goes on; else the total."""
    on = stage.rules.parts[stage.part_number]
    return 1 + stage.part_number if stage.is_open and board.parts[on.code].is_begun else 0


def lines_of(t: Texts, rules: StageRules, board: Board, view: BoardView) -> list[Line]:
    if not view.table.is_begun:
        is_total = view.table is board.total
        return [t("Chưa công bố điểm phần thi nào.") if is_total else t("Chưa công bố điểm.")]
    names = {team.code: team.name for team in rules.teams}
    rows = [_line(t, names, row) for row in view.table.rows if row.sum is not None]
    above = t.many("{n} đội xếp trên chưa công bố.", view.table.hidden)
    missing = [rules.part(code).title for code in view.table.parts if code not in board.counted]
    counted = t("Chưa gồm: {parts}.", parts=", ".join(missing))
    is_sum = len(view.table.parts) > 1
    return [*([above] if view.table.hidden else ()), *rows,
            *(["", counted] if is_sum and missing else ())]  # fmt: skip


def with_heading(t: Texts, rules: StageRules, board: Board, view: BoardView) -> list[Line]:
    return ["", Heading(view.title), *lines_of(t, rules, board, view)]


def _line(t: Texts, names: dict[str, str], row: BoardRow) -> str:
    return t(
        "{place}. {team}: {points}",
        place=row.place,
        team=names[row.team],
        points=points.said(t, row.sum) if row.sum is not None else "",
    )


def _said(day: date) -> str:
    return f"{day.day}/{day.month}"
