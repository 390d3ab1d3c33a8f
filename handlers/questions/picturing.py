"""The picture of a question that was read: sent in chat, exchanged, taken away."""

from dataclasses import replace

from contest.errors import ContestRefused
from contest.questions.model import Picture
from contest.questions.pictures import LARGEST, read_sent_picture
from conversation.action.questions import ChangePicture, RemovePicture
from conversation.event import Sent
from conversation.messenger import MessengerError
from conversation.screen import Screen
from conversation.texts import Texts
from handlers.questions import correcting, looking
from handlers.questions.opened import Opened, open_at
from handlers.reading_apart import read_apart
from handlers.refusals import explain
from handlers.visit import Caller
from storage.readings import Content, ReadQuestion


async def change(action: ChangePicture, caller: Caller) -> Screen | None:
    """The next picture that is sent becomes that of the question."""
    found = await open_at(caller, action.question)
    if found is None:
        return None
    opened, question = found
    if not opened.is_open:
        return await looking.look(caller, opened, question)
    word = _no_picture(caller.t) if caller.text is not None else ""
    return _ask(caller, opened, question, action, word)


async def take(action: ChangePicture, sent: Sent, caller: Caller) -> Screen | None:
    found = await open_at(caller, action.question)
    if found is None:
        return None
    opened, question = found
    if not opened.is_open:
        return await looking.look(caller, opened, question)
    reference = _reference(sent)
    if not reference:
        return _ask(caller, opened, question, action, _no_picture(caller.t))
    try:
        data = await caller.messenger.fetch(reference)
        picture = await read_apart(read_sent_picture, sent.name, data)
    except MessengerError:
        return _ask(caller, opened, question, action, caller.t("Chưa tải được hình này."))
    except ContestRefused as refused:
        reason = explain(caller.t, refused.faults[0].reason)
        return _ask(caller, opened, question, action, reason)
    return await _correct(caller, action.question, action.seen, picture)


async def remove(action: RemovePicture, caller: Caller) -> Screen | None:
    return await _correct(caller, action.question, action.seen, None)


async def _correct(
    caller: Caller, question_id: int, seen: int, picture: Picture | None
) -> Screen | None:
    def corrected(content: Content) -> Content:
        return replace(content, question=replace(content.question, picture=picture))

    return await correcting.correct(caller, question_id, seen, corrected)


def _reference(sent: Sent) -> str:
    """Of a photo or of a file; "" for anything else."""
    attachment = sent.post.attachment if sent.post else None
    return attachment.reference if attachment else sent.reference


def _no_picture(t: Texts) -> str:
    return t("Tin vừa gửi không phải là hình.")


def _ask(
    caller: Caller, opened: Opened, question: ReadQuestion, action: ChangePicture, word: str
) -> Screen:
    t = caller.t
    return Screen(
        title=looking.title(t, opened, question),
        lines=(
            *((word, "") if word else ()),
            t("Xin gửi hình của câu này vào đây: ảnh chụp, hoặc tệp PNG, JPEG."),
            t("Hình nặng nhiều nhất {n} MB.", n=LARGEST // 1_000_000),
            t("Gõ /tochuc để quay lại."),
        ),
        asks=action,
    )
