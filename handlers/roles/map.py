"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.roles import (
    AskEndRole,
    EndRole,
    InviteRole,
    RolesAction,
    ShowRole,
    ShowRoles,
)
from conversation.screen import Screen
from handlers.roles import holders
from handlers.visit import Visit


async def answer(action: RolesAction, visit: Visit) -> Screen | None:
    match action:
        case ShowRoles():
            return await holders.show_all(visit)
        case ShowRole():
            return await holders.show(action, visit)
        case InviteRole():
            return await holders.invite(action, visit)
        case AskEndRole():
            return await holders.ask_end(action, visit)
        case EndRole():
            return await holders.end(action, visit)
        case _ as never:
            assert_never(never)
