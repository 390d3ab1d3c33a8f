"""Asking for something that a focal point or an organizer decides, and having them told."""

from collections.abc import Mapping
from datetime import timedelta
from typing import assert_never

from sqlalchemy import Connection

from contest.rules import OpenTo
from conversation.action.home import Home
from conversation.screen import Choice, Screen
from conversation.texts import Texts
from handlers import notices
from handlers.visit import Visit
from storage import outbox, participants, requests, roles
from storage.contests import StoredContest
from storage.requests import Kind, Request

_MOST = 5
_WITHIN = timedelta(hours=24)


async def ask(visit: Visit, kind: Kind, asked: Mapping[str, object], unit_code: str) -> Screen:
    """Put a request before whoever decides for the unit; one that waits is replaced."""
    participant = visit.participant
    if participant is None:
        return _too_many(visit)
    is_kept = await visit.database.write(_ask, visit, participant.id, kind, asked, unit_code)
    waiting = await visit.database.read(requests.waiting_of, participant.id, kind)
    if not is_kept or waiting is None:
        return _too_many(visit)
    t = visit.t
    return Screen(
        title=t("Đã gửi đề nghị"),
        lines=(*await waiting_lines(visit, waiting), *_meanwhile(visit, waiting)),
        choices=((Choice(t("Về trang đầu"), Home(), is_main=True),),),
    )


async def waiting_lines(visit: Visit, waiting: Request) -> list[str]:
    """What is asked, since when, and who will say."""
    t = visit.t
    chosen = await visit.database.read(deciders, visit.stored, waiting)
    unit = visit.stored.contest.units.find(chosen[0]) if chosen else None
    who = t("đầu mối của {unit}", unit=unit.name) if unit else t("Ban Tổ chức")
    return [
        describe(visit, waiting.kind, waiting.asked),
        t("Người xác nhận: {who}. Đã gửi lúc {at}.", who=who, at=t.moment(waiting.asked_at)),
        t("Khi có kết quả, anh/chị sẽ nhận được tin nhắn tại đây."),
    ]


def describe(visit: Visit, kind: Kind, asked: Mapping[str, object]) -> str:
    """What is asked for, in one line."""
    t: Texts = visit.t
    match kind:
        case Kind.RECOGNITION:
            return t("Đề nghị nhận tên trong danh sách, năm sinh {year}.", year=asked["birth_year"])
        case Kind.NAME:
            return t("Đề nghị sửa họ tên thành: {name}.", name=asked["name"])
        case Kind.UNIT:
            unit = visit.stored.contest.units.find(str(asked["unit"]))
            return t("Đề nghị chuyển đến: {unit}.", unit=unit.name if unit else asked["unit"])
        case _ as never:
            assert_never(never)


def deciders(tx: Connection, stored: StoredContest, asked: Request) -> tuple[str, list[str]] | None:
    """The nearest unit from the request's upwards that has focal points who can be reached, and
    their addresses; None where there is none, and organizers decide. Nobody decides for themselves.
    """
    units = stored.contest.units
    if asked.unit_code not in units:
        return None
    path = [unit.code for unit in units.path(asked.unit_code)]
    own = participants.addresses(tx, asked.participant_id)
    for code in reversed(path):
        there = [
            each.address
            for each in roles.focal_points(tx, [code])
            if each.unreachable_since is None and each.address not in own
        ]
        if there:
            return code, there
    return None


def _ask(
    tx: Connection,
    visit: Visit,
    participant_id: int,
    kind: Kind,
    asked: Mapping[str, object],
    unit_code: str,
) -> bool:
    """False where the person has asked too often."""
    if requests.count_since(tx, participant_id, visit.at - _WITHIN) >= _MOST:
        return False
    made = requests.ask(
        tx,
        contest_id=visit.stored.id,
        kind=kind,
        participant_id=participant_id,
        unit_code=unit_code,
        asked=asked,
        at=visit.at,
    )
    if made is not None:  # None: the same is waiting already
        _tell(tx, visit, made)
    return True


def _tell(tx: Connection, visit: Visit, made: Request) -> None:
    told: outbox.Notice = {
        "contest_id": made.contest_id,
        "notice": notices.REQUEST,
        "round": 0,
        "detail": str(made.id),
        "at": visit.at,
    }
    chosen = deciders(tx, visit.stored, made)
    if chosen is None:
        outbox.add_for_organizers(tx, **told)
    else:
        outbox.add(tx, addresses=[(address, None) for address in chosen[1]], **told)


def _meanwhile(visit: Visit, waiting: Request) -> list[str]:
    is_open = visit.rules.participation.open_to is OpenTo.ANYONE
    if waiting.kind is Kind.RECOGNITION and is_open:
        return ["", visit.t("Trong khi chờ, anh/chị vẫn dự thi được bình thường.")]
    return []


def _too_many(visit: Visit) -> Screen:
    t = visit.t
    return Screen(
        title=t("Anh/chị đã gửi nhiều đề nghị"),
        lines=(t("Xin chờ trả lời các đề nghị đã gửi, hoặc gửi lại vào ngày mai."),),
        choices=((Choice(t("Về trang đầu"), Home()),),),
    )
