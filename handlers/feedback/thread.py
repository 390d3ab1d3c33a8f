"""All that was said about one thing, as it is read on either side."""

from collections.abc import Sequence

from conversation.post import Attachment, AttachmentKind, Post
from conversation.screen import Line, Quote
from conversation.texts import Texts
from handlers.visit import Visit
from storage import feedback
from storage.feedback import Feedback, Message, State

LONGEST = 2000
"""Characters of one message."""

_SHOWN = 6  # of the newest messages; what was said before them is named by how many


async def find(visit: Visit, feedback_id: int) -> Feedback | None:
    return await visit.database.read(feedback.find, visit.stored.id, feedback_id)


async def lines(visit: Visit, kept: Feedback) -> list[Line]:
    """The newest messages, oldest of them first."""
    said = await visit.database.read(feedback.messages, kept.id)
    earlier = len(said) - _SHOWN
    before = [visit.t.many("… và {n} tin trước đó.", earlier)] if earlier > 0 else []
    return [*before, *_said(visit, said[-_SHOWN:])]


async def picture(visit: Visit, kept: Feedback) -> Post | None:
    """The one that was sent last, where it is the newest of what was said."""
    newest = (await visit.database.read(feedback.messages, kept.id))[-1]
    if not newest.picture:
        return None
    return Post("", (), Attachment(AttachmentKind.PICTURE, newest.picture, newest.picture))


def _said(visit: Visit, said: Sequence[Message]) -> list[Line]:
    return [line for each in said for line in (_who_and_when(visit, each), _what(visit.t, each))]


def _what(t: Texts, each: Message) -> Line:
    told = [each.text, t("(có ảnh)")] if each.picture else [each.text]
    return Quote(" ".join(part for part in told if part))


def _who_and_when(visit: Visit, each: Message) -> str:
    t = visit.t
    at = t.moment(each.sent_at)
    if each.is_answer:
        return t("Ban Tổ chức, {at}:", at=at)
    if each.address == visit.address:
        return t("Anh/chị, {at}:", at=at)
    return t("Người dự thi, {at}:", at=at)


def in_words(t: Texts, state: State) -> str:
    words = {
        State.NEW: t("chờ trả lời"),
        State.ANSWERED: t("đã trả lời"),
        State.CLOSED: t("đã xong"),
    }
    return words[state]
