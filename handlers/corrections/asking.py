"""From a round to its question, to what is right, to the reason: then it waits to be decided."""

from collections.abc import Sequence

from sqlalchemy import Connection

from contest.corrections import Correction, in_force
from contest.names import plain
from contest.questions import Question
from conversation.action.corrections import (
    AskCorrection,
    AskUndo,
    FindQuestion,
    MarkQuestion,
    OpenCorrection,
)
from conversation.screen import Choice, Line, Row, Screen
from handlers import insiders
from handlers.corrections import deciding, room
from handlers.sitting.papers import LETTERS
from handlers.visit import Visit
from storage import corrections, rounds
from storage.contests import StoredContest

_LONGEST_REASON = 500
_FOUND_SHOWN = 8


async def find_question(action: FindQuestion, visit: Visit) -> Screen | None:
    """Ask for number or words, or show what was typed; None where the round has not opened."""
    if not await _has_opened(visit, action.round):
        return None
    bank = visit.stored.contest.banks[action.round - 1]
    if not visit.text:
        return _ask_which(visit, action, len(bank))
    found = _found(bank, visit.text)
    if not found:
        return _ask_which(visit, action, len(bank), visit.t("Không tìm thấy câu nào như vậy."))
    if len(found) == 1:
        return await mark(as_it_is(visit, action.round, found[0]), visit.without_text())
    return _choose(visit, action, found)


async def mark(action: MarkQuestion, visit: Visit) -> Screen | None:
    """The question with its options; each press makes one right, or not."""
    question = await _question(visit, action.round, action.question)
    if question is None:
        return None
    t, current = visit.t, visit.rules.rounds[action.round - 1]
    await insiders.remember_unclosed(visit, action.round)
    now = as_it_is(visit, action.round, action.question)
    return Screen(
        title=t(
            "{round} · Câu {n} của ngân hàng",
            round=current.title,
            n=action.question + 1,
        ),
        lines=(
            *_lines(question, action.right),
            "",
            t("✓ là phương án được tính đúng. Bấm chữ cái để thêm hoặc bỏ."),
        ),
        choices=(
            tuple(
                Choice(letter, MarkQuestion(action.round, action.question, action.right ^ 1 << i))
                for i, (letter, _) in enumerate(zip(LETTERS, question.options, strict=False))
            ),
            *_ways_on(visit, action, now),
            room.way_back(visit),
        ),
    )


async def ask(action: AskCorrection, visit: Visit) -> Screen | None:
    """Ask for the reason, or take the one typed; then what it would do."""
    question = await _question(visit, action.round, action.question)
    if question is None or action.right >= 1 << len(question.options) or action.right < 0:
        return None
    if not visit.text:
        return _ask_reason(visit, action, question, action.right)
    accepts = [i for i in range(len(question.options)) if action.right >> i & 1]
    asked = await visit.database.write(_keep, visit, action.round, action.question, accepts, None)
    return await deciding.show(OpenCorrection(asked), visit.without_text())


async def ask_undo(action: AskUndo, visit: Visit) -> Screen | None:
    """None where it is not the one in force."""
    undone = await visit.database.read(corrections.find, visit.stored.id, action.correction)
    if undone is None or not is_in_force(visit.stored, undone):
        return None
    if not visit.text:
        question = visit.stored.contest.banks[undone.round - 1][undone.question]
        return _ask_reason(visit, action, question, None)
    asked = await visit.database.write(_keep, visit, undone.round, undone.question, [], undone.id)
    return await deciding.show(OpenCorrection(asked), visit.without_text())


def is_in_force(stored: StoredContest, correction: Correction) -> bool:
    """Whether it is what counts of its question now."""
    done = [each for each in stored.corrections if each.round == correction.round]
    newest = in_force(done).get(correction.question)
    return newest is not None and newest.id == correction.id


async def _has_opened(visit: Visit, number: int) -> bool:
    """Before that the bank itself is put right."""
    states = await visit.database.read(rounds.states, visit.stored.id)
    return number in states and states[number].opened_at is not None


