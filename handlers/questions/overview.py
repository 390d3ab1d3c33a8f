"""What was read from a file: how many questions, how many in doubt, and what to do with them."""

from collections.abc import Iterator

from conversation.action.questions import (
    BringBack,
    LookAtQuestion,
    OfferSettingAside,
    OfferTaking,
    SendQuestions,
    ShowReading,
    ShowWeek,
)
from conversation.screen import Choice, Line, Row, Screen
from conversation.texts import Texts
from handlers.questions import one_week
from handlers.questions.opened import Opened, open_
from handlers.refusals import explain_fault
from handlers.visit import Caller

_FAULTS_SHOWN = 5


async def show(action: ShowReading, caller: Caller, word: str = "") -> Screen | None:
    opened = await open_(caller, action.reading)
    if opened is None:
        return None
    return describe(caller, opened, word)


def describe(caller: Caller, opened: Opened, word: str = "") -> Screen:
    """`word` stands above it."""
    if opened.week.is_settled:
        return one_week.settled(caller, opened.week)
    if not opened.waits:
        return ended(caller, opened)
    t = caller.t
    return Screen(
        title=t("Câu hỏi đọc được · {round}", round=opened.week.title),
        lines=(*((word, "") if word else ()), *_lines(t, opened)),
        choices=tuple(_ways(t, opened)),
        replaces=True,
    )


def ended(caller: Caller, opened: Opened) -> Screen:
    """Somebody has taken it, set it aside, or sent another file."""
    t, reading = caller.t, opened.reading
    at = t.full_moment(reading.ended_at or caller.at)
    week = ShowWeek(opened.week.draft, opened.week.target.round)
    label = t("Câu hỏi của {round}", round=opened.week.title)
    to_week = (Choice(label, week, is_main=True),)
    if reading.is_taken:
        said = t("Bản này đã được nhận lúc {at}.", at=at)
        return Screen(title=label, lines=(said,), choices=(to_week,))
    again = (Choice(t("Lấy lại bản này"), BringBack(reading.id)),)
    return Screen(
        title=label,
        lines=(
            t("Bản này đã được gác lại lúc {at}, hoặc đã có tệp khác thay.", at=at),
            _whence(t, opened),
            t.many("Đọc được {n} câu hỏi.", len(opened.questions)),
            t("Lấy lại thì bản này chờ xem và nhận; bản đang chờ, nếu có, được gác lại."),
        ),
        choices=(again, to_week),
    )


def _lines(t: Texts, opened: Opened) -> Iterator[Line]:
    reading = opened.reading
    yield _whence(t, opened)
    yield t.many("Đọc được {n} câu hỏi.", len(opened.questions))
    left_out = len(opened.questions) - len(opened.kept)
    if left_out:
        yield t.many("Đã bỏ {n} câu.", left_out)
    yield from _of_doubts(t, opened)
    for fault in reading.unread[:_FAULTS_SHOWN]:
        yield t("✗ Không đọc được thành câu hỏi: {why}", why=explain_fault(t, fault))
    if len(reading.unread) > _FAULTS_SHOWN:
        yield t.many("✗ … và {n} chỗ nữa.", len(reading.unread) - _FAULTS_SHOWN)


def _whence(t: Texts, opened: Opened) -> str:
    reading, at = opened.reading, t.full_moment(opened.reading.sent_at)
    if reading.file:
        return t("Tệp {file}, gửi lúc {at}.", file=reading.file, at=at)
    return t("Câu hỏi hiện có của {round}, đang sửa từ {at}.", round=opened.week.title, at=at)


def _of_doubts(t: Texts, opened: Opened) -> Iterator[Line]:
    if not opened.doubtful:
        yield t("✓ Không có câu nào nghi vấn.")
        return
    yield t.many("⚠ {n} câu có nghi vấn.", len(opened.doubtful))
    if opened.unsettled:
        yield t.many("{n} câu phải sửa hoặc bỏ thì mới nhận được.", len(opened.unsettled))
    else:
        yield t("Không câu nào bắt buộc phải sửa.")


def _ways(t: Texts, opened: Opened) -> Iterator[Row]:
    reading, week = opened.reading, opened.week
    if opened.doubtful:
        label = t.many("Chỉ các câu có nghi vấn ({n})", len(opened.doubtful))
        first = LookAtQuestion(opened.doubtful[0].id)
        yield (Choice(label, first, is_main=bool(opened.unsettled)),)
    if opened.questions:
        yield (Choice(t("Xem từng câu"), LookAtQuestion(opened.questions[0].id)),)
    if opened.is_changed and opened.bank:
        yield (Choice(take_label(t, opened), OfferTaking(reading.id), is_main=True),)
    yield (
        Choice(t("Gửi lại tệp"), SendQuestions(week.draft, week.target.round)),
        Choice(t("Gác lại"), OfferSettingAside(reading.id)),
    )
    yield one_week.to_weeks(t, week)


def take_label(t: Texts, opened: Opened) -> str:
    return t.many("Nhận {n} câu hỏi cho {round}", len(opened.kept), round=opened.week.title)
