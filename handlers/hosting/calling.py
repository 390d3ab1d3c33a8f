"""The host goes on: the next part, the next team."""

from sqlalchemy import Connection

from contest.stage.marking import may_mark
from conversation.action.hosting import CallTeam, ChoosePart, ShowHost, ShowTeams
from conversation.action.judging import ShowSheet, sheet_of
from conversation.screen import Choice, Screen
from handlers import notices
from handlers.hosting import desk
from handlers.hosting.acting import act
from handlers.paging import clamp, pages
from handlers.paging import turns as page_turns
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from storage import outbox
from storage.outbox import Delivery
from storage.stage import seats, stages, turns
from storage.stage.seats import Kind


async def choose_part(action: ChoosePart, visit: Visit) -> Screen | None:
    return await act(visit, action.stage, "choose_part", {"part": action.part}, lambda tx, at: (
        stages.put_on_stage(tx, at.id, at.rules.parts[action.part].code, "")))  # fmt: skip


async def call(action: CallTeam, visit: Visit) -> Screen | None:
    """The jury hears of it; called again, nobody hears of it twice."""

    def do(tx: Connection, at: AtStage) -> None:
        part, team = at.rules.parts[action.part].code, at.rules.teams[action.team].code
        stages.put_on_stage(tx, at.id, part, team)
        turns.call(tx, at.id, part, team, visit.at)
        judges = [
            (each.address, None) for each in seats.of_stage(tx, at.id, Kind.JUDGE) if each.address
        ]
        outbox.add(
            tx,
            addresses=judges,
            contest_id=visit.stored.id,
            notice=notices.STAGE_CALL,
            round=0,
            detail=f"{at.id}.{action.part}.{action.team}",
            at=visit.at,
            priority=1,
        )

    detail = {"part": action.part, "team": action.team}
    return await act(visit, action.stage, "call_team", detail, do)


async def show_teams(action: ShowTeams, visit: Visit) -> Screen | None:
    at = await opened(visit, action.stage)
    if at is None or not at.may_host:
        return None
    on = await visit.database.read(desk.on_stage, at)
    t, of_pages = visit.t, pages(on.order)
    page = clamp(action.page, len(of_pages))
    return Screen(
        title=t("Mời đội: {part}", part=on.part.title),
        choices=(
            *(
                (Choice(team.name, CallTeam(at.id, on.number, on.position(team))),)
                for team in of_pages[page]
            ),
            *page_turns(t, page, len(of_pages), lambda number: ShowTeams(at.id, number)),
            (Choice(t("‹ Điều khiển"), ShowHost(at.id)),),
        ),
    )


async def compose_call(delivery: Delivery, visit: Visit) -> Screen | None:
    """To each judge: who is on stage now, with the way to the sheet; nothing once the next is."""
    stage_id, part, team = (int(each) for each in delivery.detail.split("."))
    at = await opened(visit, stage_id)
    if at is None or at.judge is None or at.stored.team != at.rules.teams[team].code:
        return None
    t, called = visit.t, at.rules.teams[team]
    title = t("Trên sân khấu: {team}", team=called.name)
    if not may_mark(at.rules.judges[at.judge], called):
        return Screen(title=title, lines=(t("Đội cùng đơn vị: anh/chị không chấm đội này."),))
    if not at.rules.parts[part].criteria:
        return None
    mark = Choice(t("Chấm điểm"), ShowSheet(at.id, sheet_of(part, team, at.judge)), is_main=True)
    return Screen(title=title, lines=(at.rules.parts[part].title,), choices=((mark,),))
