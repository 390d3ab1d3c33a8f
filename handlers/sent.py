"""A file that was sent: organizers' lists of people; from everybody else the bot takes texts."""

from conversation.event import Sent
from conversation.screen import Screen
from handlers import troubles
from handlers.roster import sent_roster
from handlers.visit import Visit


async def receive(sent: Sent, visit: Visit) -> Screen | None:
    if visit.is_organizer and sent.reference and not visit.place.is_group:
        return await sent_roster.look(sent, visit)
    return troubles.only_text(visit)
