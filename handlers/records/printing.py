"""Certificates in one file to print: all of them, or those of one team or person."""

import asyncio

from sqlalchemy import Connection

from handlers.records import filling, issuing
from handlers.stage.opened import AtStage
from handlers.visit import Visit
from printing.certificate import Certificate, draw_certificates


async def make(visit: Visit, at: AtStage) -> bytes | None:
    """A PDF of all that hold; None where there are none."""
    told = await visit.database.read(filling.fill_all, visit, at)
    return await draw(visit, [certificate for _, certificate in told])


async def make_own(visit: Visit, at: AtStage) -> bytes | None:
    """Of whoever has a seat in a team."""
    return await draw(visit, await visit.database.read(of_seat, visit, at))


async def draw(visit: Visit, told: list[Certificate]) -> bytes | None:
    return await asyncio.to_thread(draw_certificates, told, visit.t) if told else None


def of_seat(tx: Connection, visit: Visit, at: AtStage) -> list[Certificate]:
    """A leader's: all of the team. A member's: the own ones."""
    seat = at.team_seat
    return [
        certificate
        for issued, certificate in filling.fill_all(tx, visit, at)
        if seat is not None and issuing.is_for(at.rules, seat, (issued.team, issued.person))
    ]
