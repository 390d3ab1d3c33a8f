"""Which contest, then which week: what each has, and what can be done about it."""

import asyncio

from contest.making.banks import weeks_with_banks
from conversation.action.desk import ShowMenu
from conversation.action.making import OpenDraft
from conversation.action.questions import ShowQuestions, ShowWeek, ShowWeeks
from conversation.screen import Choice, Line, Row, Screen
from conversation.texts import Texts
from handlers.making.drafts import titled
from handlers.permissions import doors
from handlers.questions import one_week, weeks
from handlers.questions.weeks import Week
from handlers.visit import Caller, Visit
from storage import drafts


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
            t("Xin giữ bí mật câu hỏi đến khi tuần thi mở."),
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


async def _weeks(caller: Caller, draft: int) -> list[Week] | None:
    if not draft:
        return (
            await caller.database.read(weeks.coming, caller) if isinstance(caller, Visit) else None
        )
    files = await caller.database.read(drafts.files, draft)
    if not files:
        return None
    told = await asyncio.to_thread(weeks_with_banks, files)
    return [weeks.of_draft(draft, number, each) for number, each in enumerate(told, start=1)]


def _of_weeks(t: Texts, found: list[Week], *, is_served: bool) -> tuple[Line, ...]:
    if found:
        return tuple(
            t("✓ {round}: {questions}", round=each.title, questions=one_week.how_many(t, each))
            if each.bank
            else t("○ {round}: chưa có câu hỏi.", round=each.title)
            for each in found
        )
    return (
        t("Các tuần thi đều đã mở: câu hỏi đã niêm phong.")
        if is_served
        else t("Chưa có tuần thi nào."),
    )


def _row(t: Texts, week: Week) -> Row:
    label = t("Câu hỏi của {round}", round=week.title)
    return (Choice(label, ShowWeek(week.draft, week.target.round)),)


def _back(t: Texts, draft: int) -> Row:
    all_ = Choice(t("‹ Ngân hàng câu hỏi"), ShowQuestions())
    return (Choice(t("‹ Bản nháp"), OpenDraft(draft)), all_) if draft else (all_,)
