"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.hosting import (
    CallTeam,
    ChoosePart,
    HostingAction,
    LockPart,
    OfferPublishingStage,
    PauseStage,
    PublishStage,
    PutFirst,
    Reveal,
    ShowBoard,
    ShowBoardView,
    ShowHost,
    ShowTeams,
    ShowTies,
    StartClock,
    StopClock,
    TypeTime,
)
from conversation.screen import Screen
from handlers.hosting import board, calling, clock, desk, locking, pausing, publishing, ties
from handlers.stage import overview
from handlers.visit import Visit


async def answer(action: HostingAction, visit: Visit) -> Screen | None:
    """Where what is asked for is not there, or not for this person, the Hội thi is shown."""
    return await _answer(action, visit) or await overview.show(visit)


async def _answer(  # noqa: C901, PLR0911, PLR0912  one line an action
    action: HostingAction, visit: Visit
) -> Screen | None:
    match action:
        case ShowHost():
            return await desk.show(action, visit)
        case ChoosePart():
            return await calling.choose_part(action, visit)
        case ShowTeams():
            return await calling.show_teams(action, visit)
        case CallTeam():
            return await calling.call(action, visit)
        case StartClock():
            return await clock.start(action, visit)
        case StopClock():
            return await clock.stop(action, visit)
        case TypeTime():
            return await clock.type_time(action, visit)
        case LockPart():
            return await locking.lock(action, visit)
        case Reveal():
            return await locking.reveal(action, visit)
        case PauseStage():
            return await pausing.pause(action, visit)
        case ShowBoard() | ShowBoardView():
            return await board.show(action, visit)
        case ShowTies():
            return await ties.show(action, visit)
        case PutFirst():
            return await ties.put_first(action, visit)
        case OfferPublishingStage():
            return await publishing.offer(action, visit)
        case PublishStage():
            return await publishing.publish(action, visit)
        case _ as never:
            assert_never(never)
