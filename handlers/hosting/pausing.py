"""The stage stands still, and goes on where it was.

The clock stops, and nothing is called, locked, revealed or published. Judges go on with the teams
they have seen: a mark refused in between would be a mark lost.
"""

from sqlalchemy import Connection

from conversation.action.hosting import PauseStage
from conversation.screen import Screen
from handlers.hosting.acting import act
from handlers.stage.opened import AtStage
from handlers.visit import Visit
from storage.stage import stages, turns


async def pause(action: PauseStage, visit: Visit) -> Screen | None:
    """Afterwards the clock stands, with the time it had, until the host starts it again."""

    def do(tx: Connection, at: AtStage) -> None:
        stages.pause(tx, at.id, visit.at if action.on else None)
        if action.on:
            turns.stop_all(tx, at.id, visit.at)

    kind = "pause_stage" if action.on else "resume_stage"
    return await act(visit, action.stage, kind, {}, do)
