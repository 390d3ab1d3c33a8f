"""What the host does: while nothing is published and nothing paused, and each of it in the log."""

from collections.abc import Callable
from typing import Final

from sqlalchemy import Connection

from conversation.action.hosting import ShowHost
from conversation.screen import Screen
from handlers.hosting import desk
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from storage import acts
from storage.stage import stages

Do = Callable[[Connection, AtStage], None]

PAUSING: Final = frozenset({"pause_stage", "resume_stage"})


async def act(
    visit: Visit, stage_id: int, kind: str, detail: dict[str, int], do: Do
) -> Screen | None:
    """Do it if this person hosts and nothing is published yet; logged, then the desk again.

    While the Hội thi is paused nothing is done but to go on, and whoever pressed is told.
    """
    at = await opened(visit, stage_id)
    if at is None or not at.may_host or not _is_there(at, detail):
        return None
    is_paused = await visit.database.write(_do, visit, at, kind, detail, do)
    t = visit.t
    told = t("Việc vừa bấm chưa được làm. Xin bấm “Tiếp tục Hội thi” trước.") if is_paused else ""
    return await desk.show(ShowHost(stage_id), visit, said=told)


def _do(
    tx: Connection, visit: Visit, at: AtStage, kind: str, detail: dict[str, int], do: Do
) -> bool:
    """Whether it was not done because of a pause."""
    held = stages.hold(tx, at.id)
    if held is None or not held.is_open:
        return False
    if held.paused_at and kind not in PAUSING:
        return True
    do(tx, at)
    acts.log(tx, at=visit.at, address=visit.address, kind=kind, detail={"stage": at.id, **detail})
    return False


def _is_there(at: AtStage, detail: dict[str, int]) -> bool:
    return 0 <= detail.get("part", 0) < len(at.rules.parts) and (
        0 <= detail.get("team", 0) < len(at.rules.teams)
    )
