"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.live import (
    AnswerLive,
    AskStakes,
    LiveAction,
    LockLive,
    OpenLive,
    PutStake,
    ReplaceLive,
    RevealLive,
    SendLiveQuestions,
    ShowLive,
)
from conversation.screen import Screen
from handlers.live import answering, desk, sending, staking, steering
from handlers.stage import overview
from handlers.visit import Visit


async def answer(action: LiveAction, visit: Visit) -> Screen | None:
    """Where what is asked for is not there, or not for this person, the Hội thi is shown."""
    return await _answer(action, visit) or await overview.show(visit)


async def _answer(  # noqa: C901, PLR0911  one line an action
    action: LiveAction, visit: Visit
) -> Screen | None:
    match action:
        case ShowLive():
            return await desk.show(action, visit)
        case SendLiveQuestions():
            return await sending.ask(action, visit)
        case AskStakes():
            return await steering.ask_stakes(action, visit)
        case OpenLive():
            return await steering.open_(action, visit)
        case LockLive():
            return await steering.lock(action, visit)
        case RevealLive():
            return await steering.reveal(action, visit)
        case ReplaceLive():
            return await steering.replace_(action, visit)
        case AnswerLive():
            return await answering.answer(action, visit)
        case PutStake():
            return await staking.put(action, visit)
        case _ as never:
            assert_never(never)
