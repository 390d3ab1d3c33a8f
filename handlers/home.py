"""The screen that fits: what is still to be asked, or where the contest stands."""

from conversation.screen import Screen
from handlers import joining
from handlers.visit import Visit


async def show(visit: Visit) -> Screen:
    """`visit.text` is the payload of a /start link, such as u-so-noi-vu."""
    return await joining.ask_next(visit.without_text(), payload=visit.text or "")
