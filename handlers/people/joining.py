"""From the first /start to a registered participant: consent, name, unit, phone."""

from dataclasses import replace

from sqlalchemy import Connection

from contest.calendar import round_at
from contest.errors import NameRefused
from contest.names import tidy_name
from contest.rules import Phone
from contest.units import Unit
from conversation.action.home import Home
from conversation.action.people import (
    ChooseUnit,
    ConsentIn,
    Decline,
    GiveLinkingCode,
    GiveName,
    GivePhone,
    ReadConsent,
)
from conversation.action.rights import ShowPrivacy
from conversation.screen import Choice, Screen
from conversation.texts import LANGUAGE_NAMES, LANGUAGES
from handlers.people import proving, recognising
from handlers.refusals import explain
from handlers.sitting import invitation
from handlers.units import finding_unit
from handlers.visit import Visit
from storage import accounts, participants, recognition, roster
from storage.participants import Participant

UNIT_PAYLOAD = "u-"  # ?start=u-so-noi-vu: the link or QR code of one unit


async def ask_next(visit: Visit, payload: str = "") -> Screen:
    """The question that still stands between this person and taking part, if any."""
    participant = visit.participant
    if participant is None or await _must_agree_anew(visit):
        return ask_consent(visit, payload)
    if participant.name is None:
        return ask_name(visit)
    recognition = await recognising.next_screen(visit, participant)
    screen = recognition or finding_unit.ask_if_unknown(visit, participant.unit_code)
    if screen is not None:
        return screen
    if _needs_phone(visit, participant):
        return ask_phone(visit)
    return await invitation.show(visit)


def ask_consent(visit: Visit, payload: str = "") -> Screen:
    """What is kept, why and for how long; nothing is kept before it is agreed to.

    The buttons carry the unit of the link and the language: there is nowhere else to keep them.
    """
    t, rules = visit.t, visit.rules
    is_anew = visit.participant is not None
    unit = finding_unit.linked(visit, payload.removeprefix(UNIT_PAYLOAD))
    asks_phone = rules.participation.phone is not Phone.NONE
    unit_id = visit.stored.unit_ids[unit.code] if unit else 0
    other = 1 - LANGUAGES.index(t.language)
    return Screen(
        title=rules.short_title,
        lines=(
            t("Kính chào anh/chị và kính mời tham gia {title}.", title=rules.title),
            *((t("Quy định về dữ liệu đã thay đổi, xin anh/chị đọc lại."),) if is_anew else ()),
            *((t("Đơn vị của anh/chị theo đường dẫn: {unit}.", unit=unit.name),) if unit else ()),
            *(("", rules.notice) if rules.notice else ()),
            "",
            t("Để anh/chị dự thi, {organizer} cần lưu:", organizer=rules.organizer),
            t("• tài khoản nhắn tin, họ tên và đơn vị của anh/chị;"),
            *((t("• số điện thoại, để liên hệ trao giải;"),) if asks_phone else ()),
            t("• bài làm, điểm và thời gian làm bài."),
            t(
                "Dữ liệu chỉ dùng để tổ chức cuộc thi và được xóa sau {days} ngày kể từ khi "
                "công bố kết quả chung cuộc. Anh/chị có thể xem, tải về hoặc xóa dữ liệu của "
                "mình bất cứ lúc nào bằng lệnh /quyenrieng.",
                days=rules.participation.keep_data_days,
            ),
        ),
        choices=(
            (Choice(t("Tôi đồng ý, tiếp tục"), ConsentIn(unit_id, 1 - other), is_main=True),),
            (Choice(t("Tôi không đồng ý"), Decline()),),
            *(
                ()
                if is_anew
                else ((Choice(t("Tôi đã đăng ký ở tài khoản khác"), GiveLinkingCode()),),)
            ),
            (Choice(LANGUAGE_NAMES[other], ReadConsent(unit_id, other)),),
        ),
    )


def ask_consent_first(visit: Visit, why: str) -> Screen:
    """Before something that cannot be done without keeping anything."""
    screen = ask_consent(visit)
    return replace(screen, lines=(why, "", *screen.lines))


def read_consent(action: ReadConsent, visit: Visit) -> Screen:
    code = visit.stored.unit_codes.get(action.unit, "")
    return ask_consent(visit.speaking(_language(action.language)), UNIT_PAYLOAD + code)


def decline(visit: Visit) -> Screen:
    t = visit.t
    if visit.participant is not None:
        return Screen(
            title=t("Anh/chị chưa đồng ý với quy định mới"),
            lines=(
                t("Bài đã nộp vẫn được tính. Để dự thi tiếp, anh/chị cần đồng ý."),
                t("Anh/chị có thể xem hoặc xóa dữ liệu của mình ở nút dưới đây."),
            ),
            choices=((Choice(t("Quay lại"), Home()), Choice(t("Dữ liệu của tôi"), ShowPrivacy())),),
        )
    return Screen(
        title=t("Chưa lưu dữ liệu nào của anh/chị"),
        lines=(t("Anh/chị có thể quay lại bất cứ lúc nào bằng nút dưới đây."),),
        choices=((Choice(t("Quay lại"), Home()),),),
    )


async def consent(action: ConsentIn, visit: Visit) -> Screen:
    visit = visit.speaking(_language(action.language))
    unit = finding_unit.linked(visit, visit.stored.unit_codes.get(action.unit, ""))
    participant = await visit.database.write(_join, visit, unit.code if unit else None)
    return await ask_next(visit.as_participant(participant))


