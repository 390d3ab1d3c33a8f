"""/gopy: a question or a fault to the organizers, and what comes back."""

from sqlalchemy import Connection

from conversation.action.feedback import ShowOwnFeedback, WriteFeedback, WriteOn
from conversation.action.home import Home
from conversation.post import Attachment, AttachmentKind, Post
from conversation.screen import Choice, Line, Row, Screen
from conversation.texts import Texts
from handlers import notices
from handlers.feedback import thread
from handlers.people import joining
from handlers.visit import Visit
from storage import feedback, outbox
from storage.feedback import Feedback, Written
from storage.outbox import Delivery

_LISTED = 8


async def write(visit: Visit) -> Screen:
    """Ask for the message, or take the one typed and put it before the organizers."""
    t = visit.t
    if not visit.is_known:
        why = t("Để nhận được câu trả lời, xin anh/chị đồng ý trước, rồi gõ lại /gopy.")
        return joining.ask_consent_first(visit, why)
    written = _written(visit)
    if written is None:
        return Screen(
            title=t("Gửi ý kiến đến Ban Tổ chức"),
            lines=(
                t("Xin anh/chị nhập câu hỏi hoặc phản ánh trong một tin nhắn."),
                t("Cần thì gửi một ảnh, kèm lời ghi dưới ảnh."),
            ),
            asks=WriteFeedback(),
        )
    await visit.database.write(_keep, visit, written)
    return _thank(t)


async def write_on(action: WriteOn, visit: Visit) -> Screen:
    kept = await thread.find(visit, action.feedback)
    if kept is None or kept.address != visit.address:
        return await show_own(ShowOwnFeedback(0), visit)
    t = visit.t
    written = _written(visit)
    if written is None:
        return Screen(
            title=t("Viết tiếp về ý kiến số {number}", number=kept.id),
            lines=(t("Xin anh/chị nhập nội dung trong một tin nhắn."),),
            asks=action,
            is_new=True,  # the answer stays to be read
        )
    await visit.database.write(_keep_more, visit, kept, written)
    return _thank(t)


async def show_own(action: ShowOwnFeedback, visit: Visit) -> Screen:
    """One of the person's own, or the list of them."""
    kept = await thread.find(visit, action.feedback)
    if kept is None or kept.address != visit.address:
        return await _list_own(visit)
    t = visit.t
    title = t("Ý kiến số {number}: {state}", number=kept.id, state=thread.in_words(t, kept.state))
    return Screen(
        title=title,
        lines=tuple(await thread.lines(visit, kept)),
        choices=_what_next(t, kept),
    )


async def compose_answer(delivery: Delivery, visit: Visit) -> Screen | None:
    """To the person who wrote: what an organizer has answered, below what it is about."""
    kept = await thread.find(visit, int(delivery.detail.partition(".")[0]))
    if kept is None or kept.address != visit.address:
        return None
    t = visit.t
    return Screen(
        title=t("Ban Tổ chức trả lời ý kiến của anh/chị"),
        lines=tuple(await thread.lines(visit, kept)),
        choices=_what_next(t, kept),
    )


async def _list_own(visit: Visit) -> Screen:
    t = visit.t
    mine = await visit.database.read(feedback.of_address, visit.stored.id, visit.address)
    lines: list[Line] = [] if mine else [t("Anh/chị chưa gửi ý kiến nào.")]
    rows = [
        (Choice(f"{each.id} · {thread.in_words(t, each.state)}", ShowOwnFeedback(each.id)),)
        for each in mine[:_LISTED]
    ]
    write = (Choice(t("Gửi ý kiến"), WriteFeedback()), Choice(t("Về trang đầu"), Home()))
    return Screen(title=t("Ý kiến anh/chị đã gửi"), lines=tuple(lines), choices=(*rows, write))


def _thank(t: Texts) -> Screen:
    return Screen(
        title=t("Đã gửi ý kiến đến Ban Tổ chức"),
        lines=(t("Cảm ơn anh/chị. Câu trả lời sẽ được gửi tại đây."),),
        choices=(
            (Choice(t("Ý kiến của tôi"), ShowOwnFeedback(0)), Choice(t("Về trang đầu"), Home())),
        ),
    )


def _what_next(t: Texts, kept: Feedback) -> tuple[Row, ...]:
    return (
        (Choice(t("Viết tiếp"), WriteOn(kept.id)), Choice(t("Gửi ý kiến khác"), WriteFeedback())),
        (Choice(t("Về trang đầu"), Home()),),
    )


def _written(visit: Visit) -> Written | None:
    """A text, or a picture with what is said below it; None of anything else."""
    if visit.text is not None:
        return Written(visit.message, visit.text[: thread.LONGEST])
    match visit.post:
        case Post(text, _, Attachment(AttachmentKind.PICTURE, reference)):
            return Written(visit.message, text[: thread.LONGEST], reference)
    return None


def _keep(tx: Connection, visit: Visit, written: Written) -> None:
    kept = feedback.add(
        tx,
        contest_id=visit.stored.id,
        address=visit.address,
        written=written,
        at=visit.at,
    )
    if kept:
        _tell(tx, visit, kept)


def _keep_more(tx: Connection, visit: Visit, kept: Feedback, written: Written) -> None:
    is_new = feedback.write_on(tx, kept.id, address=visit.address, written=written, at=visit.at)
    if is_new:
        _tell(tx, visit, kept)


def _tell(tx: Connection, visit: Visit, kept: Feedback) -> None:
    """Organizers, once for each message."""
    outbox.add_for_organizers(
        tx,
        contest_id=visit.stored.id,
        notice=notices.FEEDBACK,
        round=0,
        detail=f"{kept.id}.{visit.message}",
        at=visit.at,
    )
