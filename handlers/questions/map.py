"""Which function answers which action of this room; who calls may be without any contest."""

from typing import assert_never

from conversation.action.questions import (
    BringBack,
    ChangePicture,
    ChooseRight,
    CorrectQuestion,
    LeaveOut,
    LookAtQuestion,
    LookThrough,
    OfferSettingAside,
    OfferTaking,
    QuestionAction,
    RemovePicture,
    RetypePart,
    SendQuestions,
    SetAside,
    ShowQuestions,
    ShowReading,
    ShowWeek,
    ShowWeeks,
    TakeQuestions,
    UndoCorrection,
)
from conversation.screen import Screen
from handlers.questions import (
    choosing,
    correcting,
    looking,
    offering,
    one_week,
    overview,
    picturing,
    sending,
    setting_aside,
    taking,
)
from handlers.visit import Caller


async def answer(action: QuestionAction, caller: Caller) -> Screen | None:
    """Where something is there no more, the contests that are there are shown."""
    return await _answer(action, caller) or await choosing.show_contests(caller)


async def _answer(  # noqa: C901, PLR0911, PLR0912  one line an action
    action: QuestionAction, caller: Caller
) -> Screen | None:
    match action:
        case ShowQuestions():
            return await choosing.show_contests(caller)
        case ShowWeeks():
            return await choosing.show_weeks(action, caller)
        case ShowWeek():
            return await one_week.show_week(action, caller)
        case SendQuestions():
            return await sending.ask(action, caller)
        case LookThrough():
            return await sending.look_through(action, caller)
        case ShowReading():
            return await overview.show(action, caller)
        case LookAtQuestion():
            return await looking.show(action, caller)
        case CorrectQuestion():
            return await offering.offer(action, caller)
        case ChooseRight():
            return await correcting.choose_right(action, caller)
        case RetypePart():
            return await correcting.retype(action, caller)
        case LeaveOut():
            return await correcting.leave_out(action, caller)
        case UndoCorrection():
            return await correcting.undo(action, caller)
        case ChangePicture():
            return await picturing.change(action, caller)
        case RemovePicture():
            return await picturing.remove(action, caller)
        case OfferTaking():
            return await taking.offer(action, caller)
        case TakeQuestions():
            return await taking.take(action, caller)
        case OfferSettingAside():
            return await setting_aside.offer(action, caller)
        case SetAside():
            return await setting_aside.set_aside(action, caller)
        case BringBack():
            return await setting_aside.bring_back(action, caller)
        case _ as never:
            assert_never(never)
