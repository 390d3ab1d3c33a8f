"""A leader says who of the team comes, and invites the members."""

from sqlalchemy import Connection

from contest.stage.rules import Team
from conversation.action.stage import ConfirmTeam, InviteToSeat, ShowTeam, ToggleMember
from conversation.screen import Choice, Row, Screen
from conversation.texts import Texts
from handlers.stage import overview, seat_words
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from storage import acts
from storage.stage import teams
from storage.stage.seats import Kind
from storage.stage.teams import ConfirmedTeam


async def show(action: ShowTeam, visit: Visit) -> Screen | None:
    at = await _own(visit, action.stage, action.team)
    if at is None:
        return None
    t, team = visit.t, at.rules.teams[action.team]
    told = (await visit.database.read(teams.confirmed, at.id)).get(team.code)
    return Screen(
        title=seat_words.title(t, team),
        lines=(
            t("Đội trưởng: {name}", name=team.leader),
            _how_it_stands(t, told),
            t("Bấm vào tên người vắng mặt; bấm lại nếu người đó có mặt."),
        ),
        choices=(
            *_members(t, at, action.team, told),
            (Choice(t("Xác nhận danh sách đội"), ConfirmTeam(at.id, action.team), is_main=True),),
            overview.back(t),
        ),
    )


async def toggle(action: ToggleMember, visit: Visit) -> Screen | None:
    at = await _own(visit, action.stage, action.team)
    if at is None or not 1 <= action.member <= len(at.rules.teams[action.team].members):
        return None
    await visit.database.write(_toggle, visit, at, action)
    return await show(ShowTeam(at.id, action.team), visit)


async def confirm(action: ConfirmTeam, visit: Visit) -> Screen | None:
    at = await _own(visit, action.stage, action.team)
    if at is None:
        return None
    await visit.database.write(_confirm, visit, at, at.rules.teams[action.team])
    return await show(ShowTeam(at.id, action.team), visit)


async def _own(visit: Visit, stage_id: int, team: int) -> AtStage | None:
    at = await opened(visit, stage_id)
    if at is None or not 0 <= team < len(at.rules.teams):
        return None
    return at if at.leads(team) else None


def _members(t: Texts, at: AtStage, number: int, told: ConfirmedTeam | None) -> tuple[Row, ...]:
    absent = set(told.absent) if told else set()
    team_kind = seat_words.KINDS.index(Kind.TEAM)
    return tuple(
        (
            Choice(
                f"{'✗' if place in absent else '✓'} {member.name}",
                ToggleMember(at.id, number, place),
            ),
            Choice(t("Mời"), InviteToSeat(at.id, team_kind, number, place)),
        )
        for place, member in enumerate(at.rules.teams[number].members, start=1)
    )


def _how_it_stands(t: Texts, told: ConfirmedTeam | None) -> str:
    if told is None:
        return t("Danh sách đội chưa được xác nhận.")
    return t("Đã xác nhận lúc {at}.", at=t.moment(told.confirmed_at))


def _toggle(tx: Connection, visit: Visit, at: AtStage, action: ToggleMember) -> None:
    """A change confirms nothing less than what it says: it is the leader's word."""
    team = at.rules.teams[action.team]
    told = teams.confirmed(tx, at.id).get(team.code)
    absent = set(told.absent if told else ()) ^ {action.member}
    _write(tx, visit, at, team, sorted(absent))


def _confirm(tx: Connection, visit: Visit, at: AtStage, team: Team) -> None:
    told = teams.confirmed(tx, at.id).get(team.code)
    _write(tx, visit, at, team, list(told.absent) if told else [])


def _write(tx: Connection, visit: Visit, at: AtStage, team: Team, absent: list[int]) -> None:
    teams.confirm(tx, at.id, team.code, absent, by=visit.address, at=visit.at)
    detail = {"stage": at.id, "team": team.code, "absent": absent}
    acts.log(tx, at=visit.at, address=visit.address, kind="confirm_team", detail=detail)
