"""A file of questions that was asked for."""

from conversation.action import NotAnAction, decode
from conversation.action.questions import SendQuestions
from conversation.event import Sent
from conversation.screen import Screen
from handlers.permissions import may
from handlers.questions import sending
from handlers.visit import Caller


async def receive(sent: Sent, caller: Caller) -> Screen | None:
    """None where none was asked for, or who sends it may not any more."""
    account = caller.visitor.account
    try:
        expected = decode(account.expects) if account and account.expects else None
    except NotAnAction:
        return None
    if isinstance(expected, SendQuestions) and may(expected, caller):
        return await sending.take(expected, sent, caller)
    return None
