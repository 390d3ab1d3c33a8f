"""The screen that fits: what is still to be asked, or where the contest stands."""

from conversation.screen import Screen
from handlers.people import joining
from handlers.units import focal_points
from handlers.visit import Visit


async def show(visit: Visit) -> Screen:
    """`visit.text` is the payload of a /start link, such as u-so-noi-vu."""
    payload = visit.text or ""
    if payload.startswith(focal_points.PAYLOAD):
        return await focal_points.accept(visit, payload.removeprefix(focal_points.PAYLOAD))
    return await joining.ask_next(visit.without_text(), payload=payload)
