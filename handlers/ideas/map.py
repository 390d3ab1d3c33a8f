"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.ideas import (
    AddIdeaFile,
    AskIdeasPaper,
    HandInIdea,
    IdeaAction,
    ListIdeas,
    LockIdeas,
    OfferWithdrawal,
    ReadIdea,
    ReadUnmarked,
    RemoveIdeaFile,
    RewriteIdea,
    SendIdeaFile,
    ShowOwnIdea,
    ShowOwnIdeas,
    WithdrawIdea,
)
from conversation.screen import Screen
from handlers.ideas import asking, correcting, handing_in, own, reading, register
from handlers.stage import overview
from handlers.visit import Visit


async def answer(action: IdeaAction, visit: Visit) -> Screen | None:
    """Where what is asked for is not there, or not for this person, the Hội thi is shown."""
    return await _answer(action, visit) or await overview.show(visit)


async def _answer(  # noqa: C901, PLR0911, PLR0912  one line an action
    action: IdeaAction, visit: Visit
) -> Screen | None:
    match action:
        case ShowOwnIdeas():
            return await own.show_all(action, visit)
        case HandInIdea():
            return await handing_in.hand_in(action, visit)
        case ShowOwnIdea():
            return await own.show(action, visit)
        case RewriteIdea():
            return await correcting.rewrite(action, visit)
        case AddIdeaFile():
            return await correcting.add_file(action, visit)
        case RemoveIdeaFile():
            return await correcting.remove_file(action, visit)
        case OfferWithdrawal():
            return await correcting.offer_withdrawal(action, visit)
        case WithdrawIdea():
            return await correcting.withdraw(action, visit)
        case ReadIdea():
            return await reading.show(action, visit)
        case ReadUnmarked():
            return await reading.show_unmarked(action, visit)
        case SendIdeaFile():
            return await reading.send_file(action, visit)
        case ListIdeas():
            return await register.show(action, visit)
        case LockIdeas():
            return await register.lock(action, visit)
        case AskIdeasPaper():
            return await asking.ask(action, visit)
        case _ as never:
            assert_never(never)
