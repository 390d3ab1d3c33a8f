"""A file of questions for a live part that was asked for."""

from conversation.action.live import SendLiveQuestions
from conversation.event import Sent
from conversation.screen import Screen
from handlers.live import sending
from handlers.permissions import may
from handlers.visit import Visit


async def receive(sent: Sent, visit: Visit) -> Screen | None:
    """None where none was asked for, or who sends it may not any more."""
    expected = visit.expected
    if isinstance(expected, SendLiveQuestions) and sent.reference and may(expected, visit):
        return await sending.take(expected, sent, visit)
    return None
