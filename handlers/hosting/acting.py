"""What the host does: only while nothing is published, and each of it in the log."""

from collections.abc import Callable

from sqlalchemy import Connection

from conversation.action.hosting import ShowHost
from conversation.screen import Screen
from handlers.hosting import desk
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from storage import acts
from storage.stage import stages

Do = Callable[[Connection, AtStage], None]


async def act(
    visit: Visit, stage_id: int, kind: str, detail: dict[str, int], do: Do
) -> Screen | None:
    """Do it if this person hosts and nothing is published yet; logged, then the desk again."""
    at = await opened(visit, stage_id)
    if at is None or not at.may_host or not _is_there(at, detail):
        return None
    await visit.database.write(_do, visit, at, kind, detail, do)
    return await desk.show(ShowHost(stage_id), visit)


def _do(
    tx: Connection, visit: Visit, at: AtStage, kind: str, detail: dict[str, int], do: Do
) -> None:
    held = stages.hold(tx, at.id)
    if held is None or not held.is_open:
        return
    do(tx, at)
    acts.log(tx, at=visit.at, address=visit.address, kind=kind, detail={"stage": at.id, **detail})


def _is_there(at: AtStage, detail: dict[str, int]) -> bool:
    return 0 <= detail.get("part", 0) < len(at.rules.parts) and (
        0 <= detail.get("team", 0) < len(at.rules.teams)
    )
