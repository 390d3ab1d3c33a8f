"""One question that was read: what is in doubt first, then all there is of it."""

from collections.abc import Iterator

from contest.questions import Proposed
from contest.questions.model import LETTERS, Place
from conversation.action.questions import CorrectQuestion, LookAtQuestion, ShowReading
from conversation.screen import Choice, Heading, Line, Row, Screen
from conversation.texts import Texts
from handlers import paging, shown_pictures
from handlers.questions import overview
from handlers.questions.opened import Opened, open_, open_at
from handlers.refusals import explain
from handlers.visit import Caller
from storage.readings import ReadQuestion


async def show(action: LookAtQuestion, caller: Caller, word: str = "") -> Screen | None:
    found = await open_at(caller, action.question)
    return await look(caller, *found, word) if found else None


async def show_first(caller: Caller, reading_id: int) -> Screen | None:
    opened = await open_(caller, reading_id)
    if opened is None or not opened.questions:
        return None
    return await show(LookAtQuestion(opened.questions[0].id), caller)


async def look(caller: Caller, opened: Opened, question: ReadQuestion, word: str = "") -> Screen:
    """`word` stands above it."""
    if not opened.is_open:
        return overview.describe(caller, opened)
    t = caller.t
    return Screen(
        title=title(t, opened, question),
        lines=(*((word, "") if word else ()), *lines(t, opened, question)),
        choices=(
            (Choice(t("Sửa câu này"), CorrectQuestion(question.id), is_main=True),),
            *_turns(t, opened, question),
            (Choice(t("‹ Cả tệp") if opened.reading.file else t("‹ Cả tuần"), _whole(opened)),),
        ),
        picture=await shown_pictures.content(caller, question.content.question.picture),
        replaces=True,
    )


def title(t: Texts, opened: Opened, question: ReadQuestion) -> str:
    return t(
        "{round} · Câu {number}/{count}",
        round=opened.week.title,
        number=question.number,
        count=len(opened.questions),
    )


def lines(t: Texts, opened: Opened, question: ReadQuestion) -> Iterator[Line]:
    """What must not be overlooked comes first: whatever is too long is cut at its end."""
    warned = [*_warnings(t, opened, question)]
    yield from (*warned, "") if warned else ()
    yield from _of_question(t, question.content.question)
    where = _where(t, question.content.question.place)
    if where:
        yield t("Trong tệp: {place}.", place=where)


def _warnings(t: Texts, opened: Opened, question: ReadQuestion) -> Iterator[Line]:
    if question.content.is_left_out:
        yield t("✗ Câu này đã bỏ, sẽ không được nhận.")
    for doubt in opened.doubts.get(question.id, ()):
        reason = explain(t, doubt.reason)
        yield t("⚠ Phải sửa: {doubt}", doubt=reason) if doubt.blocks else f"⚠ {reason}"


def _of_question(t: Texts, question: Proposed) -> Iterator[Line]:
    yield question.text or t("(chưa có nội dung)")
    yield ""
    for number, option in enumerate(question.options):
        line = f"{LETTERS[number]}. {option}"
        yield Heading(f"✓ {line}") if number in question.rights else line
    yield ""
    if question.source:
        yield t("Căn cứ: {source}", source=question.source)
    if question.topic:
        yield t("Chủ đề: {topic}", topic=question.topic)
    if question.explanation:
        yield t("Giải thích: {explanation}", explanation=question.explanation)


def _where(t: Texts, place: Place) -> str:
    """ "" for what stood in no file."""
    if place.cell:
        cell = t("ô {cell}", cell=place.cell)
        return t("trang {sheet}, {cell}", sheet=place.sheet, cell=cell) if place.sheet else cell
    if place.paragraph:
        return t("đoạn {number}", number=place.paragraph)
    return t("dòng {number}", number=place.line) if place.line else ""


def _turns(t: Texts, opened: Opened, question: ReadQuestion) -> Iterator[Row]:
    ids = [each.id for each in opened.questions]
    turn = paging.from_question_to_question(
        t, ids.index(question.id), len(ids), lambda position: LookAtQuestion(ids[position])
    )
    if turn:
        yield turn
    doubtful = opened.next_doubtful(question)
    if doubtful:
        label = t("Câu nghi vấn tiếp theo: câu {number} ›", number=doubtful.number)
        yield (Choice(label, LookAtQuestion(doubtful.id)),)


def _whole(opened: Opened) -> ShowReading:
    return ShowReading(opened.reading.id)
