"""Whether somebody has to be found on the roster, may be, or is; and the ways in which they can."""

from contest.rules import OpenTo
from conversation.action.people import (
    FindUnit,
    GiveBirthYear,
    GiveName,
    GiveRosterCode,
    ShareRosterPhone,
    ShowProfile,
)
from conversation.screen import Choice, Row, Screen
from handlers.people import requesting
from handlers.sitting import competing
from handlers.visit import Visit
from storage import recognition, requests
from storage.participants import Participant


async def next_screen(visit: Visit, participant: Participant) -> Screen | None:
    """What the roster still asks of a person who has told their name, if it does."""
    if not (await competing.admission(visit)).is_admitted:
        return await show(visit)
    if participant.unit_code is None and await is_offered(visit):
        return await show(visit)
    return None


async def is_offered(visit: Visit) -> bool:
    """Whether there is a roster, and the person has not been found on it."""
    if visit.participant is None or not await visit.database.read(
        recognition.is_kept, visit.stored.id
    ):
        return False
    return await visit.database.read(recognition.of, visit.participant.id) is None


async def may_tell_again(visit: Visit) -> bool:
    """Name and unit are only what the person says, as long as nobody may take part on them."""
    return not (await competing.admission(visit)).is_admitted


async def show(visit: Visit) -> Screen | None:
    """The ways there are, and what is waiting for an answer; None for who need not be found."""
    t, participant = visit.t, visit.participant
    if participant is None or participant.name is None:
        return None
    listed = (await competing.admission(visit)).listed
    if listed is not None:
        return _gone(visit) if listed.is_gone and is_required(visit) else None
    waiting = await visit.database.read(
        requests.waiting_of, participant.id, requests.Kind.RECOGNITION
    )
    lines = [
        t("Họ và tên: {name}", name=participant.name),
        "",
        t("Xin chọn cách để cuộc thi nhận ra anh/chị trong danh sách của cơ quan."),
    ]
    if waiting:
        lines = [*await requesting.waiting_lines(visit, waiting), "", *lines]
    if is_required(visit):
        lines.append(t("Cuộc thi này chỉ dành cho người có tên trong danh sách."))
    return Screen(
        title=t("Danh sách cán bộ, công chức"),
        lines=tuple(lines),
        choices=_ways(visit, participant),
    )


def _gone(visit: Visit) -> Screen:
    t = visit.t
    return Screen(
        title=t("Anh/chị không còn trong danh sách"),
        lines=(
            t("Cuộc thi này chỉ dành cho người có tên trong danh sách."),
            t("Nếu có nhầm lẫn, xin gửi ý kiến bằng lệnh /gopy."),
        ),
        choices=((Choice(t("Hồ sơ của tôi"), ShowProfile()),),),
    )


def _ways(visit: Visit, participant: Participant) -> tuple[Row, ...]:
    t = visit.t
    rows: list[Row] = [(Choice(t("Nhập mã cán bộ, công chức"), GiveRosterCode()),)]
    if visit.cipher.has_key:
        rows.append((Choice(t("Gửi số điện thoại của tôi"), ShareRosterPhone()),))
    rows.append((Choice(t("Cách khác: đơn vị và năm sinh"), GiveBirthYear(), is_main=True),))
    if is_required(visit):
        told: list[Choice] = [Choice(t("Nhập lại họ tên"), GiveName())]
        if participant.unit_code:
            told.append(Choice(t("Chọn lại đơn vị"), FindUnit()))
        rows.append(tuple(told))
    return tuple(rows)


def is_required(visit: Visit) -> bool:
    """Nobody takes part who is not on the roster."""
    return visit.rules.participation.open_to is OpenTo.ROSTER
