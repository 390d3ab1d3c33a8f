"""/lichsu: every round this person took, with its receipt."""

from conversation.action.home import Home
from conversation.action.sitting import ShowReceipt
from conversation.screen import Choice, Screen
from handlers.people import joining
from handlers.sitting import uncounted
from handlers.visit import Visit
from storage import attempts


async def show(visit: Visit) -> Screen:
    if visit.participant is None:
        return await joining.ask_next(visit)
    t = visit.t
    taken = await visit.database.read(attempts.history, visit.participant.id)
    titles = {visit.stored.round_ids[r.number]: r.title for r in visit.rules.rounds}
    handed_in = [(a, a.handed_in_at) for a in taken if a.handed_in_at and a.round_id in titles]
    lines = [
        t(
            "{round}: nộp lúc {at}, mã biên nhận {receipt}",
            round=titles[attempt.round_id],
            at=t.moment(at),
            receipt=attempt.receipt,
        )
        + await uncounted.brief(visit, attempt)
        for attempt, at in handed_in
    ]
    return Screen(
        title=t("Lịch sử dự thi"),
        lines=tuple(lines) or (t("Anh/chị chưa nộp bài nào."),),
        choices=(
            *((Choice(titles[a.round_id], ShowReceipt(a.id)),) for a, _ in handed_in),
            (Choice(t("Về trang đầu"), Home()),),
        ),
    )
