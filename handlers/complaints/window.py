"""Until when a round's results may be complained about, and the way there from one's own result."""

from datetime import datetime

from contest.deadlines import heard_until
from conversation.action.complaints import Complain, ShowOwnComplaint
from conversation.screen import Choice, Row
from handlers.visit import Visit
from storage import complaints, rounds
from storage.complaints import Complaint


async def way_in(visit: Visit, number: int) -> tuple[Row, ...]:
    """The row below one's own result: to the newest complaint, and to make one in time."""
    t, mine = visit.t, await own_complaints(visit, number)
    row: list[Choice] = []
    if mine:
        label = t("Khiếu nại số {number}", number=mine[0].id)
        row.append(Choice(label, ShowOwnComplaint(mine[0].id)))
    if not (mine and mine[0].is_open) and await _is_heard(visit, number):
        row.append(Choice(t("Khiếu nại kết quả"), Complain(number)))
    return (tuple(row),) if row else ()


async def closes_at(visit: Visit, number: int) -> datetime | None:
    """None while the round is not published."""
    states = await visit.database.read(rounds.states, visit.stored.id)
    state = states.get(number)
    if state is None or state.published_at is None:
        return None
    return heard_until(state.published_at, visit.rules.results.complaint_days)


async def _is_heard(visit: Visit, number: int) -> bool:
    until = await closes_at(visit, number)
    return until is not None and visit.at < until


async def own_complaints(visit: Visit, number: int) -> list[Complaint]:
    if visit.participant is None:
        return []
    return await visit.database.read(complaints.of_person, visit.participant.id, number)
