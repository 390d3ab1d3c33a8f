"""A file of questions, or the picture of one, that was asked for."""

from conversation.action.questions import ChangePicture, SendQuestions
from conversation.event import Sent
from conversation.screen import Screen
from handlers.permissions import may
from handlers.questions import picturing, sending
from handlers.visit import Caller


async def receive(sent: Sent, caller: Caller) -> Screen | None:
    """None where none was asked for, or who sends it may not any more."""
    expected = caller.expected
    if isinstance(expected, ChangePicture) and may(expected, caller):
        return await picturing.take(expected, sent, caller)
    if isinstance(expected, SendQuestions) and sent.reference and may(expected, caller):
        return await sending.take(expected, sent, caller)
    return None
