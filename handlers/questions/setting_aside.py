"""What was read is set aside, and brought back."""

from sqlalchemy import Connection

from conversation.action.questions import (
    BringBack,
    OfferSettingAside,
    SetAside,
    ShowReading,
    ShowWeek,
)
from conversation.screen import Choice, Screen
from handlers.questions import one_week, overview, weeks
from handlers.questions.opened import Opened, log, open_
from handlers.visit import Caller
from storage import readings


async def offer(action: OfferSettingAside, caller: Caller) -> Screen | None:
    opened = await open_(caller, action.reading)
    if opened is None:
        return None
    if not opened.is_open:
        return overview.describe(caller, opened)
    t = caller.t
    return Screen(
        title=t("Gác lại bản này?"),
        lines=(
            t("Không câu nào được nhận. Những chỗ đã sửa vẫn được giữ, có thể lấy lại sau."),
            t("Câu hỏi hiện có của {round} giữ nguyên.", round=opened.week.title),
        ),
        choices=(
            (Choice(t("Gác lại"), SetAside(action.reading)),),
            (Choice(t("Không gác"), ShowReading(action.reading), is_main=True),),
        ),
    )


async def set_aside(action: SetAside, caller: Caller) -> Screen | None:
    opened = await open_(caller, action.reading)
    if opened is None:
        return None
    await caller.database.write(_set_aside, caller, opened)
    week = ShowWeek(opened.week.draft, opened.week.target.round)
    return await one_week.show_week(week, caller)


async def bring_back(action: BringBack, caller: Caller) -> Screen | None:
    """What waited meanwhile is set aside in its turn, so that nothing is lost."""
    opened = await open_(caller, action.reading)
    if opened is None:
        return None
    if opened.week.is_settled or opened.waits:
        return overview.describe(caller, opened)
    is_back = await caller.database.write(_bring_back, caller, opened)
    word = caller.t("Đã lấy lại bản này để xem và nhận.") if is_back else ""
    return await overview.show(ShowReading(action.reading), caller, word)


def _set_aside(tx: Connection, caller: Caller, opened: Opened) -> None:
    if readings.end(tx, opened.reading.id, is_taken=False, by=caller.address, at=caller.at):
        log(tx, caller, "set_questions_aside", opened.reading)


def _bring_back(tx: Connection, caller: Caller, opened: Opened) -> bool:
    if not weeks.hold(tx, caller, opened.reading.target):
        return False
    if not readings.bring_back(tx, opened.reading.id, by=caller.address, at=caller.at):
        return False
    log(tx, caller, "bring_questions_back", opened.reading)
    return True
