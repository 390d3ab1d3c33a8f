"""Proving who one is on the roster: by the office's code, the own phone, or a focal point's word.

What fails says the same whatever the reason: whether somebody is on the roster, or who has said
to be them, is nobody else's to know.
"""

import re

from contest.roster import cells
from contest.rules import Phone
from conversation.action.home import Home
from conversation.action.people import GiveBirthYear, GiveRosterCode, Recognise, ShareRosterPhone
from conversation.screen import Choice, Screen
from handlers.people import recognising, requesting, roster_matching
from handlers.units import finding_unit
from handlers.visit import Visit
from storage import participants, requests

_SKIP = "0"


async def give_code(visit: Visit) -> Screen | None:
    """Take the typed code: it must be that of somebody who bears the name that was told."""
    t, participant = visit.t, visit.participant
    if participant is None or participant.name is None:
        return None
    if visit.text is None:
        return Screen(
            title=t("Mã cán bộ, công chức"),
            lines=(t("Xin anh/chị nhập mã mà cơ quan đã cấp cho mình, ví dụ: NV-0123."),),
            asks=GiveRosterCode(),
        )
    return await _told(
        visit, await visit.database.write(roster_matching.by_code, visit, participant)
    )


async def share_phone(visit: Visit) -> Screen | None:
    """Take a shared contact: only the person's own counts."""
    t, participant = visit.t, visit.participant
    if participant is None or participant.name is None or not visit.cipher.has_key:
        return None
    if not visit.phone:
        return Screen(
            title=t("Số điện thoại"),
            lines=(
                t("Xin anh/chị bấm nút gửi số điện thoại của chính mình ở cuối màn hình."),
                _what_for(visit),
            ),
            asks=ShareRosterPhone(),
            asks_contact=t("Gửi số điện thoại của tôi"),
        )
    return await _told(
        visit, await visit.database.write(roster_matching.by_phone, visit, participant)
    )


async def give_birth_year(visit: Visit) -> Screen | None:
    """Ask the unit, then the year of birth, then the unit's focal point; None for who goes on
    without."""
    participant = visit.participant
    if participant is None or participant.name is None:
        return None
    unit_question = finding_unit.ask_if_unknown(visit, participant.unit_code)
    if unit_question is not None or participant.unit_code is None:
        return unit_question
    if visit.text is None:
        return ask_birth_year(visit)
    if visit.text.strip() == _SKIP and not recognising.is_required(visit):
        return None
    year = _read_year(visit.text)
    if year is None:
        return ask_birth_year(visit, visit.t("Năm sinh gồm bốn chữ số, ví dụ: 1975."))
    return await requesting.ask(
        visit, requests.Kind.RECOGNITION, {"birth_year": year}, participant.unit_code
    )


def ask_birth_year(visit: Visit, refusal: str = "") -> Screen:
    t = visit.t
    skipping = t("Nếu anh/chị không có trong danh sách của cơ quan, xin nhập số 0.")
    return Screen(
        title=t("Năm sinh"),
        lines=(
            *((refusal, "") if refusal else ()),
            t("Xin anh/chị nhập năm sinh. Đơn vị sẽ xác nhận anh/chị trong danh sách."),
            *(() if recognising.is_required(visit) else (skipping,)),
        ),
        asks=GiveBirthYear(),
    )


async def recognised(visit: Visit) -> Screen:
    """What somebody reads who has just been found: the name and unit they have from now on."""
    t = visit.t
    known = await visit.database.read(participants.of, visit.stored.id, visit.address)
    unit = visit.stored.contest.units.find((known.unit_code if known else None) or "")
    return Screen(
        title=t("Đã nhận ra anh/chị trong danh sách"),
        lines=(
            t("Họ và tên: {name}", name=known.name if known else "—"),
            t("Đơn vị: {unit}", unit=unit.name if unit else "—"),
        ),
        choices=((Choice(t("Tiếp tục"), Home(), is_main=True),),),
    )


async def _told(visit: Visit, is_found: bool | None) -> Screen:
    """What came of it; None where the account has to wait."""
    t = visit.t
    if is_found:
        return await recognised(visit)
    lines = [
        t("Họ tên và thông tin vừa gửi phải đúng như trong danh sách của cơ quan."),
        t("Nếu anh/chị đã đăng ký bằng tài khoản khác, xin dùng lệnh /lienket."),
    ]
    if is_found is None:
        lines = [t("Anh/chị đã thử nhiều lần. Xin thử lại sau một giờ, hoặc chọn cách khác.")]
    return Screen(
        title=t("Chưa nhận ra anh/chị"),
        lines=tuple(lines),
        choices=((Choice(t("Thử lại hoặc chọn cách khác"), Recognise(), is_main=True),),),
    )


def _what_for(visit: Visit) -> str:
    """Where the rules ask for a number anyway, one sharing is enough for both."""
    t = visit.t
    if visit.rules.participation.phone is Phone.NONE:
        return t("Số này chỉ dùng để đối chiếu với danh sách của cơ quan.")
    return t("Số này dùng để đối chiếu với danh sách của cơ quan và để liên hệ khi trao giải.")


def _read_year(text: str) -> int | None:
    found = re.fullmatch(r"(?:\d{1,2}[/.\-]){0,2}(\d{4})", text.strip())
    year = int(found[1]) if found else 0
    return year if year in cells.BIRTH_YEARS else None
