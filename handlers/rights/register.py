"""The register of what is asked about data: what is overdue first, then what is due next."""

from contest.deadlines import pressing
from conversation.action.desk import ShowMenu
from conversation.action.rights import ListPrivacyRequests, OpenPrivacyRequest
from conversation.screen import Choice, Screen
from handlers import deadlines, paging
from handlers.rights import wording
from handlers.visit import Visit
from storage import privacy_requests
from storage.outbox import Delivery
from storage.privacy_requests import PrivacyRequest


async def show(action: ListPrivacyRequests, visit: Visit) -> Screen:
    t, contest_id, is_open = visit.t, visit.stored.id, bool(action.is_open)
    count = await visit.database.read(privacy_requests.count, contest_id, is_open=is_open)
    pages = max(1, -(-count // paging.PER_PAGE))
    page = paging.clamp(action.page, pages)
    shown = await visit.database.read(
        privacy_requests.listed,
        contest_id,
        is_open=is_open,
        limit=paging.PER_PAGE,
        offset=page * paging.PER_PAGE,
    )
    others = t("Đã xong") if is_open else t("Chưa xong")
    return Screen(
        title=t("Đề nghị về dữ liệu cá nhân"),
        lines=(t.many("Chưa xong: {n}", count) if is_open else t.many("Đã xong: {n}", count),),
        choices=(
            *((Choice(_label(visit, each), OpenPrivacyRequest(each.id)),) for each in shown),
            *paging.turns(t, page, pages, lambda to: ListPrivacyRequests(int(is_open), to)),
            (
                Choice(others, ListPrivacyRequests(int(not is_open), 0)),
                Choice(t("Bàn làm việc"), ShowMenu()),
            ),
        ),
    )


async def compose_due(delivery: Delivery, visit: Visit) -> Screen | None:
    """Each morning, what the organizers have to answer or do soon, or should have."""
    del delivery
    owed = await visit.database.read(privacy_requests.owed, visit.stored.id)
    urgent = pressing(owed, visit.at)
    if not urgent or not visit.is_organizer:
        return None
    t = visit.t
    overdue = deadlines.overdue(urgent, visit.at)
    title = t("Đề nghị về dữ liệu cá nhân sắp đến hạn")
    to_list = Choice(t("Các đề nghị về dữ liệu"), ListPrivacyRequests(1, 0), is_main=True)
    return Screen(
        title=t.many("Đề nghị về dữ liệu cá nhân quá hạn: {n}", overdue) if overdue else title,
        lines=tuple(deadlines.reminder(t, urgent, visit.at)),
        choices=((to_list,),),
    )


def _label(visit: Visit, each: PrivacyRequest) -> str:
    late = deadlines.lateness(visit.t, each.due_at, visit.at) if each.due_at else ""
    return " · ".join(part for part in (wording.in_brief(visit.t, each), late) if part)
