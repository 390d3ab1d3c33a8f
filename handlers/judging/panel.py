"""What the whole panel gave one team: seen once the part is locked, by the jury and who hosts."""

from sqlalchemy import Connection

from contest.stage.rules import StagePart, Team
from contest.stage.score import judges_of
from conversation.action.judging import (
    ChoosePaperSheet,
    ShowJudging,
    ShowPanel,
    ShowSheet,
    sheet_of,
)
from conversation.screen import Choice, Line, Screen
from handlers.stage import points
from handlers.stage.opened import AtStage, opened
from handlers.stage.scores import scores
from handlers.visit import Visit
from storage.stage import parts, sheets


async def show(action: ShowPanel, visit: Visit) -> Screen | None:
    at = await opened(visit, action.stage)
    if at is None or not _is_there(at, action) or not (at.judge is not None or at.may_host):
        return None
    part, team = at.rules.parts[action.part], at.rules.teams[action.team]
    lines = await visit.database.read(_lines, visit, at, part, team)
    if lines is None:
        return None
    t = visit.t
    return Screen(
        title=t("{team} · {part}", team=team.name, part=part.title),
        lines=tuple(lines),
        choices=((Choice(t("‹ Các đội"), ShowJudging(at.id, action.part)),),),
    )


async def choose_paper(action: ChoosePaperSheet, visit: Visit) -> Screen | None:
    """Of which judge a paper sheet is typed in."""
    at = await opened(visit, action.stage)
    if at is None or not _is_there(at, action) or not at.may_host:
        return None
    t, team = visit.t, at.rules.teams[action.team]
    return Screen(
        title=t("Nhập phiếu giấy: {team}", team=team.name),
        lines=(t("Xin chọn giám khảo của phiếu. Phiếu được tính khi một người khác xác nhận."),),
        choices=(
            *(
                (
                    Choice(
                        at.rules.judges[judge].name,
                        ShowSheet(at.id, sheet_of(action.part, action.team, judge)),
                    ),
                )
                for judge in judges_of(at.rules, team)
            ),
            (Choice(t("‹ Các đội"), ShowJudging(at.id, action.part)),),
        ),
    )


def _is_there(at: AtStage, action: ShowPanel | ChoosePaperSheet) -> bool:
    return 0 <= action.part < len(at.rules.parts) and 0 <= action.team < len(at.rules.teams)


def _lines(
    tx: Connection, visit: Visit, at: AtStage, part: StagePart, team: Team
) -> list[Line] | None:
    """None while the part is not locked."""
    if not parts.state(tx, at.id, part.code).is_locked:
        return None
    t = visit.t
    given = {
        each.judge: each
        for each in sheets.of_part(tx, at.id, part.code)
        if each.team == team.code and each.counts
    }
    lines: list[Line] = []
    for judge in judges_of(at.rules, team):
        name = at.rules.judges[judge].name
        mark = points.said(t, given[judge].total) if judge in given else t("không có phiếu")
        lines.append(t("{name}: {mark}", name=name, mark=mark))
    earned = scores(tx, at.stored).earned.get(part.code, {}).get(team.code)
    if earned and earned.penalty:
        lines += ["", t("Trừ quá giờ: {points}.", points=points.said(t, earned.penalty))]
    if earned:
        lines += ["", t("Điểm phần thi: {points}.", points=points.exact(t, earned.sum))]
    return lines
