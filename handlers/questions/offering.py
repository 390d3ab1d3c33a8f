"""What can be corrected about a question, as buttons."""

from collections.abc import Iterator

from contest.making.corrected_questions import Part
from contest.questions.model import LETTERS, MOST_OPTIONS
from conversation.action.questions import (
    ChangePicture,
    ChooseRight,
    CorrectQuestion,
    LeaveOut,
    LookAtQuestion,
    RemovePicture,
    RetypePart,
    UndoCorrection,
)
from conversation.screen import Choice, Row, Screen
from conversation.texts import Texts
from handlers.paging import in_rows
from handlers.questions import looking
from handlers.questions.opened import open_at
from handlers.visit import Caller
from storage.readings import ReadQuestion

_LETTERS_IN_ROW = 4


async def offer(action: CorrectQuestion, caller: Caller) -> Screen | None:
    found = await open_at(caller, action.question)
    if found is None:
        return None
    opened, question = found
    if not opened.is_open:
        return await looking.look(caller, opened, question)
    t = caller.t
    return Screen(
        title=t("Sửa: {question}", question=looking.title(t, opened, question)),
        lines=tuple(looking.lines(t, opened, question)),
        choices=(*_ways(t, question), (Choice(t("‹ Xong"), LookAtQuestion(question.id)),)),
        replaces=True,
    )


def name(t: Texts, part: int) -> str:
    if part >= Part.FIRST_OPTION:
        return t("Phương án {letter}", letter=LETTERS[part - Part.FIRST_OPTION])
    names = {
        Part.TEXT: t("Nội dung câu hỏi"),
        Part.SOURCE: t("Căn cứ"),
        Part.EXPLANATION: t("Giải thích"),
        Part.TOPIC: t("Chủ đề"),
    }
    return names[Part(part)]


def _ways(t: Texts, question: ReadQuestion) -> Iterator[Row]:
    id_, seen = question.id, question.version
    told = question.content.question
    rights = [
        Choice(
            t("✓ {letter} đúng", letter=LETTERS[number])
            if told.rights == (number,)
            else t("{letter} đúng", letter=LETTERS[number]),
            ChooseRight(id_, seen, number),
        )
        for number in range(len(told.options))
    ]
    options = [
        Choice(t("Sửa {part}", part=LETTERS[number]), _retype(question, Part.FIRST_OPTION + number))
        for number in range(len(told.options))
    ]
    if len(told.options) < MOST_OPTIONS:
        another = Part.FIRST_OPTION + len(told.options)
        options.append(Choice(t("Thêm phương án"), _retype(question, another)))
    yield from in_rows(rights, _LETTERS_IN_ROW)
    yield (Choice(t("Sửa nội dung câu hỏi"), _retype(question, Part.TEXT)),)
    yield from in_rows(options, _LETTERS_IN_ROW)
    yield tuple(
        Choice(name(t, part), _retype(question, part))
        for part in (Part.SOURCE, Part.EXPLANATION, Part.TOPIC)
    )
    yield _of_picture(t, question)
    is_out = question.content.is_left_out
    out = Choice(
        t("Lấy lại câu này") if is_out else t("Bỏ câu này"), LeaveOut(id_, seen, int(not is_out))
    )
    back = Choice(t("Hoàn tác"), UndoCorrection(id_, seen))
    yield (out, back) if question.can_be_undone else (out,)


def _of_picture(t: Texts, question: ReadQuestion) -> Row:
    id_, seen = question.id, question.version
    if question.content.question.picture is None:
        return (Choice(t("Thêm hình"), ChangePicture(id_, seen)),)
    return (
        Choice(t("Đổi hình"), ChangePicture(id_, seen)),
        Choice(t("Bỏ hình"), RemovePicture(id_, seen)),
    )


def _retype(question: ReadQuestion, part: int) -> RetypePart:
    return RetypePart(question.id, question.version, int(part))
