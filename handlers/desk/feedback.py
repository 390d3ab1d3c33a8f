"""/gopy: a question or a fault to the organizers, and their answer back."""

from sqlalchemy import Connection

from conversation.action.desk import AnswerFeedback, OpenFeedback, WriteFeedback
from conversation.action.home import Home
from conversation.screen import Choice, Quote, Screen
from handlers import notices
from handlers.people import joining
from handlers.visit import Visit
from storage import feedback, outbox
from storage.feedback import Feedback

_LONGEST = 2000


async def write(visit: Visit) -> Screen:
    """Ask for the message, or take the one typed and put it before the organizers."""
    t = visit.t
    if not visit.is_known:
        why = t("Để nhận được câu trả lời, xin anh/chị đồng ý trước, rồi gõ lại /gopy.")
        return joining.ask_consent_first(visit, why)
    if visit.text is None:
        return Screen(
            title=t("Gửi ý kiến đến Ban Tổ chức"),
            lines=(t("Xin anh/chị nhập câu hỏi hoặc phản ánh trong một tin nhắn."),),
            asks=WriteFeedback(),
        )
    await visit.database.write(_keep, visit, visit.text[:_LONGEST])
    return Screen(
        title=t("Đã gửi ý kiến đến Ban Tổ chức"),
        lines=(t("Cảm ơn anh/chị. Câu trả lời sẽ được gửi tại đây."),),
        choices=((Choice(t("Về trang đầu"), Home()),),),
    )


async def show(action: OpenFeedback, visit: Visit) -> Screen | None:
    """The message as an organizer reads it; None where there is no such message."""
    kept = await visit.database.read(feedback.find, visit.stored.id, action.feedback)
    return show_of(visit, kept) if kept else None


def show_of(visit: Visit, kept: Feedback) -> Screen:
    t = visit.t
    title = t("Ý kiến số {number}, gửi lúc {at}", number=kept.id, at=t.moment(kept.sent_at))
    if kept.answer is not None:
        answered = Quote(kept.answer)
        return Screen(title=title, lines=(Quote(kept.text), t("Đã trả lời:"), answered))
    row = (Choice(t("Trả lời"), AnswerFeedback(kept.id), is_main=True),)
    return Screen(title=title, lines=(Quote(kept.text),), choices=(row,))


def show_answer(visit: Visit, kept: Feedback, answer: str) -> Screen:
    """What the person who wrote reads."""
    t = visit.t
    return Screen(
        title=t("Ban Tổ chức trả lời ý kiến của anh/chị"),
        lines=(Quote(kept.text), "", answer),
        choices=(
            (Choice(t("Gửi ý kiến khác"), WriteFeedback()), Choice(t("Về trang đầu"), Home())),
        ),
    )


async def answer(action: AnswerFeedback, visit: Visit) -> Screen | None:
    """Ask the organizer for the answer, or take the one typed: the first one counts."""
    t = visit.t
    kept = await visit.database.read(feedback.find, visit.stored.id, action.feedback)
    if kept is None or kept.answer is not None:
        return show_of(visit, kept) if kept else None
    if visit.text is None:
        return Screen(
            title=t("Trả lời ý kiến số {number}", number=kept.id),
            lines=(Quote(kept.text), t("Xin nhập câu trả lời trong một tin nhắn.")),
            asks=action,
        )
    await visit.database.write(_answer, visit, kept, visit.text[:_LONGEST])
    return await show(OpenFeedback(kept.id), visit)


def _keep(tx: Connection, visit: Visit, text: str) -> None:
    kept = feedback.add(
        tx,
        contest_id=visit.stored.id,
        address=visit.address,
        message=visit.message,
        text=text,
        at=visit.at,
    )
    if kept:
        outbox.add_for_organizers(
            tx,
            contest_id=visit.stored.id,
            notice=notices.FEEDBACK,
            round=0,
            detail=str(kept.id),
            at=visit.at,
        )


def _answer(tx: Connection, visit: Visit, kept: Feedback, text: str) -> None:
    is_first = feedback.answer(tx, kept.id, answer=text, by=visit.address, at=visit.at)
    if is_first:
        outbox.add(
            tx,
            contest_id=visit.stored.id,
            notice=notices.FEEDBACK_ANSWER,
            round=0,
            detail=str(kept.id),
            addresses=[(kept.address, None)],
            at=visit.at,
        )
