"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.rights import (
    AskForget,
    ExportData,
    Forget,
    ReadData,
    RightsAction,
    ShowPrivacy,
)
from conversation.screen import Screen
from handlers.rights import privacy
from handlers.visit import Visit


async def answer(action: RightsAction, visit: Visit) -> Screen | None:
    match action:
        case ShowPrivacy():
            return await privacy.show(visit)
        case ExportData():
            return await privacy.export(visit)
        case ReadData():
            return await privacy.read(visit)
        case AskForget():
            return await privacy.ask_forget(visit)
        case Forget():
            return await privacy.forget(visit)
        case _ as never:
            assert_never(never)
