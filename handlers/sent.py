"""A file that was sent: an organizer's list of people, or what was asked for; else only texts."""

from conversation.event import Sent
from conversation.screen import Screen
from handlers import troubles
from handlers.live import sent_live_questions
from handlers.making import sent_files
from handlers.questions import sent_questions
from handlers.roster import sent_roster
from handlers.stage import sent_rules
from handlers.visit import Visit


async def receive(sent: Sent, visit: Visit) -> Screen | None:
    if visit.place.is_group:
        return troubles.only_text(visit)
    taken = await sent_questions.receive(sent, visit)
    taken = taken or await sent_live_questions.receive(sent, visit)
    if taken is None and sent.reference and visit.is_organizer:
        return (
            await sent_files.receive(sent, visit)
            or await sent_rules.receive(sent, visit)
            or await sent_roster.look(sent, visit)
        )
    return taken or troubles.only_text(visit)
