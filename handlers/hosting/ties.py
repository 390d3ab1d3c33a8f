"""Teams that are equal in everything the rules compare: the head of the jury decides, in words."""

from itertools import groupby

from sqlalchemy import Connection

from contest.stage.totals import TeamStanding
from conversation.action.hosting import PutFirst, ShowHost, ShowTies
from conversation.screen import Choice, Line, Screen
from handlers.stage import overview, points
from handlers.stage.opened import AtStage, opened
from handlers.stage.scores import scores
from handlers.visit import Visit
from storage import acts
from storage.stage import decisions, stages

_LONGEST = 1000


async def show(action: ShowTies, visit: Visit) -> Screen | None:
    """Who hosts sees them; only the head of the jury has the buttons."""
    at = await opened(visit, action.stage)
    if at is None or not (at.may_host or at.is_head):
        return None
    t = visit.t
    tied = await visit.database.read(_tied, at)
    lines: list[Line] = []
    for group in tied:
        names = ", ".join(at.rules.team(each.total.team).name for each in group)
        total = points.said(t, group[0].total.total)
        lines.append(t("Hạng {place}, {points} điểm: {teams}",
                       place=group[0].place, points=total, teams=names))  # fmt: skip
    return Screen(
        title=t("Các đội bằng điểm"),
        lines=(
            *(lines or [t("Không có đội nào bằng nhau.")]),
            *(("", t("Trưởng ban Giám khảo quyết định đội nào xếp trên.")) if lines else ()),
        ),
        choices=(
            *(
                (
                    Choice(
                        t("Xếp trên: {team}", team=at.rules.team(each.total.team).name),
                        PutFirst(at.id, at.rules.teams.index(at.rules.team(each.total.team))),
                    ),
                )
                for group in tied
                for each in group
                if at.is_head and at.stored.is_open
            ),
            (Choice(t("‹ Điều khiển"), ShowHost(at.id)),) if at.may_host else overview.back(t),
        ),
    )


async def put_first(action: PutFirst, visit: Visit) -> Screen | None:
    at = await opened(visit, action.stage)
    if at is None or not at.is_head or not 0 <= action.team < len(at.rules.teams):
        return None
    t, team = visit.t, at.rules.teams[action.team]
    if visit.text is None:
        return Screen(
            title=t("Xếp trên: {team}", team=team.name),
            lines=(t("Xin nhập lý do; lý do được ghi trong biên bản."),),
            asks=action,
        )
    await visit.database.write(_put_first, visit, at, team.code, visit.text[:_LONGEST])
    return await show(ShowTies(at.id), visit)


def _tied(tx: Connection, at: AtStage) -> list[list[TeamStanding]]:
    """Groups of teams with marks that share a place."""
    ranking = [each for each in scores(tx, at.stored).ranking() if each.total.parts]
    groups = (list(group) for _, group in groupby(ranking, key=lambda each: each.place))
    return [group for group in groups if len(group) > 1]


def _put_first(tx: Connection, visit: Visit, at: AtStage, team: str, reason: str) -> None:
    held = stages.hold(tx, at.id)
    group = next((g for g in _tied(tx, at) if team in [each.total.team for each in g]), None)
    if held is None or not held.is_open or group is None:
        return
    others = [each.total.team for each in group if each.total.team != team]
    decisions.decide(tx, at.id, [team, *others], reason=reason, by=visit.address, at=visit.at)
    detail = {"stage": at.id, "teams": [team, *others]}
    acts.log(tx, at=visit.at, address=visit.address, kind="decide_tie", detail=detail)
