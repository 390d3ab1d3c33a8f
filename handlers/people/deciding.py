"""What waits for a focal point or an organizer to decide: the list, one request, the decision."""

from collections.abc import Sequence
from typing import assert_never

from sqlalchemy import Connection

from conversation.action.home import Home
from conversation.action.people import ApproveRequest, OpenRequest, RefuseRequest, ShowRequests
from conversation.screen import Choice, Screen
from handlers import notices, paging
from handlers.people import request_screens, roster_matching
from handlers.units import finding_unit
from handlers.visit import Visit
from storage import acts, attempts, outbox, participants, recognition, requests
from storage.requests import Kind, Request, State

_LONGEST_REASON = 500


class NotCarriedOut(Exception):
    """What was approved is not possible any more; the request waits on."""


async def show(action: ShowRequests, visit: Visit) -> Screen:
    """Those that this person may decide, oldest first."""
    t = visit.t
    theirs = await visit.database.read(_waiting, visit)
    pages = paging.pages(theirs)
    page = paging.clamp(action.page, len(pages))
    names = await visit.database.read(_names, pages[page])
    rows = tuple((request_screens.into(visit, each, names[each.id]),) for each in pages[page])
    return Screen(
        title=t("Đề nghị đang chờ"),
        lines=(t.many("Có {n} đề nghị chờ anh/chị xác nhận.", len(theirs)),),
        choices=(
            *rows,
            *paging.turns(t, page, len(pages), ShowRequests),
            (Choice(t("Về trang đầu"), Home()),),
        ),
    )


async def open_request(action: OpenRequest, visit: Visit) -> Screen | None:
    """None for who may not decide it."""
    asked = await visit.database.read(requests.find, visit.stored.id, action.request)
    return await request_screens.show(visit, asked) if asked and may_decide(visit, asked) else None


async def approve(action: ApproveRequest, visit: Visit) -> Screen | None:
    asked = await visit.database.read(requests.find, visit.stored.id, action.request)
    if asked is None or not may_decide(visit, asked):
        return None
    word = ""
    try:
        await visit.database.write(_approve, visit, asked, action.entry)
    except NotCarriedOut:
        word = visit.t(
            "Chưa thực hiện được: dòng này của danh sách đã có người khác nhận, "
            "hoặc đơn vị không còn."
        )
    return await _now(visit, asked, word)


async def refuse(action: RefuseRequest, visit: Visit) -> Screen | None:
    """Ask for the reason, or take the one typed: the first decision counts."""
    t = visit.t
    asked = await visit.database.read(requests.find, visit.stored.id, action.request)
    if asked is None or not may_decide(visit, asked):
        return None
    if asked.is_waiting and not visit.text:
        return Screen(
            title=t("Không đồng ý với đề nghị số {number}", number=asked.id),
            lines=(t("Xin nhập lý do; người đề nghị sẽ đọc được."),),
            asks=action,
        )
    await visit.database.write(_refuse, visit, asked, (visit.text or "")[:_LONGEST_REASON])
    return await _now(visit, asked)


def may_decide(visit: Visit, asked: Request) -> bool:
    """Organizers, and whoever looks after the unit; nobody for themselves."""
    if visit.participant and visit.participant.id == asked.participant_id:
        return False
    return visit.is_organizer or asked.unit_code in visit.units_looked_after


async def _now(visit: Visit, asked: Request, word: str = "") -> Screen | None:
    kept = await visit.database.read(requests.find, visit.stored.id, asked.id)
    return await request_screens.show(visit.without_text(), kept, word) if kept else None


def _waiting(tx: Connection, visit: Visit) -> list[Request]:
    units = None if visit.is_organizer else visit.units_looked_after
    found = requests.waiting(tx, visit.stored.id, units)
    return [each for each in found if may_decide(visit, each)]


def _names(tx: Connection, page: Sequence[Request]) -> dict[int, str]:
    """By request; of a page only, for all may be thousands."""
    who = {each.id: participants.find(tx, each.participant_id) for each in page}
    return {id_: (each.name if each else None) or "—" for id_, each in who.items()}


def _approve(tx: Connection, visit: Visit, asked: Request, entry_id: int) -> None:
    if not requests.decide(tx, asked.id, State.APPROVED, by=visit.address, at=visit.at):
        return
    _carry_out(tx, visit, asked, entry_id)
    _log_and_tell(tx, visit, asked, State.APPROVED, {"entry": entry_id} if entry_id else {})


def _refuse(tx: Connection, visit: Visit, asked: Request, reason: str) -> None:
    if requests.decide(tx, asked.id, State.REFUSED, by=visit.address, at=visit.at, reason=reason):
        _log_and_tell(tx, visit, asked, State.REFUSED, {})


def _carry_out(tx: Connection, visit: Visit, asked: Request, entry_id: int) -> None:
    """Raises NotCarriedOut, so that the decision is taken back too."""
    who = asked.participant_id
    match asked.kind:
        case Kind.RECOGNITION:
            listed = recognition.find(tx, visit.stored.id, entry_id)
            if listed is None or not recognition.take_over(tx, who, entry_id, at=visit.at):
                raise NotCarriedOut
            roster_matching.after_recognition(tx, visit, who)
        case Kind.NAME:
            participants.set_name(tx, who, name=str(asked.asked["name"]), at=visit.at)
        case Kind.UNIT:
            unit = finding_unit.linked(visit, str(asked.asked["unit"]))
            if unit is None:
                raise NotCarriedOut
            participants.set_unit(tx, who, unit_code=unit.code, at=visit.at)
            attempts.move_open(tx, who, unit_code=unit.code)
        case _ as never:
            assert_never(never)


def _log_and_tell(
    tx: Connection, visit: Visit, asked: Request, state: State, more: dict[str, object]
) -> None:
    """The log is never rewritten, so it has numbers and no names: people may be forgotten."""
    detail = {"request": asked.id, "kind": asked.kind, "participant": asked.participant_id, **more}
    acts.log(tx, at=visit.at, address=visit.address, kind=f"request_{state}", detail=detail)
    outbox.add_for_participant(
        tx,
        contest_id=asked.contest_id,
        participant_id=asked.participant_id,
        notice=notices.REQUEST_DECIDED,
        round=0,
        detail=str(asked.id),
        at=visit.at,
    )
