"""What waits for a focal point or an organizer to decide: the list, one request, the decision."""

from collections.abc import Sequence
from typing import assert_never

from sqlalchemy import Connection

from contest.names import plain
from conversation.action import (
    ApproveRequest,
    Home,
    OpenRequest,
    Recognise,
    RefuseRequest,
    ShowProfile,
    ShowRequests,
)
from conversation.screen import Choice, Line, Quote, Row, Screen
from handlers import finding_unit, notices, paging, recognising, requesting
from handlers.visit import Visit
from storage import acts, attempts, outbox, participants, recognition, requests
from storage.participants import Participant
from storage.recognition import Listed
from storage.requests import Kind, Request, State

_SHOWN_AT_MOST = 5
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
    rows = tuple((_into(visit, each, names[each.id]),) for each in pages[page])
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
    return await show_of(visit, asked) if asked and may_decide(visit, asked) else None


async def show_of(visit: Visit, asked: Request, word: str = "") -> Screen:
    """A request as whoever decides it reads it; `word` stands above it."""
    t = visit.t
    who = await visit.database.read(participants.find, asked.participant_id)
    lines: list[Line] = [
        *([word, ""] if word else []),
        *_who_asks(visit, who),
        requesting.describe(visit, asked.kind, asked.asked),
        t("Gửi lúc {at}.", at=t.full_moment(asked.asked_at)),
    ]
    title = t("Đề nghị số {number}", number=asked.id)
    if not asked.is_waiting:
        return Screen(
            title=title, lines=(*lines, "", *_outcome(visit, asked)), choices=_back(visit)
        )
    found = await visit.database.read(_candidates, visit, asked, who)
    return Screen(
        title=title,
        lines=(*lines, *_found_lines(visit, asked, found)),
        choices=(*_approving(visit, asked, found), *_refusing(visit, asked), *_back(visit)),
    )


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


def show_outcome(visit: Visit, asked: Request) -> Screen:
    """What the person who asked reads."""
    t = visit.t
    again = Recognise() if asked.kind is Kind.RECOGNITION else ShowProfile()
    is_approved = asked.state is State.APPROVED
    title = t("Đề nghị của anh/chị đã được đồng ý")
    if not is_approved:
        title = t("Đề nghị của anh/chị chưa được đồng ý")
    retry = () if is_approved else ((Choice(t("Gửi lại hoặc chọn cách khác"), again),),)
    return Screen(
        title=title,
        lines=(
            requesting.describe(visit, asked.kind, asked.asked),
            *((t("Lý do:"), Quote(asked.reason)) if asked.reason else ()),
        ),
        choices=(*retry, (Choice(t("Về trang đầu"), Home(), is_main=is_approved),)),
    )


async def _now(visit: Visit, asked: Request, word: str = "") -> Screen | None:
    kept = await visit.database.read(requests.find, visit.stored.id, asked.id)
    return await show_of(visit.without_text(), kept, word) if kept else None


def _waiting(tx: Connection, visit: Visit) -> list[Request]:
    units = None if visit.is_organizer else visit.units_looked_after
    found = requests.waiting(tx, visit.stored.id, units)
    return [each for each in found if may_decide(visit, each)]


def _names(tx: Connection, page: Sequence[Request]) -> dict[int, str]:
    """By request; of a page only, for all may be thousands."""
    who = {each.id: participants.find(tx, each.participant_id) for each in page}
    return {id_: (each.name if each else None) or "—" for id_, each in who.items()}


def _into(visit: Visit, asked: Request, name: str) -> Choice:
    t = visit.t
    words = {
        Kind.RECOGNITION: t("nhận tên"),
        Kind.NAME: t("sửa họ tên"),
        Kind.UNIT: t("đổi đơn vị"),
    }
    return Choice(f"{name}: {words[asked.kind]}", OpenRequest(asked.id))


def _who_asks(visit: Visit, who: Participant | None) -> list[str]:
    t = visit.t
    unit = visit.stored.contest.units.find((who.unit_code if who else None) or "")
    return [
        t("Họ và tên: {name}", name=(who.name if who else None) or "—"),
        t("Đơn vị: {unit}", unit=unit.name if unit else "—"),
    ]


def _candidates(
    tx: Connection, visit: Visit, asked: Request, who: Participant | None
) -> list[Listed]:
    """Entries that may be meant, of units whose people the reader may know; the likeliest first."""
    if asked.kind is not Kind.RECOGNITION or who is None or who.name is None:
        return []
    year, name = asked.asked["birth_year"], plain(who.name)
    units = visit.stored.contest.units
    codes = units.below(asked.unit_code) if asked.unit_code in units else ()
    if not visit.is_organizer:
        codes = tuple(visit.units_looked_after)
    likely = [
        (plain(each.entry.name) != name, each.entry.birth_year != year, each.id, each)
        for each in recognition.in_units(tx, visit.stored.id, codes)
        if not each.is_gone and _may_be_meant(each, name, year)
    ]
    return [each for *_, each in sorted(likely)[:_SHOWN_AT_MOST]]


def _may_be_meant(each: Listed, name: str, year: object) -> bool:
    """The same name; or the same year and given name, for names are misspelt."""
    there = plain(each.entry.name)
    return there == name or (
        each.entry.birth_year == year and there.split()[-1:] == name.split()[-1:]
    )


def _found_lines(visit: Visit, asked: Request, found: list[Listed]) -> list[str]:
    t = visit.t
    if asked.kind is not Kind.RECOGNITION:
        return []
    if not found:
        return ["", t("Trong danh sách của đơn vị không có ai khớp.")]
    return ["", t("Trong danh sách có:"), *(f"• {_entry(visit, each)}" for each in found)]


def _entry(visit: Visit, each: Listed) -> str:
    t, entry = visit.t, each.entry
    unit = visit.stored.contest.units.find(entry.unit)
    told = f"{entry.name}, {entry.birth_year or '—'}, {unit.name if unit else entry.unit}"
    return told if each.is_free else t("{entry} (đã có người nhận)", entry=told)


def _approving(visit: Visit, asked: Request, found: list[Listed]) -> tuple[Row, ...]:
    t = visit.t
    if asked.kind is not Kind.RECOGNITION:
        return ((Choice(t("Đồng ý"), ApproveRequest(asked.id, 0), is_main=True),),)
    free = [each for each in found if each.is_free]
    return tuple(
        (
            Choice(
                t(
                    "Đúng là {name}, {year}",
                    name=each.entry.name,
                    year=each.entry.birth_year or "—",
                ),
                ApproveRequest(asked.id, each.id),
                is_main=each is free[0],
            ),
        )
        for each in free
    )


def _refusing(visit: Visit, asked: Request) -> tuple[Row, ...]:
    return ((Choice(visit.t("Không đồng ý"), RefuseRequest(asked.id)),),)


def _back(visit: Visit) -> tuple[Row, ...]:
    return ((Choice(visit.t("‹ Đề nghị đang chờ"), ShowRequests(0)),),)


def _outcome(visit: Visit, asked: Request) -> list[Line]:
    t = visit.t
    if asked.state is State.REPLACED:
        return [t("Đề nghị này không còn chờ nữa.")]
    at = t.full_moment(asked.decided_at or asked.asked_at)
    if asked.state is State.APPROVED:
        return [t("Đã đồng ý lúc {at}.", at=at)]
    return [t("Không đồng ý, lúc {at}.", at=at), Quote(asked.reason)]


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
            recognising.after_recognition(tx, visit, who)
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
