"""A broadcast as it arrives, unless it has become pointless for this reader; and its report."""

from conversation.screen import Screen
from handlers.broadcasts import panel, posts
from handlers.sitting import competing, invitation
from handlers.visit import Visit
from storage import broadcasts
from storage.broadcasts import Broadcast, BroadcastState, Who
from storage.outbox import Delivery


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    each = await visit.database.read(broadcasts.find, visit.stored.id, int(delivery.detail))
    if each is None or each.state is BroadcastState.STOPPED:
        return None
    return Screen(post=posts.posted(each.post)) if await _is_meant(visit, each) else None


async def compose_report(delivery: Delivery, visit: Visit) -> Screen | None:
    """To who sent it, if they are still an organizer."""
    each = await visit.database.read(broadcasts.find, visit.stored.id, int(delivery.detail))
    return await panel.show(visit, each) if each and visit.is_organizer else None


async def _is_meant(visit: Visit, each: Broadcast) -> bool:
    """Who has taken part meanwhile is not told that they have not."""
    if each.who not in {Who.MISSING, Who.STARTED}:
        return True
    current = visit.rules.rounds[each.round - 1]
    if visit.at >= current.closes_at:
        return False
    mine = await invitation.own_attempts(visit, current)
    if any(attempt.handed_in_at for attempt in mine):
        return False
    if each.who is Who.STARTED:
        return True
    admission = await competing.admission(visit)
    return admission.is_admitted and not admission.is_trial
