"""A question that was read is corrected in chat; what somebody else has changed is not lost."""

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import Connection

from contest.making.corrected_questions import NOTHING, Part, part_of, with_part, with_right
from conversation.action.questions import (
    ChooseRight,
    LeaveOut,
    LookAtQuestion,
    RetypePart,
    UndoCorrection,
)
from conversation.screen import Line, Quote, Screen
from conversation.texts import Texts
from handlers.questions import looking
from handlers.questions.offering import name
from handlers.questions.opened import Opened, log, open_at
from handlers.visit import Caller
from storage import accounts, readings
from storage.readings import Content, ReadQuestion


async def choose_right(action: ChooseRight, caller: Caller) -> Screen | None:
    def corrected(content: Content) -> Content:
        return replace(content, question=with_right(content.question, action.option))

    return await correct(caller, action.question, action.seen, corrected)


async def leave_out(action: LeaveOut, caller: Caller) -> Screen | None:
    def corrected(content: Content) -> Content:
        return replace(content, is_left_out=bool(action.is_left_out))

    return await correct(caller, action.question, action.seen, corrected)


async def retype(action: RetypePart, caller: Caller) -> Screen | None:
    """Ask for the text, or take the one typed."""
    found = await open_at(caller, action.question)
    if found is None:
        return None
    opened, question = found
    told = part_of(question.content.question, action.part)
    if told is None or not opened.is_open:
        return await looking.look(caller, opened, question)
    if caller.text is None:
        return _ask(caller, opened, question, action, told)
    text = caller.text

    def corrected(content: Content) -> Content:
        return replace(content, question=with_part(content.question, action.part, text))

    return await correct(caller, action.question, action.seen, corrected, text)


async def undo(action: UndoCorrection, caller: Caller) -> Screen | None:
    found = await open_at(caller, action.question)
    if found is None:
        return None
    opened, question = found
    seen = replace(question, version=action.seen)
    is_done = not opened.week.is_settled and await caller.database.write(
        _undo, caller, opened, seen
    )
    return await _show(caller, action.question, "" if is_done else _not_undone(caller.t))


async def correct(
    caller: Caller,
    question_id: int,
    seen: int,
    corrected: Callable[[Content], Content],
    typed: str = "",
) -> Screen | None:
    """Nothing is written over what somebody else has written since it was looked at."""
    found = await open_at(caller, question_id)
    if found is None:
        return None
    opened, question = found
    after = corrected(question.content)
    if opened.week.is_settled or after == question.content:
        return await looking.look(caller, opened, question)
    version = replace(question, version=seen)
    is_done = await caller.database.write(_write, caller, opened, version, after)
    return await _show(caller, question_id, "" if is_done else _too_late(caller.t, typed))


async def _show(caller: Caller, question_id: int, word: str) -> Screen | None:
    return await looking.show(LookAtQuestion(question_id), caller, word)


def _write(
    tx: Connection, caller: Caller, opened: Opened, seen: ReadQuestion, after: Content
) -> bool:
    if not readings.correct(tx, seen, after):
        return False
    accounts.expect(tx, caller.address, None)
    log(tx, caller, "correct_question", opened.reading, question=seen.number)
    return True


def _undo(tx: Connection, caller: Caller, opened: Opened, seen: ReadQuestion) -> bool:
    if not readings.undo(tx, seen):
        return False
    log(tx, caller, "undo_question", opened.reading, question=seen.number)
    return True


def _ask(
    caller: Caller, opened: Opened, question: ReadQuestion, action: RetypePart, told: str
) -> Screen:
    t = caller.t
    lines: list[Line] = [t("{part}: xin gõ nội dung mới vào đây.", part=name(t, action.part))]
    if told:
        lines += [t("Hiện nay:"), Quote(told)]
        if action.part != Part.TEXT:
            lines.append(t("Gõ dấu “{sign}” để bỏ trống phần này.", sign=NOTHING))
    lines.append(t("Gõ /tochuc để quay lại."))
    return Screen(title=looking.title(t, opened, question), lines=tuple(lines), asks=action)


def _too_late(t: Texts, typed: str) -> str:
    word = t("Chưa ghi được: câu này vừa được sửa ở nơi khác. Xin xem lại rồi sửa tiếp.")
    return f"{word}\n{t('Anh/chị vừa gõ: “{text}”', text=typed)}" if typed else word


def _not_undone(t: Texts) -> str:
    return t("Chưa hoàn tác được: câu này vừa được sửa ở nơi khác. Xin xem lại.")
