"""One week: what it has, what waits for it, and what can be done about it."""

from typing import Final

from sqlalchemy import Connection

from conversation.action.corrections import ShowCorrections
from conversation.action.questions import (
    LookThrough,
    SendQuestions,
    ShowReading,
    ShowWeek,
    ShowWeeks,
)
from conversation.screen import Choice, Line, Row, Screen
from conversation.texts import Texts
from handlers.permissions import doors
from handlers.questions import weeks
from handlers.questions.weeks import Week
from handlers.visit import Caller
from storage import readings
from storage.readings import Reading, Target

_ASIDE_SHOWN: Final = 3


async def show_week(action: ShowWeek, caller: Caller, word: str = "") -> Screen | None:
    week = await weeks.find(caller, action.draft, action.round)
    if week is None:
        return None
    if week.is_settled:
        return settled(caller, week)
    t, reading = caller.t, await caller.database.read(waiting_work, week.target)
    aside = await caller.database.read(readings.set_aside, week.target, _ASIDE_SHOWN)
    look = Choice(t("Xem và sửa từng câu"), LookThrough(action.draft, action.round))
    send = Choice(t("Gửi tệp câu hỏi"), SendQuestions(action.draft, action.round))
    ways = [(look,)] if week.bank and not reading else []
    return Screen(
        title=t("Câu hỏi của {round}", round=week.title),
        lines=(
            *((word, "") if word else ()),
            _count(t, week),
            *_waits(t, reading),
            "",
            _warning(t),
        ),
        choices=(
            *((_go_on(t, reading),) if reading else ()),
            *ways,
            (send,),
            *(_aside(t, each) for each in aside),
            to_weeks(t, week),
        ),
    )


def settled(caller: Caller, week: Week) -> Screen:
    """The week has opened meanwhile."""
    t = caller.t
    correct = (Choice(t("Đính chính đáp án"), ShowCorrections()),)
    return Screen(
        title=t("Câu hỏi của {round}", round=week.title),
        lines=(
            t(
                "{round} đã mở, câu hỏi và đáp án đã niêm phong nên không sửa ở đây được nữa.",
                round=week.title,
            ),
            t("Nếu có câu sai, Ban Tổ chức dùng mục Đính chính đáp án."),
        ),
        choices=doors((correct, to_weeks(t, week)), caller),
    )


def waiting_work(tx: Connection, target: Target) -> Reading | None:
    """What waits for a week; what the week has already waits only once it is corrected."""
    reading = readings.waiting(tx, target)
    if reading and not reading.file and readings.is_untouched(tx, reading.id):
        return None
    return reading


def to_weeks(t: Texts, week: Week) -> Row:
    return (Choice(t("‹ Các tuần"), ShowWeeks(week.draft)),)


def how_many(t: Texts, week: Week) -> str:
    return t.many("{n} câu hỏi", len(week.bank))


def _count(t: Texts, week: Week) -> str:
    if not week.bank:
        return t("{round} chưa có câu hỏi.", round=week.title)
    return t("{round} đang có {questions}.", round=week.title, questions=how_many(t, week))


def _waits(t: Texts, reading: Reading | None) -> tuple[Line, ...]:
    if reading is None:
        return ()
    at = t.full_moment(reading.sent_at)
    if not reading.file:
        return ("", t("Có bản sửa dở từ {at}, chưa được nhận.", at=at))
    return ("", t("Tệp {file} gửi lúc {at} đang chờ xem và nhận.", file=reading.file, at=at))


def _warning(t: Texts) -> str:
    """Told before the first question is seen: that cannot be undone."""
    return t(
        "Ai đã xem câu hỏi của tuần nào thì không dự thi tuần đó, kể cả khi sau này thôi vai trò "
        "hoặc dùng tài khoản khác."
    )


def _go_on(t: Texts, reading: Reading) -> Row:
    return (Choice(t("Xem bản đang chờ"), ShowReading(reading.id), is_main=True),)


def _aside(t: Texts, reading: Reading) -> Row:
    at = t.moment(reading.ended_at or reading.sent_at)
    label = t("Bản đã gác lại {at}: {file}", at=at, file=reading.file or t("bản sửa trong bot"))
    return (Choice(label, ShowReading(reading.id)),)
