"""Leaders of teams without an idea are reminded before it is too late."""

from datetime import datetime

from sqlalchemy import Connection

from contest.deadlines import Urgency, urgency
from contest.stage.ideas import is_open
from conversation.action.ideas import HandInIdea
from conversation.screen import Choice, Screen
from handlers import notices
from handlers.ideas.owner import owner
from handlers.stage.seated import seated
from handlers.visit import Visit
from storage import outbox
from storage.contests import StoredContest
from storage.outbox import Delivery
from storage.stage import ideas, seats, stages
from storage.stage.seats import Kind
from storage.stage.stages import StoredStage


def remind(tx: Connection, stored: StoredContest, at: datetime) -> None:
    """Once a day on the last two days, however often asked."""
    stage = stages.newest(tx, stored.id)
    told = stage.rules.ideas if stage else None
    if stage is None or told is None or urgency(told.closes_at, at) is not Urgency.SOON:
        return
    outbox.add(
        tx,
        contest_id=stored.id,
        notice=notices.IDEAS_DUE,
        round=0,
        detail=f"{stage.id}.{at.astimezone(stored.rules.zone).date()}",
        addresses=[(address, None) for address in _leaders_without(tx, stage)],
        at=at,
    )


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    """None for whose team has handed in meanwhile, and where it is too late."""
    stage = await visit.database.read(stages.find, int(delivery.detail.partition(".")[0]))
    team = await visit.database.read(_team_of, visit, stage) if stage else None
    whose = await owner(visit, stage.id, team) if stage and team is not None else None
    if whose is None or not is_open(whose.rules, visit.at):
        return None
    if await visit.database.read(whose.ideas):
        return None
    t = visit.t
    return Screen(
        title=t("Đội chưa nộp ý tưởng"),
        lines=(t("Hạn nộp ý tưởng là {at}.", at=t.full_moment(whose.rules.closes_at)),),
        choices=((Choice(t("Nộp ý tưởng"), HandInIdea(whose.at.id, whose.team), is_main=True),),),
    )


def _leaders_without(tx: Connection, stage: StoredStage) -> set[str]:
    there = {idea.team for idea in ideas.of_stage(tx, stage.id)}
    return {
        address
        for seat, address in seated(tx, stage, Kind.TEAM)
        if not seat.place and stage.rules.teams[seat.number].code not in there
    }


def _team_of(tx: Connection, visit: Visit, stage: StoredStage) -> int | None:
    """Which team this person leads."""
    mine = seats.of_address(tx, stage.id, visit.address)
    return next((each.number for each in mine if each.kind is Kind.TEAM and not each.place), None)
