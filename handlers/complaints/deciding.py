"""Organizers look into a complaint and decide it, once, with a reason; the person is told."""

from sqlalchemy import Connection

from conversation.action.complaints import (
    DecideComplaint,
    ListComplaints,
    OpenComplaint,
    ShowComplaintPaper,
    TakeComplaint,
)
from conversation.screen import Choice, Line, Row, Screen
from handlers import deadlines, notices
from handlers.complaints import wording
from handlers.people import names
from handlers.visit import Visit
from storage import acts, complaints, outbox, standings
from storage.complaints import Complaint, State
from storage.outbox import Delivery

_LONGEST = 2000


async def show(action: OpenComplaint, visit: Visit) -> Screen | None:
    kept = await visit.database.read(complaints.find, visit.stored.id, action.complaint)
    return await _show(visit, kept) if kept else None


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    """To organizers, when one is made."""
    kept = await visit.database.read(complaints.find, visit.stored.id, int(delivery.detail))
    if kept is None or not kept.is_open or not visit.is_organizer:
        return None
    return await _show(visit, kept)


async def take(action: TakeComplaint, visit: Visit) -> Screen | None:
    kept = await visit.database.read(complaints.find, visit.stored.id, action.complaint)
    if kept is None:
        return None
    await visit.database.write(_take, visit, kept)
    return await show(OpenComplaint(kept.id), visit)


async def decide(action: DecideComplaint, visit: Visit) -> Screen | None:
    """Ask for the reason, or decide with the one typed: the first decision counts."""
    kept = await visit.database.read(complaints.find, visit.stored.id, action.complaint)
    if kept is None or not kept.is_open:
        return await _show(visit, kept) if kept else None
    state = State.UPHELD if action.is_upheld else State.REJECTED
    if visit.text is None:
        return _ask_reason(visit, action, kept, state)
    await visit.database.write(_decide, visit, kept, state, visit.text[:_LONGEST])
    return await show(OpenComplaint(kept.id), visit)


async def _show(visit: Visit, kept: Complaint) -> Screen:
    return Screen(
        title=wording.title(visit, kept),
        lines=(*await _whose(visit, kept), "", *wording.lines(visit, kept)),
        choices=_what_may_be_done(visit, kept),
    )


async def _whose(visit: Visit, kept: Complaint) -> list[Line]:
    """Who complains, how they stand, who looks into it, and whether it is late."""
    t = visit.t
    lines: list[Line] = [await visit.database.read(names.with_unit, visit, kept.participant_id)]
    mine = await visit.database.read(standings.of_participant, visit.stored.id, kept.participant_id)
    if kept.round in mine:
        own = mine[kept.round]
        lines.append(t("Số câu đúng: {score}; thứ hạng: {place}", score=own.score, place=own.place))
    if kept.taken_by and kept.is_open:
        who_takes = await visit.database.read(names.of_colleague, visit, kept.taken_by)
        lines.append(t("Người xem xét: {name}", name=who_takes))
    return [*lines, *(deadlines.warning(t, kept.due_at, visit.at) if kept.is_open else ())]


def _what_may_be_done(visit: Visit, kept: Complaint) -> tuple[Row, ...]:
    t = visit.t
    paper = Choice(t("Bài thi"), ShowComplaintPaper(kept.id, 0))
    back = Choice(t("Các khiếu nại"), ListComplaints(1, 0))
    if not kept.is_open:
        return ((paper, back),)
    take = Choice(t("Nhận xem xét"), TakeComplaint(kept.id), is_main=True)
    uphold = Choice(t("Chấp nhận"), DecideComplaint(kept.id, is_upheld=1))
    reject = Choice(t("Không chấp nhận"), DecideComplaint(kept.id, is_upheld=0))
    first = ((take,),) if kept.taken_by != visit.address else ()
    return (*first, (uphold, reject), (paper, back))


def _ask_reason(visit: Visit, action: DecideComplaint, kept: Complaint, state: State) -> Screen:
    t = visit.t
    return Screen(
        title=wording.title(visit, kept),
        lines=(
            t("Quyết định: {state}.", state=wording.in_words(t, state)),
            *wording.lines(visit, kept),
            "",
            t(
                "Xin nhập lý do. Quyết định và lý do được gửi ngay cho người khiếu nại và không "
                "sửa lại được."
            ),
        ),
        asks=action,
    )


def _take(tx: Connection, visit: Visit, kept: Complaint) -> None:
    if complaints.take(tx, kept.id, by=visit.address):
        if kept.state is State.RECEIVED:
            _tell(tx, visit, kept, State.IN_HAND)
        _log(tx, visit, "take_complaint", kept)


def _decide(tx: Connection, visit: Visit, kept: Complaint, state: State, reason: str) -> None:
    is_first = complaints.decide(tx, kept.id, state, by=visit.address, at=visit.at, reason=reason)
    if is_first:
        _tell(tx, visit, kept, state)
        _log(tx, visit, "decide_complaint", kept, state=state.value)


def _tell(tx: Connection, visit: Visit, kept: Complaint, state: State) -> None:
    outbox.add(
        tx,
        contest_id=visit.stored.id,
        notice=notices.COMPLAINT_STEP,
        round=kept.round,
        detail=f"{kept.id}.{state.value}",
        addresses=[(kept.address, None)],
        at=visit.at,
    )


def _log(tx: Connection, visit: Visit, kind: str, kept: Complaint, **more: object) -> None:
    """Which one and what, not why: a reason may name people."""
    detail = {"complaint": kept.id, **more}
    acts.log(tx, at=visit.at, address=visit.address, kind=kind, detail=detail)
