"""A file is asked for: logged, and made when its row of the outbox is sent.

So it is made once however often it is tapped, also after a restart, and holds up no other answer.
"""

from collections.abc import Mapping

from sqlalchemy import Connection

from handlers import notices
from handlers.visit import Visit
from storage import acts, outbox


async def ask(
    visit: Visit, notice: str, *about: int, round_: int = 0, act: str, told: Mapping[str, object]
) -> None:
    """The detail of the notice is what it is `about`, then the language in which it was asked for,
    then the second: so that a press that comes again is once. `told` is for the log."""
    detail = ".".join([*(f"{each:d}" for each in about), visit.language, notices.second(visit.at)])
    await visit.database.write(_ask, visit, notice, round_, detail, act, told)


def _ask(
    tx: Connection,
    visit: Visit,
    notice: str,
    round_: int,
    detail: str,
    act: str,
    told: Mapping[str, object],
) -> None:
    is_new = outbox.add(
        tx,
        contest_id=visit.stored.id,
        notice=notice,
        round=round_,
        detail=detail,
        addresses=[(visit.address, visit.place.topic)],
        at=visit.at,
    )
    if is_new:
        acts.log(tx, at=visit.at, address=visit.address, kind=act, detail=told)
