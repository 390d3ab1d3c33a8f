"""The scoreboard in a chat: what the hall may see by now, in total and by part."""

from sqlalchemy import Connection

from contest.stage.totals import TeamStanding, rank_teams
from conversation.action.hosting import ShowBoard
from conversation.screen import Choice, Heading, Line, Screen
from conversation.texts import Texts
from handlers.stage import overview, points
from handlers.stage.opened import AtStage, opened
from handlers.stage.scores import Scores, scores
from handlers.visit import Visit


async def show(action: ShowBoard, visit: Visit) -> Screen | None:
    at = await opened(visit, action.stage)
    if at is None:
        return None
    t = visit.t
    return Screen(
        title=t("Bảng điểm"),
        lines=tuple(await visit.database.read(board_lines, t, at)),
        choices=((Choice(t("Cập nhật"), ShowBoard(at.id)),), overview.back(t)),
    )


def board_lines(tx: Connection, t: Texts, at: AtStage) -> list[Line]:
    """Totals over what was revealed, then each part that is revealed."""
    shown = scores(tx, at.stored).shown()
    if not any(shown.earned.values()):
        return [t("Chưa công bố điểm phần thi nào.")]
    totals = [each for each in shown.totals if each.parts]
    lines: list[Line] = [Heading(t("Tổng điểm các phần đã công bố"))]
    lines += [_line(t, at, each) for each in rank_teams(at.rules, totals, shown.decided)]
    for part in at.rules.parts:
        if shown.earned.get(part.code):
            lines += ["", Heading(part.title), *_part(t, at, shown, part.code)]
    return lines


def _part(t: Texts, at: AtStage, shown: Scores, part: str) -> list[Line]:
    """With the places they have among all teams, of which not all may be shown."""
    ranked = shown.part_ranking(at.rules.part(part))
    hidden = 0 if shown.is_all_shown(at.rules.part(part)) else len(at.rules.teams) - len(ranked)
    return [
        t(
            "{place}. {team}: {points}",
            place=each.place + hidden,
            team=at.team(each.total.team).name,
            points=points.said(t, each.total.parts[part]),
        )
        for each in ranked
    ]


def _line(t: Texts, at: AtStage, each: TeamStanding) -> str:
    return t(
        "{place}. {team}: {points}",
        place=each.place,
        team=at.team(each.total.team).name,
        points=points.said(t, each.total.total),
    )