async def _question(visit: Visit, number: int, position: int) -> Question | None:
    if not await _has_opened(visit, number):
        return None
    bank = visit.stored.contest.banks[number - 1]
    return bank[position] if 0 <= position < len(bank) else None


def _found(bank: Sequence[Question], typed: str) -> list[int]:
    """By its number in the bank, or by words that all stand in it."""
    if typed.strip().isdecimal():
        position = int(typed) - 1
        return [position] if 0 <= position < len(bank) else []
    words = plain(typed).split()
    return [i for i, each in enumerate(bank) if all(word in plain(each.text) for word in words)]


def _ask_which(visit: Visit, action: FindQuestion, count: int, refusal: str = "") -> Screen:
    t = visit.t
    return Screen(
        title=t("Đính chính · {round}", round=visit.rules.rounds[action.round - 1].title),
        lines=(
            *((refusal, "") if refusal else ()),
            t("Câu nào có sai sót? Xin nhập vài chữ trong câu hỏi,"),
            t("hoặc số thứ tự của câu trong ngân hàng (1 đến {count}).", count=count),
        ),
        asks=action,
    )


def _choose(visit: Visit, action: FindQuestion, found: list[int]) -> Screen:
    t, bank = visit.t, visit.stored.contest.banks[action.round - 1]
    rows = [
        (Choice(f"{i + 1}. {bank[i].text}"[:60], as_it_is(visit, action.round, i)),)
        for i in found[:_FOUND_SHOWN]
    ]
    return Screen(
        title=t.many("Có {n} câu như vậy", len(found)),
        choices=(
            *rows,
            (Choice(t("Tìm câu khác"), FindQuestion(action.round)),),
            room.way_back(visit),
        ),
    )


def as_it_is(visit: Visit, number: int, question: int) -> MarkQuestion:
    """To put a question right, beginning with the key as it stands."""
    right = visit.stored.keys[number - 1].right(question)
    return MarkQuestion(number, question, sum(1 << option for option in right))


def _lines(question: Question, right: int) -> list[Line]:
    options = zip(LETTERS, question.options, strict=False)
    return [
        question.text,
        "",
        *(
            f"{'✓ ' if right >> i & 1 else ''}{letter}. {text}"
            for i, (letter, text) in enumerate(options)
        ),
    ]


def _ways_on(visit: Visit, action: MarkQuestion, now: MarkQuestion) -> list[Row]:
    t, about = visit.t, (action.round, action.question)
    rows: list[Row] = []
    if action.right not in (0, now.right):
        rows.append(
            (Choice(t("Tiếp: nhập lý do"), AskCorrection(*about, action.right), is_main=True),)
        )
    if now.right:
        rows.append((Choice(t("Hủy câu hỏi này"), AskCorrection(*about, 0)),))
    done = [each for each in visit.stored.corrections if each.round == action.round]
    newest = in_force(done).get(action.question)
    if newest:
        rows.append((Choice(t("Rút lại đính chính số {n}", n=newest.number), AskUndo(newest.id)),))
    return rows


def _ask_reason(
    visit: Visit, action: AskCorrection | AskUndo, question: Question, right: int | None
) -> Screen:
    t = visit.t
    shown = [question.text] if right is None else _lines(question, right)
    what = t("Rút lại đính chính") if right is None else t("Đổi đáp án")
    return Screen(
        title=t("Hủy câu hỏi") if right == 0 else what,
        lines=(
            *shown,
            "",
            t("Xin nhập lý do. Lý do được công bố cho người dự thi khi có kết quả."),
        ),
        asks=action,
    )


def _keep(
    tx: Connection, visit: Visit, number: int, question: int, accepts: list[int], undoes: int | None
) -> int:
    return corrections.ask(
        tx,
        visit.stored.id,
        round_number=number,
        question=question,
        accepts=accepts,
        undoes=undoes,
        reason=(visit.text or "")[:_LONGEST_REASON],
        message=visit.message,
        by=visit.address,
        at=visit.at,
    )
