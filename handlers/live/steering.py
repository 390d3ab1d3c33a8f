"""The host leads through the questions; each step once, and each of it in the log."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Final

from sqlalchemy import Connection

from contest.stage.live_members import head_start
from contest.stage.live_order import next_number, next_question
from conversation.action.live import (
    AskStakes,
    LockLive,
    OpenLive,
    ReplaceLive,
    RevealLive,
    ShowLive,
)
from conversation.screen import Screen
from handlers.live import desk, telling, who_answers
from handlers.live.spoken_of import AtQuestion, at_question
from handlers.live.telling import Why
from handlers.visit import Visit
from storage import acts
from storage.stage import live_questions, stages

SETTLING: Final = timedelta(seconds=2)
"""After the close, answers received in time may still be on their way to the disk."""

_LONGEST_REASON: Final = 1000

Step = Callable[[Connection, Visit, AtQuestion], bool]
"""Whether it was done: pressed twice, it is not done twice."""


async def ask_stakes(action: AskStakes, visit: Visit) -> Screen | None:
    return await _steer(action.question, visit, "ask_stakes", _ask_stakes)


async def open_(action: OpenLive, visit: Visit) -> Screen | None:
    return await _steer(action.question, visit, "open_live_question", _open)


async def lock(action: LockLive, visit: Visit) -> Screen | None:
    return await _steer(action.question, visit, "lock_live_question", _lock)


async def reveal(action: RevealLive, visit: Visit) -> Screen | None:
    return await _steer(action.question, visit, "reveal_live_question", _reveal)


async def replace_(action: ReplaceLive, visit: Visit) -> Screen | None:
    """What it was made void for is kept with it."""
    found = await at_question(visit, action.question)
    if found is None or not found.on.at.may_host:
        return None
    if visit.text is None:
        t = visit.t
        return Screen(
            title=t("Thay câu {number}", number=found.question.number or ""),
            lines=(
                t("Câu này sẽ không tính; câu dự phòng tiếp theo thay vào."),
                t("Xin nhập lý do; lý do được ghi trong biên bản."),
            ),
            asks=action,
        )
    return await _steer(action.question, visit, "replace_live_question", _make_void)


async def _steer(question_id: int, visit: Visit, kind: str, step: Step) -> Screen | None:
    found = await at_question(visit, question_id)
    if found is None or not found.on.at.may_host:
        return None
    await visit.database.write(_take, visit, found, kind, step)
    return await desk.show(ShowLive(found.on.at.id, found.on.number), visit)


def _take(tx: Connection, visit: Visit, found: AtQuestion, kind: str, step: Step) -> None:
    """One step at a time at a Hội thi; none in a pause, or once the part is locked."""
    held = stages.hold(tx, found.on.at.id)
    if held is None or not held.is_open or held.paused_at or found.on.is_locked(tx):
        return
    question = live_questions.find(tx, found.question.id)
    if question and step(tx, visit, replace(found, question=question)):
        detail = {"stage": held.id, "part": found.on.part.code, "position": question.position}
        acts.log(tx, at=visit.at, address=visit.address, kind=kind, detail=detail)


def _ask_stakes(tx: Connection, visit: Visit, found: AtQuestion) -> bool:
    number = _number_if_next(tx, found)
    answering = who_answers.answering_now(tx, found.on)
    if number is None or not found.on.live.stake:
        return False
    if not live_questions.ask_stakes(tx, found.question.id, number, answering, visit.at):
        return False
    telling.ask_stakes(tx, visit, found)
    return True


def _open(tx: Connection, visit: Visit, found: AtQuestion) -> bool:
    """The time runs once everybody has been sent the question."""
    number = _number_if_next(tx, found)
    if number is None:
        return False
    answering = who_answers.answering_now(tx, found.on)
    addresses = who_answers.addresses_of_answering(tx, found.on, answering)
    starts_at = visit.at + head_start(len(addresses), visit.per_second)
    closes_at = starts_at + timedelta(seconds=found.on.live.seconds)
    times = {"at": visit.at, "starts_at": starts_at, "closes_at": closes_at}
    if not live_questions.open_(tx, found.question.id, number, answering, **times):
        return False
    telling.ask(tx, visit, _again(tx, found), addresses)
    return True


def _lock(tx: Connection, visit: Visit, found: AtQuestion) -> bool:
    is_locked = live_questions.lock(tx, found.question.id, visit.at)
    if is_locked:
        telling.tell(tx, visit, found, Why.LOCKED)
    return is_locked


def _reveal(tx: Connection, visit: Visit, found: AtQuestion) -> bool:
    closed_by = visit.at - SETTLING
    is_revealed = live_questions.reveal(tx, found.question.id, visit.at, closed_by)
    if is_revealed:
        telling.tell(tx, visit, found, Why.REVEALED)
    return is_revealed


def _make_void(tx: Connection, visit: Visit, found: AtQuestion) -> bool:
    reason = (visit.text or "")[:_LONGEST_REASON]
    is_void = live_questions.make_void(tx, found.question.id, reason, visit.at)
    if is_void:
        telling.tell(tx, visit, found, Why.VOID)
    return is_void


def _number_if_next(tx: Connection, found: AtQuestion) -> int | None:
    """What it is called; None where it is not its turn, or another one is not settled yet."""
    questions = live_questions.of_part(tx, found.on.at.id, found.on.part.code)
    if any(each.opened_at and not each.is_settled for each in questions):
        return None
    following = next_question([each.course for each in questions], found.on.live.questions)
    if following != found.question.position:
        return None
    return found.question.number or next_number(live_questions.numbers_taken(questions))


def _again(tx: Connection, found: AtQuestion) -> AtQuestion:
    return replace(found, question=live_questions.find(tx, found.question.id) or found.question)
