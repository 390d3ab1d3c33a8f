"""Which contest, then which week: what each has, and what can be done about it."""

import asyncio

from sqlalchemy import Connection

from contest.making.banks import weeks_with_banks
from conversation.action.corrections import ShowCorrections
from conversation.action.desk import ShowMenu
from conversation.action.making import OpenDraft
from conversation.action.questions import (
    LookThrough,
    SendQuestions,
    ShowQuestions,
    ShowReading,
    ShowWeek,
    ShowWeeks,
)
from conversation.screen import Choice, Line, Row, Screen
from conversation.texts import Texts
from handlers.making.drafts import titled
from handlers.permissions import doors
from handlers.questions import weeks
from handlers.questions.weeks import Week
from handlers.visit import Caller, Visit
from storage import drafts, readings
from storage.readings import Reading, Target


async def show_contests(caller: Caller) -> Screen:
    t = caller.t
    made = await caller.database.read(titled)
    rows = [
        (Choice(each.title or t("Cuộc thi chưa có tên"), ShowWeeks(each.draft.id)),)
        for each in made
    ]
    if isinstance(caller, Visit):
        served = t("Đã công bố: {contest}", contest=caller.rules.short_title)
        rows.insert(0, (Choice(served, ShowWeeks(0), is_main=True),))
    return Screen(
        title=t("Ngân hàng câu hỏi"),
        lines=(
            t("Xin chọn cuộc thi để xem, gửi hoặc sửa câu hỏi của các tuần chưa mở."),
            t("Xin giữ bí mật đến khi tuần thi mở. Người ra đề chỉ được thi thử."),
        ),
        choices=doors((*rows, (Choice(t("‹ Bàn làm việc"), ShowMenu()),)), caller),
    )


async def show_weeks(action: ShowWeeks, caller: Caller) -> Screen | None:
    found = await _weeks(caller, action.draft)
    if found is None:
        return None
    t = caller.t
    return Screen(
        title=t("Câu hỏi của từng tuần"),
        lines=_of_weeks(t, found, is_served=not action.draft),
        choices=doors((*(_row(t, week) for week in found), _back(t, action.draft)), caller),
    )


async def show_week(action: ShowWeek, caller: Caller, word: str = "") -> Screen | None:
    week = await weeks.find(caller, action.draft, action.round)
    if week is None:
        return None
    if week.is_settled:
        return settled(caller, week)
    t, reading = caller.t, await caller.database.read(waiting_work, week.target)
    look = Choice(t("Xem và sửa từng câu"), LookThrough(action.draft, action.round))
    send = Choice(t("Gửi tệp câu hỏi"), SendQuestions(action.draft, action.round))
    ways = [(look,)] if week.bank and not reading else []
    return Screen(
        title=t("Câu hỏi của {round}", round=week.title),
        lines=(*((word, "") if word else ()), _count(t, week), *_waits(t, reading)),
        choices=(
            *((_go_on(t, reading),) if reading else ()),
            *ways,
            (send,),
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


async def _weeks(caller: Caller, draft: int) -> list[Week] | None:
    if not draft:
        return (
            await caller.database.read(weeks.coming, caller) if isinstance(caller, Visit) else None
        )
    files = await caller.database.read(drafts.files, draft)
    if not files:
        return None
    told = await asyncio.to_thread(weeks_with_banks, files)
    return [
        Week(Target(number, draft_id=draft), each.title, each.bank or (), each.shuffles)
        for number, each in enumerate(told, start=1)
    ]


def _of_weeks(t: Texts, found: list[Week], *, is_served: bool) -> tuple[Line, ...]:
    if found:
        return tuple(
            t("✓ {round}: {questions}", round=each.title, questions=_questions(t, each))
            if each.bank
            else t("○ {round}: chưa có câu hỏi.", round=each.title)
            for each in found
        )
    return (t("Mọi tuần thi đã mở.") if is_served else t("Chưa có tuần thi nào."),)


def _row(t: Texts, week: Week) -> Row:
    label = t("Câu hỏi của {round}", round=week.title)
    return (Choice(label, ShowWeek(week.draft, week.target.round)),)


def _back(t: Texts, draft: int) -> Row:
    all_ = Choice(t("‹ Ngân hàng câu hỏi"), ShowQuestions())
    return (Choice(t("‹ Bản nháp"), OpenDraft(draft)), all_) if draft else (all_,)


def _questions(t: Texts, week: Week) -> str:
    return t.many("{n} câu hỏi", len(week.bank))


def _count(t: Texts, week: Week) -> str:
    if not week.bank:
        return t("{round} chưa có câu hỏi.", round=week.title)
    return t("{round} đang có {questions}.", round=week.title, questions=_questions(t, week))


def _waits(t: Texts, reading: Reading | None) -> tuple[Line, ...]:
    if reading is None:
        return ()
    at = t.full_moment(reading.sent_at)
    if not reading.file:
        return ("", t("Có bản đang sửa dở từ {at}, chưa nhận.", at=at))
    return ("", t("Tệp {file} gửi lúc {at} đang chờ xem và nhận.", file=reading.file, at=at))


def _go_on(t: Texts, reading: Reading) -> Row:
    return (Choice(t("Xem bản đang chờ"), ShowReading(reading.id), is_main=True),)
