"""What a person wrote, as organizers read it, and what they may do about it."""

from dataclasses import replace

from conversation.action.feedback import (
    AnswerAllTheSame,
    AnswerFeedback,
    CloseFeedback,
    ListFeedback,
    OpenFeedback,
)
from conversation.screen import Choice, Line, Row, Screen
from handlers.feedback import thread
from handlers.people import names
from handlers.visit import Visit
from storage.feedback import Feedback, State
from storage.outbox import Delivery


async def show(action: OpenFeedback, visit: Visit) -> Screen | None:
    """As an organizer reads it; None where there is none of this number."""
    kept = await thread.find(visit, action.feedback)
    return await _show_with_picture(visit, kept) if kept else None


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    """To organizers; pointless once it is answered."""
    kept = await thread.find(visit, int(delivery.detail.partition(".")[0]))
    if kept is None or kept.state is not State.NEW or not visit.is_organizer:
        return None
    return await _show_with_picture(visit, kept)


async def _show_with_picture(visit: Visit, kept: Feedback) -> Screen:
    return replace(await draw(visit, kept), post=await thread.picture(visit, kept))


async def draw(visit: Visit, kept: Feedback) -> Screen:
    t = visit.t
    return Screen(
        title=t("Ý kiến số {number}, gửi lúc {at}", number=kept.id, at=t.moment(kept.sent_at)),
        lines=(*await whose(visit, kept), "", *await thread.lines(visit, kept)),
        choices=_what_may_be_done(visit, kept),
    )


async def whose(visit: Visit, kept: Feedback) -> list[Line]:
    t = visit.t
    sender = await visit.database.read(names.of_account, visit, kept.address)
    lines: list[Line] = [t("Người gửi: {name}", name=sender)]
    if kept.taken_by and kept.taken_at:
        who = await visit.database.read(names.of_colleague, visit, kept.taken_by)
        at = t.moment(kept.taken_at)
        lines.append(
            t("Đang trả lời: {name}, từ {at}.", name=who, at=at)
            if kept.state is State.NEW
            else t("Người trả lời: {name}, lúc {at}.", name=who, at=at)
        )
    return lines


def _what_may_be_done(visit: Visit, kept: Feedback) -> tuple[Row, ...]:
    t = visit.t
    back = Choice(t("Các ý kiến"), ListFeedback(0, 0))
    done = Choice(t("Đánh dấu đã xong"), CloseFeedback(kept.id))
    if kept.state is State.NEW:
        return ((Choice(t("Trả lời"), AnswerFeedback(kept.id), is_main=True),), (done, back))
    more = Choice(t("Viết thêm"), AnswerAllTheSame(kept.id))
    return ((more,), (back,)) if kept.state is State.CLOSED else ((more, done), (back,))
