"""One request as it is read: by whoever decides it, and by whoever made it."""

from conversation.action.home import Home
from conversation.action.people import (
    ApproveRequest,
    OpenRequest,
    Recognise,
    RefuseRequest,
    ShowProfile,
    ShowRequests,
)
from conversation.screen import Choice, Line, Quote, Row, Screen
from handlers.people import requesting
from handlers.people.candidates import candidates
from handlers.visit import Visit
from storage import participants
from storage.participants import Participant
from storage.recognition import Listed
from storage.requests import Kind, Request, State


async def show(visit: Visit, asked: Request, word: str = "") -> Screen:
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
    found = await visit.database.read(candidates, visit, asked, who)
    return Screen(
        title=title,
        lines=(*lines, *_found_lines(visit, asked, found)),
        choices=(*_approving(visit, asked, found), *_refusing(visit, asked), *_back(visit)),
    )


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


def into(visit: Visit, asked: Request, name: str) -> Choice:
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
