"""Organizers answer what is asked about data, and say what was done, or why it cannot be."""

from sqlalchemy import Connection

from contest.privacy import done_by
from conversation.action.rights import (
    AnswerPrivacyRequest,
    ClosePrivacyRequest,
    ListPrivacyRequests,
    OpenPrivacyRequest,
)
from conversation.screen import Choice, Row, Screen
from handlers import deadlines, notices
from handlers.people import names
from handlers.rights import wording
from handlers.visit import Visit
from storage import acts, outbox, privacy_requests
from storage.outbox import Delivery
from storage.privacy_requests import PrivacyRequest, State

_LONGEST = 2000


async def show(action: OpenPrivacyRequest, visit: Visit) -> Screen | None:
    kept = await visit.database.read(privacy_requests.find, visit.stored.id, action.number)
    return await _show(visit, kept) if kept else None


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    """To organizers, when one is made."""
    kept = await visit.database.read(privacy_requests.find, visit.stored.id, int(delivery.detail))
    if kept is None or not kept.is_open or not visit.is_organizer:
        return None
    return await _show(visit, kept)


async def answer(action: AnswerPrivacyRequest, visit: Visit) -> Screen | None:
    kept = await visit.database.read(privacy_requests.find, visit.stored.id, action.number)
    if kept is None:
        return None
    await visit.database.write(_answer, visit, kept)
    return await show(OpenPrivacyRequest(kept.id), visit)


async def close(action: ClosePrivacyRequest, visit: Visit) -> Screen | None:
    """Ask what was done, or close it with what was typed: the first decision counts."""
    kept = await visit.database.read(privacy_requests.find, visit.stored.id, action.number)
    if kept is None or not kept.is_open:
        return await _show(visit, kept) if kept else None
    state = State.DONE if action.is_done else State.REFUSED
    if visit.text is None:
        return _ask_outcome(visit, action, kept, state)
    await visit.database.write(_close, visit, kept, state, visit.text[:_LONGEST])
    return await show(OpenPrivacyRequest(kept.id), visit.without_text())


async def _show(visit: Visit, kept: PrivacyRequest) -> Screen:
    t = visit.t
    whose = await visit.database.read(names.with_unit, visit, kept.participant_id)
    late = deadlines.warning(t, kept.due_at, visit.at) if kept.due_at else ()
    return Screen(
        title=wording.title(t, kept),
        lines=(whose, "", *wording.lines(t, kept), *late),
        choices=_what_may_be_done(visit, kept),
    )


def _what_may_be_done(visit: Visit, kept: PrivacyRequest) -> tuple[Row, ...]:
    t = visit.t
    back = ((Choice(t("Các đề nghị về dữ liệu"), ListPrivacyRequests(1, 0)),),)
    if not kept.is_open:
        return back
    answering = Choice(t("Trả lời: đã nhận, đang làm"), AnswerPrivacyRequest(kept.id), is_main=True)
    done = Choice(t("Đã thực hiện"), ClosePrivacyRequest(kept.id, is_done=1))
    refused = Choice(t("Không thực hiện được"), ClosePrivacyRequest(kept.id, is_done=0))
    first = ((answering,),) if kept.state is State.RECEIVED else ()
    return (*first, (done, refused), *back)


def _ask_outcome(
    visit: Visit, action: ClosePrivacyRequest, kept: PrivacyRequest, state: State
) -> Screen:
    t = visit.t
    return Screen(
        title=wording.title(t, kept),
        lines=(
            t("Kết quả: {state}.", state=wording.state(t, state)),
            t(
                "Xin nhập việc đã làm, hoặc lý do không làm được. Nội dung này được gửi ngay cho "
                "người đề nghị."
            ),
        ),
        asks=action,
    )


def _answer(tx: Connection, visit: Visit, kept: PrivacyRequest) -> None:
    due_at = done_by(kept.made_at, kept.kind)
    if privacy_requests.answer(tx, kept.id, by=visit.address, at=visit.at, due_at=due_at):
        _tell(tx, visit, kept, State.IN_HAND)


def _close(tx: Connection, visit: Visit, kept: PrivacyRequest, state: State, outcome: str) -> None:
    is_first = privacy_requests.close(
        tx, kept.id, state, by=visit.address, at=visit.at, outcome=outcome
    )
    if is_first:
        _tell(tx, visit, kept, state)


def _tell(tx: Connection, visit: Visit, kept: PrivacyRequest, state: State) -> None:
    """The person, and the log: which one and what, not why, for a reason may name people."""
    outbox.add_for_participant(
        tx,
        contest_id=visit.stored.id,
        participant_id=kept.participant_id,
        notice=notices.PRIVACY_STEP,
        round=0,
        detail=f"{kept.id}.{state.value}",
        at=visit.at,
    )
    detail = {"request": kept.id, "state": state.value}
    acts.log(tx, at=visit.at, address=visit.address, kind="privacy_request_step", detail=detail)
