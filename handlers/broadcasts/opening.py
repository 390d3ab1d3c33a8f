"""One broadcast: the screen to confirm it, or how far it has come."""

from conversation.action.broadcasts import OpenBroadcast, ShowBroadcasts
from conversation.screen import Screen
from handlers.broadcasts import history, panel, reviewing
from handlers.visit import Visit
from storage import broadcasts
from storage.broadcasts import BroadcastState


async def show(action: OpenBroadcast, visit: Visit) -> Screen:
    """Its writer sees it go on in the message where they looked at it last."""
    each = await visit.database.read(broadcasts.find, visit.stored.id, action.broadcast)
    if each is None:
        return await history.show(ShowBroadcasts(0), visit)
    is_own = each.address == visit.address
    if each.state is BroadcastState.WRITTEN:
        shown = reviewing.show(visit, each) if is_own else history.show(ShowBroadcasts(0), visit)
        return await shown
    if is_own:
        await visit.database.write(broadcasts.show_in, each.id, visit.message)
    return await panel.show(visit, each)
