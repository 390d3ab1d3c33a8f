"""Files that organizers send while a contest is made: the form filled in, a list of units."""

from conversation.action.making import TakeForm, TypeStep
from conversation.event import Sent
from conversation.screen import Screen
from handlers.making import asking, sent_form
from handlers.visit import Caller


async def receive(sent: Sent, caller: Caller) -> Screen | None:
    """None where no file was asked for."""
    expected = caller.expected
    if isinstance(expected, TakeForm):
        return await sent_form.take(expected, sent, caller)
    if isinstance(expected, TypeStep) and asking.takes_units(expected):
        return await asking.take_units(expected, sent, caller)
    return None
