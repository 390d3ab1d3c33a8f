"""The screen that fits: what is still to be asked, or where the contest stands."""

from conversation.screen import Screen
from handlers.certificates import checking, filling
from handlers.people import joining
from handlers.roles import accepting, inviting
from handlers.stage import seating
from handlers.visit import Visit


async def show(visit: Visit) -> Screen:
    """`visit.text` is the payload of a /start link, such as u-so-noi-vu."""
    payload = visit.text or ""
    if payload.startswith(inviting.PAYLOAD):
        return await accepting.accept(visit, payload.removeprefix(inviting.PAYLOAD))
    if payload.startswith(filling.PAYLOAD):
        return await checking.open_link(visit, payload.removeprefix(filling.PAYLOAD))
    if payload.startswith(seating.PAYLOAD):
        return await seating.accept(visit, payload.removeprefix(seating.PAYLOAD))
    return await joining.ask_next(visit.without_text(), payload=payload)