def ask_name(visit: Visit, refusal: str = "") -> Screen:
    t = visit.t
    return Screen(
        title=t("Họ và tên"),
        lines=(
            *((refusal, "") if refusal else ()),
            t("Xin anh/chị nhập họ và tên đầy đủ, có dấu."),
            t("Ví dụ: Nguyễn Thị Lan"),
        ),
        asks=GiveName(),
    )


async def give_name(visit: Visit) -> Screen:
    participant = visit.participant
    if participant is None or not await _may_tell(visit, participant.name):
        return await ask_next(visit)
    if visit.text is None:
        return ask_name(visit)
    try:
        name = tidy_name(visit.text)
    except NameRefused as refusal:
        return ask_name(visit, explain(visit.t, refusal.reason))
    named = await visit.database.write(
        participants.set_name, participant.id, name=name, at=visit.at
    )
    visit = visit.as_participant(named)
    ways = await recognising.show(visit) if await recognising.is_offered(visit) else None
    return ways or await ask_next(visit)


async def choose_unit(action: ChooseUnit, visit: Visit) -> Screen:
    participant = visit.participant
    unit = finding_unit.linked(visit, visit.stored.unit_codes.get(action.unit, ""))
    if participant is None or unit is None or not await _may_choose(visit, participant, unit):
        return await ask_next(visit)
    placed = await visit.database.write(_place, visit, participant.id, unit.code)
    joined = visit.as_participant(placed)
    if await recognising.is_offered(joined):
        return proving.ask_birth_year(joined)
    return await after_unit(joined)


async def give_birth_year(visit: Visit) -> Screen:
    screen = await proving.give_birth_year(visit)
    if screen is not None or visit.joined is None:
        return screen or await ask_next(visit.without_text())
    return await after_unit(visit.without_text())


async def after_unit(joined: Visit) -> Screen:
    """What comes once name and unit are known; an open question for the phone is put once."""
    is_asked = joined.rules.participation.phone is Phone.OPTIONAL
    has_told = joined.participant is not None and joined.participant.phone is not None
    return ask_phone(joined) if is_asked and not has_told else await ask_next(joined)


def ask_phone(visit: Visit) -> Screen:
    t = visit.t
    is_open = visit.rules.participation.phone is Phone.OPTIONAL
    return Screen(
        title=t("Số điện thoại"),
        lines=(
            t("Ban Tổ chức dùng số điện thoại để liên hệ khi trao giải."),
            t("Xin anh/chị bấm nút gửi số điện thoại ở cuối màn hình."),
        ),
        asks=GivePhone(),
        asks_contact=t("Gửi số điện thoại của tôi"),
        may_skip=t("Bỏ qua") if is_open else "",
    )


async def give_phone(visit: Visit) -> Screen:
    """Keep a shared number: only the contact button's, and only the person's own."""
    participant = visit.participant
    if participant and visit.phone:
        reachable = await visit.database.write(
            participants.set_phone, participant.id, phone=visit.phone, cipher=visit.cipher
        )
        return await ask_next(visit.as_participant(reachable))
    return await ask_next(visit)


async def _may_tell(visit: Visit, told: str | None) -> bool:
    """Once somebody may take part on them, name and unit are changed by request only."""
    return told is None or await recognising.may_tell_again(visit)


async def _may_choose(visit: Visit, participant: Participant, unit: Unit) -> bool:
    """Once; and once more, among its parts, where one's unit was split."""
    units, present = visit.stored.contest.units, participant.unit_code
    if present is None or not units.is_split(present):
        return await _may_tell(visit, present)
    return any(units.is_below(unit.code, part.code) for part in units.heirs(present))


def _needs_phone(visit: Visit, participant: Participant) -> bool:
    return visit.rules.participation.phone is Phone.REQUIRED and participant.phone is None


async def _must_agree_anew(visit: Visit) -> bool:
    """To what is kept by now; whoever has a paper to go on with is asked afterwards."""
    if visit.agrees:
        return False
    current = round_at(visit.rules, visit.at)
    mine = await invitation.own_attempts(visit, current) if current else []
    return not (mine and mine[-1].handed_in_at is None)


def _language(place: int) -> str:
    return LANGUAGES[place] if 0 <= place < len(LANGUAGES) else LANGUAGES[0]


def _place(tx: Connection, visit: Visit, participant_id: int, unit_code: str) -> Participant:
    """The roster follows whoever says which part of a split unit is theirs."""
    listed = recognition.of(tx, participant_id)
    if listed and visit.stored.contest.units.is_split(listed.entry.unit):
        roster.move(tx, listed.id, unit_code)
    return participants.set_unit(tx, participant_id, unit_code=unit_code, at=visit.at)


def _join(tx: Connection, visit: Visit, unit_code: str | None) -> Participant:
    accounts.touch(tx, visit.address, language=visit.language, at=visit.at)
    accounts.set_language(tx, visit.address, visit.language)
    participant = participants.consent(
        tx,
        visit.stored.id,
        visit.address,
        version=visit.rules.participation.consent_version,
        at=visit.at,
    )
    if unit_code and participant.unit_code is None:
        return participants.set_unit(tx, participant.id, unit_code=unit_code, at=visit.at)
    return participant
