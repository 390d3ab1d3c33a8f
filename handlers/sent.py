"""A file that was sent: an organizer's list of people, or what was asked for; else only texts."""

from conversation.event import Sent
from conversation.screen import Screen
from handlers import troubles
from handlers.making import sent_files
from handlers.roster import sent_roster
from handlers.stage import sent_rules
from handlers.visit import Visit


async def receive(sent: Sent, visit: Visit) -> Screen | None:
    if visit.is_organizer and sent.reference and not visit.place.is_group:
        return (
            await sent_files.receive(sent, visit)
            or await sent_rules.receive(sent, visit)
            or await sent_roster.look(sent, visit)
        )
    return troubles.only_text(visit)
