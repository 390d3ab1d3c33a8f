"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.rights import (
    AnswerPrivacyRequest,
    AskAboutData,
    AskForget,
    ClosePrivacyRequest,
    ExportData,
    Forget,
    ListPrivacyRequests,
    OpenPrivacyRequest,
    ReadData,
    RightsAction,
    ShowOwnPrivacyRequests,
    ShowPrivacy,
)
from conversation.screen import Screen
from handlers.rights import asking, forgetting, handling, privacy, register
from handlers.visit import Visit


async def answer(  # noqa: C901, PLR0911  one line an action
    action: RightsAction, visit: Visit
) -> Screen | None:
    match action:
        case ShowPrivacy():
            return await privacy.show(visit)
        case ExportData():
            return await privacy.export(visit)
        case ReadData():
            return await privacy.read(visit)
        case AskForget():
            return await forgetting.ask_forget(visit)
        case Forget():
            return await forgetting.forget(visit)
        case ShowOwnPrivacyRequests():
            return await asking.show(visit)
        case AskAboutData():
            return await asking.ask(action, visit)
        case ListPrivacyRequests():
            return await register.show(action, visit)
        case OpenPrivacyRequest():
            return await handling.show(action, visit)
        case AnswerPrivacyRequest():
            return await handling.answer(action, visit)
        case ClosePrivacyRequest():
            return await handling.close(action, visit)
        case _ as never:
            assert_never(never)
