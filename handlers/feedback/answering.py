"""Organizers answer what people wrote; two never answer one thing without knowing of each other."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import Connection

from conversation.action.feedback import (
    AnswerAllTheSame,
    AnswerFeedback,
    CloseFeedback,
    ListFeedback,
    OpenFeedback,
)
from conversation.screen import Choice, Line, Row, Screen
from handlers import notices
from handlers.feedback import thread
from handlers.visit import Visit
from storage import acts, feedback, outbox
from storage.feedback import Feedback, State, Written
from storage.outbox import Delivery

HELD_FOR = timedelta(minutes=15)
"""So long after somebody has begun to answer it, it is theirs."""


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


async def answer(action: AnswerFeedback, visit: Visit) -> Screen | None:
    """Ask the organizer for the answer, or take the one typed."""
    kept = await thread.find(visit, action.feedback)
    if kept is None:
        return None
    if visit.text is not None:
        return await _keep_answer(visit, kept, visit.text)
    if kept.state is not State.NEW:
        return await _show(visit, kept)
    return await _take(visit, kept, is_all_the_same=False)


async def answer_all_the_same(action: AnswerAllTheSame, visit: Visit) -> Screen | None:
    kept = await thread.find(visit, action.feedback)
    return await _take(visit, kept, is_all_the_same=True) if kept else None


async def close(action: CloseFeedback, visit: Visit) -> Screen | None:
    kept = await thread.find(visit, action.feedback)
    if kept is None:
        return None
    await visit.database.write(_close, visit, kept)
    return await show(OpenFeedback(kept.id), visit)


async def _show_with_picture(visit: Visit, kept: Feedback) -> Screen:
    return replace(await _show(visit, kept), post=await thread.picture(visit, kept))


async def _show(visit: Visit, kept: Feedback) -> Screen:
    t = visit.t
    return Screen(
        title=t("Ý kiến số {number}, gửi lúc {at}", number=kept.id, at=t.moment(kept.sent_at)),
        lines=(*await _whose(visit, kept), "", *await thread.lines(visit, kept)),
        choices=_what_may_be_done(visit, kept),
    )


async def _whose(visit: Visit, kept: Feedback) -> list[Line]:
    t = visit.t
    lines: list[Line] = [t("Người gửi: {name}", name=await thread.name_of(visit, kept.address))]
    if kept.taken_by and kept.taken_at:
        who = t("anh/chị") if kept.taken_by == visit.address else await _name(visit, kept)
        at = t.moment(kept.taken_at)
        lines.append(
            t("{name} đang trả lời, từ {at}.", name=who, at=at)
            if kept.state is State.NEW
            else t("{name} đã trả lời lúc {at}.", name=who, at=at)
        )
    return lines


async def _name(visit: Visit, kept: Feedback) -> str:
    return await thread.name_of(visit, kept.taken_by or "")


def _what_may_be_done(visit: Visit, kept: Feedback) -> tuple[Row, ...]:
    t = visit.t
    back = Choice(t("Các ý kiến"), ListFeedback(0, 0))
    done = Choice(t("Đánh dấu đã xong"), CloseFeedback(kept.id))
    if kept.state is State.NEW:
        return ((Choice(t("Trả lời"), AnswerFeedback(kept.id), is_main=True),), (done, back))
    more = Choice(t("Viết thêm"), AnswerAllTheSame(kept.id))
    return ((more,), (back,)) if kept.state is State.CLOSED else ((more, done), (back,))


async def _take(visit: Visit, kept: Feedback, *, is_all_the_same: bool) -> Screen:
    """From now on it is this organizer's, unless it is somebody else's already."""
    since = visit.at if is_all_the_same else visit.at - HELD_FOR
    is_mine = await visit.database.write(
        feedback.take, kept.id, by=visit.address, at=visit.at, unless_since=since
    )
    if not is_mine and not is_all_the_same:
        return await _say_whose(visit, kept.id)
    t = visit.t
    return Screen(
        title=t("Trả lời ý kiến số {number}", number=kept.id),
        lines=(
            *await thread.lines(visit, kept),
            "",
            t("Xin nhập câu trả lời trong một tin nhắn."),
        ),
        asks=AnswerFeedback(kept.id),
    )


async def _say_whose(visit: Visit, feedback_id: int) -> Screen:
    t = visit.t
    all_the_same = Choice(t("Tôi vẫn trả lời"), AnswerAllTheSame(feedback_id))
    kept = await thread.find(visit, feedback_id)
    return Screen(
        title=t("Ý kiến số {number} đang có người trả lời", number=feedback_id),
        lines=tuple(await _whose(visit, kept)) if kept else (),
        choices=((all_the_same,), (Choice(t("Các ý kiến"), ListFeedback(0, 0)),)),
    )


async def _keep_answer(visit: Visit, kept: Feedback, text: str) -> Screen | None:
    """Where somebody else has taken it meanwhile, nothing is sent, and it is said."""
    written = Written(visit.message, text[: thread.LONGEST])
    if await visit.database.write(_answer, visit, kept, written):
        return await show(OpenFeedback(kept.id), visit)
    t = visit.t
    again = Choice(t("Tôi vẫn trả lời"), AnswerAllTheSame(kept.id))
    now = await thread.find(visit, kept.id) or kept
    return Screen(
        title=t("Câu trả lời của anh/chị chưa được gửi"),
        lines=(t("Người khác đã nhận trả lời ý kiến này."), *await _whose(visit, now)),
        choices=((again,), (Choice(t("Xem ý kiến"), OpenFeedback(kept.id)),)),
    )


def _answer(tx: Connection, visit: Visit, kept: Feedback, written: Written) -> bool:
    new = feedback.answer(tx, kept.id, by=visit.address, written=written, at=visit.at)
    if new is None:
        return False
    outbox.add(
        tx,
        contest_id=visit.stored.id,
        notice=notices.FEEDBACK_ANSWER,
        round=0,
        detail=f"{kept.id}.{new.id}",
        addresses=[(kept.address, None)],
        at=visit.at,
    )
    _log(tx, visit, kept, "answer_feedback")
    return True


def _close(tx: Connection, visit: Visit, kept: Feedback) -> None:
    if feedback.close(tx, kept.id):
        _log(tx, visit, kept, "close_feedback")


def _log(tx: Connection, visit: Visit, kept: Feedback, kind: str) -> None:
    """Which one, not what was said: that is deleted with people's data."""
    acts.log(tx, at=visit.at, address=visit.address, kind=kind, detail={"feedback": kept.id})
