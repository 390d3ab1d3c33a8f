"""Seats of the jury, the host and the teams: who has which, and the link that gives one."""

from datetime import timedelta
from typing import Final

from sqlalchemy import Connection

from conversation.action.stage import EmptySeat, InviteToSeat, ShowSeat, ShowSeats
from conversation.screen import Choice, Screen
from handlers.paging import clamp, pages, turns
from handlers.people import names
from handlers.people.one_time import new_token
from handlers.stage import overview, seat_words
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from storage import accounts, acts
from storage.stage import seats, stages
from storage.stage.seats import Kind, Seat, TakenSeat

PAYLOAD: Final = "s-"  # ?start=s-…

_HOLDS: Final = timedelta(days=7)


async def show_all(action: ShowSeats, visit: Visit) -> Screen | None:
    at, kind = await opened(visit, action.stage), seat_words.kind_of(action.kind)
    if at is None or kind is None:
        return None
    t = visit.t
    taken = {each.seat: each for each in await visit.database.read(seats.of_stage, at.id, kind)}
    pages_of = pages(seat_words.all_of(at.rules, kind))
    page = clamp(action.page, len(pages_of))
    rows = [
        (
            Choice(
                f"{_sign(taken.get(seat))} {seat_words.name(t, at.rules, seat)}",
                ShowSeat(at.id, action.kind, seat.number, 0),
            ),
        )
        for seat in pages_of[page]
    ]
    return Screen(
        title=seat_words.heading(t, kind),
        lines=(t("✓ đã nhận chỗ · … đã gửi đường dẫn · ○ chưa mời"),),
        choices=(
            *rows,
            *turns(t, page, len(pages_of), lambda n: ShowSeats(at.id, action.kind, n)),
            overview.back(t),
        ),
    )


async def show(action: ShowSeat, visit: Visit) -> Screen | None:
    found = await _found(action, visit)
    if found is None:
        return None
    at, seat = found
    t = visit.t
    every = await visit.database.read(seats.of_stage, at.id, seat.kind)
    taken = next((each for each in every if each.seat == seat), None)
    who = await visit.database.read(_who, visit, taken)
    empty = Choice(t("Thu lại chỗ này"), EmptySeat(*_values(action)))
    invite = Choice(t("Mời bằng đường dẫn"), InviteToSeat(*_values(action)), is_main=not who)
    return Screen(
        title=seat_words.name(t, at.rules, seat),
        lines=(
            t("Người đang giữ chỗ: {name}.", name=who) if who else t("Chưa ai nhận chỗ này."),
            *((t("Mời lại thì người đang giữ chỗ thôi giữ ngay."),) if who else ()),
        ),
        choices=(
            (invite,),
            *(((empty,),) if taken else ()),
            (Choice(t("‹ Các chỗ"), ShowSeats(at.id, action.kind, 0)),),
        ),
    )


async def invite(action: InviteToSeat, visit: Visit) -> Screen | None:
    """Leaders invite members of their own team; organizers invite anybody."""
    found = await _found(action, visit)
    if found is None:
        return None
    at, seat = found
    is_own_member = seat.kind is Kind.TEAM and seat.place > 0 and at.leads(seat.number)
    if not (at.is_organizer or is_own_member):
        return None
    token, until = new_token(), visit.at + _HOLDS
    await visit.database.write(_invite, visit, at, seat, token)
    t = visit.t
    return Screen(
        title=t("Mời: {seat}", seat=seat_words.name(t, at.rules, seat)),
        lines=(
            t("Xin gửi riêng đường dẫn này cho người được mời:"),
            visit.link(PAYLOAD + token),
            "",
            t("Người đầu tiên mở đường dẫn nhận chỗ. Dùng một lần, đến {at}.",
              at=t.full_moment(until)),
        ),
        choices=(overview.back(t),),
    )  # fmt: skip


async def empty(action: EmptySeat, visit: Visit) -> Screen | None:
    found = await _found(action, visit)
    if found is None:
        return None
    at, seat = found
    await visit.database.write(_empty, visit, at, seat)
    return await show(ShowSeat(*_values(action)), visit)


async def accept(visit: Visit, token: str) -> Screen:
    """Whoever opens the link first has the seat from now on."""
    taken = await visit.database.write(_accept, visit, token)
    t = visit.t
    if taken is None:
        return Screen(
            title=t("Đường dẫn không còn dùng được"),
            lines=(t("Đường dẫn đã được dùng hoặc đã hết hạn. Xin đề nghị Ban Tổ chức gửi lại."),),
        )
    stored = await visit.database.read(stages.find, taken.stage_id)
    who = seat_words.name(t, stored.rules, taken.seat) if stored else ""
    return await overview.show(visit, said=t("Anh/chị là {seat}.", seat=who))


def _accept(tx: Connection, visit: Visit, token: str) -> TakenSeat | None:
    taken = seats.take(tx, token, address=visit.address, at=visit.at)
    if taken is None:
        return None
    accounts.touch(tx, visit.address, language=visit.language, at=visit.at)  # to be written to
    _log(tx, visit, "take_seat", taken.stage_id, taken.seat)
    return taken


def _invite(tx: Connection, visit: Visit, at: AtStage, seat: Seat, token: str) -> None:
    seats.invite(tx, at.id, seat, token, by=visit.address, expires_at=visit.at + _HOLDS)
    _log(tx, visit, "invite_to_seat", at.id, seat)


def _empty(tx: Connection, visit: Visit, at: AtStage, seat: Seat) -> None:
    if seats.leave(tx, at.id, seat):
        _log(tx, visit, "empty_seat", at.id, seat)


def _log(tx: Connection, visit: Visit, kind: str, stage_id: int, seat: Seat) -> None:
    detail = {
        "stage": stage_id,
        "seat": seat.kind.value,
        "number": seat.number,
        "place": seat.place,
    }
    acts.log(tx, at=visit.at, address=visit.address, kind=kind, detail=detail)


def _who(tx: Connection, visit: Visit, taken: TakenSeat | None) -> str:
    if taken is None or taken.address is None:
        return ""
    return names.of_account(tx, visit, taken.address)


async def _found(
    action: ShowSeat | InviteToSeat | EmptySeat, visit: Visit
) -> tuple[AtStage, Seat] | None:
    at, kind = await opened(visit, action.stage), seat_words.kind_of(action.kind)
    if at is None or kind is None:
        return None
    seat = Seat(kind, action.number, action.place)
    return (at, seat) if seat_words.exists(at.rules, seat) else None


def _values(action: ShowSeat | InviteToSeat | EmptySeat) -> tuple[int, int, int, int]:
    return action.stage, action.kind, action.number, action.place


def _sign(taken: TakenSeat | None) -> str:
    if taken is None:
        return "○"
    return "✓" if taken.address else "…"
