"""The poster of a unit, with the QR code of its own link, for its focal point to hang up."""

import asyncio

from contest.units import Unit
from conversation.action.units import SendPoster
from conversation.screen import File, Screen
from handlers import home
from handlers.people.joining import UNIT_PAYLOAD
from handlers.units import unit_desk
from handlers.visit import Visit


async def send(action: SendPoster, visit: Visit) -> Screen:
    unit = unit_desk.looked_after(visit, action.unit)
    if unit is None:
        return await home.show(visit)
    link = visit.link(UNIT_PAYLOAD + unit.code)
    data = await asyncio.to_thread(_draw, visit, unit, link, is_pdf=bool(action.is_pdf))
    return Screen(
        title=visit.t("Áp phích của {unit}", unit=unit.name),
        lines=(visit.t("Đường dẫn của đơn vị: {link}", link=link),),
        file=File(f"{unit.code}.{'pdf' if action.is_pdf else 'png'}", data),
    )


def _draw(visit: Visit, unit: Unit, link: str, *, is_pdf: bool) -> bytes:
    from printing.pictures import picture_of  # noqa: PLC0415  9 MB, for who asks for a poster
    from printing.poster import draw_poster  # noqa: PLC0415

    pdf = draw_poster(visit.t, visit.rules, unit, link)
    return pdf if is_pdf else picture_of(pdf)
