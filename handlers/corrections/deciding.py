"""What a correction would do, and who agrees: looked at, approved, carried out once, or dropped."""

from sqlalchemy import Connection

from contest.corrections import Correction
from conversation.action.corrections import (
    ApproveCorrection,
    AskUndo,
    DropCorrection,
    OpenCorrection,
    ShowEarlierRanking,
)
from conversation.screen import Choice, Heading, Line, Quote, Row, Screen
from handlers import notices
from handlers.corrections import asking, outcome_lines, room, wording
from handlers.corrections.carrying_out import carry_out, is_possible
from handlers.corrections.outcome import Outcome
from handlers.permissions import may
from handlers.visit import Visit
from storage import acts, contests, corrections, outbox, persons, roles, rounds, standings
from storage.roles import MAY_APPROVE


async def show(action: OpenCorrection, visit: Visit) -> Screen | None:
    """What it would do if it waits; what it did if it was done."""
    found = await visit.database.read(corrections.find, visit.stored.id, action.correction)
    if found is None:
        return None
    return await (_show_waiting if found.is_waiting else _show_past)(visit, found)


async def approve(action: ApproveCorrection, visit: Visit) -> Screen | None:
    """Each person counts once; the last approval that the rules ask for carries it out."""
    found = await visit.database.read(corrections.find, visit.stored.id, action.correction)
    if found is None:
        return None
    if found.is_waiting and not await visit.database.write(_approve, visit, found):
        word = visit.t("Chưa làm gì: cuộc thi vừa thay đổi. Xin mở lại và xem trước.")
        return await room.show(visit, word)
    return await show(OpenCorrection(found.id), visit)


async def drop(action: DropCorrection, visit: Visit) -> Screen | None:
    await visit.database.write(_drop, visit, action.correction)
    return await show(OpenCorrection(action.correction), visit)


def approvals_needed(visit: Visit) -> int:
    """As many as for results; whoever asks for it may be the first, and is enough where none is."""
    return max(1, visit.rules.results.approvals)


async def _show_waiting(visit: Visit, found: Correction) -> Screen:
    t = visit.t
    approved = await visit.database.read(corrections.approvers, visit.stored.id, found.id)
    who = await visit.database.read(persons.who, visit.stored.id, visit.address)
    counted = t(
        "Đã duyệt: {approved}/{needed}.", approved=len(approved), needed=approvals_needed(visit)
    )
    outcome = None
    if is_possible(visit.stored, found):
        outcome = await visit.database.foresee(
            carry_out, visit.stored, found, by=visit.address, at=visit.at
        )
    if outcome is None:
        lines: list[Line] = [t("Không thực hiện được nữa: câu hỏi đang tính đúng như vậy.")]
    else:
        lines = [*await outcome_lines.lines(visit, found, outcome), "", counted]
    may_approve = outcome is not None and who not in approved
    agree = Choice(_agreeing(visit, len(approved)), ApproveCorrection(found.id), is_main=True)
    return Screen(
        title=t("Xem trước đính chính · {round}", round=_title(visit, found)),
        lines=(*_about(visit, found), "", *lines),
        choices=(
            *(((agree,),) if may_approve else ()),
            *_allowed(visit, Choice(t("Bỏ đề nghị này"), DropCorrection(found.id))),
            room.way_back(visit),
        ),
    )


async def _show_past(visit: Visit, found: Correction) -> Screen:
    """The visit may be older than what it has just done."""
    t = visit.t
    if found.done_at is None:
        state = t("Đề nghị này đã bỏ.")
    else:
        state = t("Đã thực hiện lúc {at}.", at=t.full_moment(found.done_at))
    stored = await visit.database.read(contests.load, visit.stored.id)
    undo = Choice(t("Rút lại đính chính này"), AskUndo(found.id))
    return Screen(
        title=t("Đính chính · {round}", round=_title(visit, found)),
        lines=(*_about(visit, found), "", state),
        choices=(
            *await _earlier_tables(visit, found),
            *(_allowed(visit, undo) if asking.is_in_force(stored, found) else ()),
            room.way_back(visit),
        ),
    )


async def _earlier_tables(visit: Visit, found: Correction) -> tuple[Row, ...]:
    states = await visit.database.read(rounds.states, visit.stored.id)
    if not states[found.round].published_at:
        return ()
    replaced = await visit.database.read(standings.rounds_replaced, found.id)
    label = visit.t("Bảng trước đính chính")
    return tuple((Choice(label, ShowEarlierRanking(found.id, number)),) for number in replaced[-1:])


def _about(visit: Visit, found: Correction) -> list[Line]:
    question = visit.stored.contest.banks[found.round - 1][found.question]
    return [question.text, Heading(wording.what_holds(visit, found)), Quote(found.reason)]


def _allowed(visit: Visit, choice: Choice) -> tuple[Row, ...]:
    """Who only approves neither drops nor asks."""
    return ((choice,),) if may(choice.action, visit) else ()


def _agreeing(visit: Visit, approved: int) -> str:
    t = visit.t
    is_last = approved + 1 >= approvals_needed(visit)
    return t("Duyệt và thực hiện") if is_last else t("Duyệt, chờ người thứ hai")


def _title(visit: Visit, found: Correction) -> str:
    return visit.rules.rounds[found.round - 1].title


def _approve(tx: Connection, visit: Visit, found: Correction) -> bool:
    """False where it cannot be carried out on what was looked at; then nobody has approved."""
    if not contests.hold(tx, visit.stored) or not is_possible(visit.stored, found):
        return False
    if not roles.may_approve(tx, visit.address):
        return False
    approved = corrections.approve(tx, visit.stored.id, found.id, by=visit.address, at=visit.at)
    detail: dict[str, object] = {"correction": found.id}
    acts.log(tx, at=visit.at, address=visit.address, kind="approve_correction", detail=detail)
    if approved >= approvals_needed(visit):
        done: Outcome | None = carry_out(tx, visit.stored, found, by=visit.address, at=visit.at)
        return done is not None
    outbox.add_for_roles(
        tx,
        MAY_APPROVE,
        contest_id=visit.stored.id,
        notice=notices.CORRECTION,
        round=found.round,
        detail=str(found.id),
        at=visit.at,
    )
    return True


def _drop(tx: Connection, visit: Visit, correction_id: int) -> None:
    if corrections.drop(tx, visit.stored.id, correction_id, visit.at):
        detail: dict[str, object] = {"correction": correction_id}
        acts.log(tx, at=visit.at, address=visit.address, kind="drop_correction", detail=detail)
