"""The organizers' register of complaints: what is overdue first, then what is due next."""

from contest.deadlines import pressing
from conversation.action.complaints import ListComplaints, OpenComplaint
from conversation.screen import Choice, Screen
from handlers import deadlines, paging
from handlers.complaints import wording
from handlers.visit import Visit
from storage import complaints
from storage.complaints import Complaint
from storage.outbox import Delivery


async def show(action: ListComplaints, visit: Visit) -> Screen:
    t, contest_id, is_open = visit.t, visit.stored.id, bool(action.is_open)
    count = await visit.database.read(complaints.count, contest_id, is_open=is_open)
    other = await visit.database.read(complaints.count, contest_id, is_open=not is_open)
    pages = max(1, -(-count // paging.PER_PAGE))
    page = paging.clamp(action.page, pages)
    shown = await visit.database.read(
        complaints.listed,
        contest_id,
        is_open=is_open,
        limit=paging.PER_PAGE,
        offset=page * paging.PER_PAGE,
    )
    n, others = t.number(count), t.number(other)
    to_others = (
        t("Đã quyết định ({n})", n=others) if is_open else t("Chưa quyết định ({n})", n=others)
    )
    return Screen(
        title=t("Khiếu nại chưa quyết định: {n}", n=n)
        if is_open
        else t("Khiếu nại đã quyết định: {n}", n=n),
        lines=() if shown else (t("Không có khiếu nại nào."),),
        choices=(
            *((Choice(_label(visit, each), OpenComplaint(each.id)),) for each in shown),
            *paging.turns(t, page, pages, lambda to: ListComplaints(int(is_open), to)),
            (Choice(to_others, ListComplaints(int(not is_open), 0)),),
        ),
    )


async def compose_due(delivery: Delivery, visit: Visit) -> Screen | None:
    """Each morning, what the organizers have to decide soon, or should have."""
    del delivery
    urgent = pressing(await visit.database.read(complaints.owed, visit.stored.id), visit.at)
    if not urgent or not visit.is_organizer:
        return None
    t = visit.t
    overdue = deadlines.overdue(urgent, visit.at)
    return Screen(
        title=t.many("Khiếu nại quá hạn: {n}", overdue) if overdue else t("Khiếu nại sắp đến hạn"),
        lines=tuple(deadlines.reminder(t, urgent, visit.at)),
        choices=((Choice(t("Các khiếu nại"), ListComplaints(1, 0), is_main=True),),),
    )


def _label(visit: Visit, each: Complaint) -> str:
    t = visit.t
    late = deadlines.lateness(t, each.due_at, visit.at) if each.is_open else ""
    state = wording.in_words(t, each.state)
    parts = [str(each.id), visit.rules.rounds[each.round - 1].title, state, late]
    return " · ".join(part for part in parts if part)
