"""What a correction would do, and who agrees: looked at, approved, carried out once, or dropped."""

from functools import partial

from sqlalchemy import Connection

from contest.corrections import Correction
from conversation.action.corrections import (
    AgreeToOutcome,
    AskUndo,
    DropCorrection,
    OpenCorrection,
    ShowEarlierRanking,
)
from conversation.screen import Choice, Heading, Line, Quote, Row, Screen
from handlers import insiders, notices
from handlers.corrections import (
    asking,
    foreseeing,
    outcome_lines,
    reexamining,
    room,
    wording,
)
from handlers.corrections.carrying_out import carry_out
from handlers.corrections.outcome import Outcome
from handlers.corrections.working_out import is_possible
from handlers.long_works import StillWorking
from handlers.permissions import may
from handlers.visit import Visit
from storage import acts, contests, corrections, outbox, persons, roles, rounds, standings
from storage.roles import MAY_APPROVE


async def show(action: OpenCorrection, visit: Visit) -> Screen | None:
    """What it would do if it waits; what it did if it was done."""
    found = await visit.database.read(corrections.find, visit.stored.id, action.correction)
    if found is None:
        return None
    await insiders.remember_unclosed(visit, found.round)
    return await (_show_waiting if found.is_waiting else _show_past)(visit, found)


async def agree(action: AgreeToOutcome, visit: Visit) -> Screen | None:
    """Each person counts once; the last approval that the rules ask for carries it out, if it
    comes as it was looked at."""
    found = await visit.database.read(corrections.find, visit.stored.id, action.correction)
    if found is None:
        return None
    if not found.is_waiting:
        return await show(OpenCorrection(found.id), visit)
    work = partial(_decide, visit, found, action.outcome)
    try:
        is_agreed = await visit.corrections.decided.outcome((found.id, visit.address), work)
    except StillWorking:
        return _show_working(visit, found, visit.t("Đang thực hiện đính chính"))
    except _Otherwise:
        await foreseeing.forget(visit, found)
        is_agreed = False
    visit.corrections.decided.forget((found.id, visit.address))
    if not is_agreed:
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
    if visit.corrections.decided.is_under_way((found.id, visit.address)):
        return _show_working(visit, found, t("Đang thực hiện đính chính"))
    try:
        outcome = await foreseeing.foreseen(visit, found)
    except StillWorking:
        return _show_working(visit, found, t("Đang tính thử đính chính"))
    return Screen(
        title=t("Xem trước đính chính · {round}", round=_title(visit, found)),
        lines=(*_about(visit, found), "", *await _outcome_lines(visit, found, outcome)),
        choices=(
            *await _agreeing(visit, found, outcome),
            *_allowed(visit, Choice(t("Bỏ đề nghị này"), DropCorrection(found.id))),
            room.way_back(visit),
        ),
    )


def _show_working(visit: Visit, found: Correction, title: str) -> Screen:
    """Where there are many papers."""
    t = visit.t
    return Screen(
        title=title,
        lines=(
            *_about(visit, found),
            "",
            t("Có nhiều bài thi nên cần vài phút. Bot vẫn phục vụ mọi người như thường."),
        ),
        choices=(
            (Choice(t("Xem đã xong chưa"), OpenCorrection(found.id), is_main=True),),
            room.way_back(visit),
        ),
    )


async def _outcome_lines(visit: Visit, found: Correction, outcome: Outcome | None) -> list[Line]:
    t = visit.t
    if outcome is None:
        return [t("Không cần thực hiện nữa: câu hỏi đang được tính đúng như vậy.")]
    approved = await visit.database.read(corrections.approvers, visit.stored.id, found.id)
    counted = t(
        "Đã duyệt: {approved}/{needed}.", approved=len(approved), needed=approvals_needed(visit)
    )
    return [*await outcome_lines.lines(visit, found, outcome), "", counted]


async def _agreeing(visit: Visit, found: Correction, outcome: Outcome | None) -> tuple[Row, ...]:
    """None who has approved it already."""
    t = visit.t
    approved = await visit.database.read(corrections.approvers, visit.stored.id, found.id)
    who = await visit.database.read(persons.who, visit.stored.id, visit.address)
    if outcome is None or who in approved:
        return ()
    is_last = len(approved) + 1 >= approvals_needed(visit)
    label = t("Duyệt và thực hiện") if is_last else t("Duyệt, chờ người thứ hai")
    return ((Choice(label, AgreeToOutcome(found.id, outcome.checksum), is_main=True),),)


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


def _title(visit: Visit, found: Correction) -> str:
    return visit.rules.rounds[found.round - 1].title


async def _decide(visit: Visit, found: Correction, looked_at: int) -> bool:
    """Papers alike are looked for apart: it takes long, and nobody waits for it."""
    is_agreed = await visit.database.write(_approve, visit, found, looked_at)
    now = await visit.database.read(corrections.find, visit.stored.id, found.id)
    if now and now.done_at:
        await reexamining.reexamine(visit.database, visit.stored.id, found.round, visit.at)
    return is_agreed


class _Otherwise(Exception):
    """It would not come as it was looked at, so nothing of it is kept."""


def _approve(tx: Connection, visit: Visit, found: Correction, looked_at: int) -> bool:
    """False where it cannot be carried out any more; then nobody has approved. Raises _Otherwise
    where the outcome is another."""
    if not contests.hold(tx, visit.stored) or not is_possible(visit.stored, found):
        return False
    if not roles.may_approve(tx, visit.address):
        return False
    approved = corrections.approve(tx, visit.stored.id, found.id, by=visit.address, at=visit.at)
    detail: dict[str, object] = {"correction": found.id}
    acts.log(tx, at=visit.at, address=visit.address, kind="approve_correction", detail=detail)
    if approved < approvals_needed(visit):
        _ask_the_others(tx, visit, found)
        return True
    done = carry_out(tx, visit.stored, found, by=visit.address, at=visit.at)
    if done is not None and done.checksum != looked_at:
        raise _Otherwise
    return done is not None


def _ask_the_others(tx: Connection, visit: Visit, found: Correction) -> None:
    outbox.add_for_roles(
        tx,
        MAY_APPROVE,
        contest_id=visit.stored.id,
        notice=notices.CORRECTION,
        round=found.round,
        detail=str(found.id),
        at=visit.at,
    )


def _drop(tx: Connection, visit: Visit, correction_id: int) -> None:
    if corrections.drop(tx, visit.stored.id, correction_id, visit.at):
        detail: dict[str, object] = {"correction": correction_id}
        acts.log(tx, at=visit.at, address=visit.address, kind="drop_correction", detail=detail)
