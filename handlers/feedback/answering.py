"""Organizers answer what people wrote; two never answer one thing without knowing of each other."""

from datetime import timedelta

from sqlalchemy import Connection

from conversation.action.feedback import (
    AnswerAllTheSame,
    AnswerFeedback,
    CloseFeedback,
    ListFeedback,
    OpenFeedback,
)
from conversation.screen import Choice, Screen
from handlers import notices
from handlers.feedback import reading, thread
from handlers.visit import Visit
from storage import acts, feedback, outbox
from storage.feedback import Feedback, State, Written

HELD_FOR = timedelta(minutes=15)
"""So long after somebody has begun to answer it, it is theirs."""


async def answer(action: AnswerFeedback, visit: Visit) -> Screen | None:
    """Ask the organizer for the answer, or take the one typed."""
    kept = await thread.find(visit, action.feedback)
    if kept is None:
        return None
    if visit.text is not None:
        return await _keep_answer(visit, kept, visit.text)
    if kept.state is not State.NEW:
        return await reading.draw(visit, kept)
    return await _take(visit, kept, is_all_the_same=False)


async def answer_all_the_same(action: AnswerAllTheSame, visit: Visit) -> Screen | None:
    kept = await thread.find(visit, action.feedback)
    return await _take(visit, kept, is_all_the_same=True) if kept else None


async def close(action: CloseFeedback, visit: Visit) -> Screen | None:
    kept = await thread.find(visit, action.feedback)
    if kept is None:
        return None
    await visit.database.write(_close, visit, kept)
    return await reading.show(OpenFeedback(kept.id), visit)


async def _take(visit: Visit, kept: Feedback, *, is_all_the_same: bool) -> Screen:
    """From now on it is this organizer's, unless it is somebody else's already."""
    since = visit.at + HELD_FOR if is_all_the_same else visit.at - HELD_FOR
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
        lines=tuple(await reading.whose(visit, kept)) if kept else (),
        choices=((all_the_same,), (Choice(t("Các ý kiến"), ListFeedback(0, 0)),)),
    )


async def _keep_answer(visit: Visit, kept: Feedback, text: str) -> Screen | None:
    """Where somebody else has taken it meanwhile, nothing is sent, and it is said."""
    written = Written(visit.message, text[: thread.LONGEST])
    await visit.database.write(_answer, visit, kept, written)
    now = await thread.find(visit, kept.id) or kept
    if now.taken_by == visit.address:
        return await reading.show(OpenFeedback(kept.id), visit)
    t = visit.t
    again = Choice(t("Tôi vẫn trả lời"), AnswerAllTheSame(kept.id))
    return Screen(
        title=t("Câu trả lời của anh/chị chưa được gửi"),
        lines=(t("Người khác đã nhận trả lời ý kiến này."), *await reading.whose(visit, now)),
        choices=((again,), (Choice(t("Xem ý kiến"), OpenFeedback(kept.id)),)),
    )


def _answer(tx: Connection, visit: Visit, kept: Feedback, written: Written) -> None:
    new = feedback.answer(tx, kept.id, by=visit.address, written=written, at=visit.at)
    if new is None:
        return
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


def _close(tx: Connection, visit: Visit, kept: Feedback) -> None:
    if feedback.close(tx, kept.id):
        _log(tx, visit, kept, "close_feedback")


def _log(tx: Connection, visit: Visit, kept: Feedback, kind: str) -> None:
    """Which one, not what was said: that is deleted with people's data."""
    acts.log(tx, at=visit.at, address=visit.address, kind=kind, detail={"feedback": kept.id})
