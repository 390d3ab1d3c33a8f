"""Which function answers which action of this room."""

from typing import assert_never

from conversation.action.broadcasts import (
    AskStopBroadcast,
    BroadcastAction,
    BrowseRecipients,
    ChooseRecipients,
    DiscardBroadcast,
    FindRecipients,
    ListRecipients,
    OpenBroadcast,
    PauseBroadcast,
    PreviewBroadcast,
    ResumeBroadcast,
    SendAtOnce,
    SendBroadcast,
    SendUndelivered,
    SetRecipients,
    ShowBroadcasts,
    StopBroadcast,
    TimeBroadcast,
    WriteBroadcast,
)
from conversation.screen import Screen
from handlers.broadcasts import (
    addressing,
    confirming,
    history,
    listing,
    opening,
    steering,
    timing,
    undelivered,
    writing,
)
from handlers.visit import Visit


async def answer(action: BroadcastAction, visit: Visit) -> Screen:  # noqa: C901, PLR0911, PLR0912  one line an action
    match action:
        case ShowBroadcasts():
            return await history.show(action, visit)
        case WriteBroadcast():
            return await writing.write(visit)
        case OpenBroadcast():
            return await opening.show(action, visit)
        case PreviewBroadcast():
            return await writing.preview(action, visit)
        case DiscardBroadcast():
            return await writing.discard(action, visit)
        case ChooseRecipients():
            return await addressing.choose(action, visit)
        case SetRecipients():
            return await addressing.set_recipients(action, visit)
        case FindRecipients():
            return await addressing.find(action, visit)
        case BrowseRecipients():
            return await addressing.browse(action, visit)
        case ListRecipients():
            return await listing.take(action, visit)
        case TimeBroadcast():
            return await timing.set_time(action, visit)
        case SendAtOnce():
            return await timing.send_at_once(action, visit)
        case SendBroadcast():
            return await confirming.send(action, visit)
        case PauseBroadcast():
            return await steering.pause(action, visit)
        case ResumeBroadcast():
            return await steering.resume(action, visit)
        case AskStopBroadcast():
            return await steering.ask_stop(action, visit)
        case StopBroadcast():
            return await steering.stop(action, visit)
        case SendUndelivered():
            return await undelivered.send(action, visit)
        case _ as never:
            assert_never(never)
