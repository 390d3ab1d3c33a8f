"""A part is locked, revealed step by step, and opened again."""

from sqlalchemy import Connection

from conversation.action.hosting import LockPart, Reveal
from conversation.screen import Screen
from handlers import notices
from handlers.hosting.acting import act
from handlers.stage.opened import AtStage
from handlers.visit import Visit
from storage import outbox
from storage.stage import parts


async def lock(action: LockPart, visit: Visit) -> Screen | None:
    """Unlocking hides what was revealed: it may change again."""

    def do(tx: Connection, at: AtStage) -> None:
        code = at.rules.parts[action.part].code
        parts.lock(tx, at.id, code, visit.at if action.on else None)
        if not action.on:
            parts.reveal(tx, at.id, code, 0)

    kind = "lock_part" if action.on else "unlock_part"
    return await act(visit, action.stage, kind, {"part": action.part}, do)


async def reveal(action: Reveal, visit: Visit) -> Screen | None:
    """Only of a locked part. With its first points the groups get a board, once."""

    def do(tx: Connection, at: AtStage) -> None:
        code = at.rules.parts[action.part].code
        if parts.state(tx, at.id, code).is_locked:
            teams = max(0, min(action.teams, len(at.rules.teams)))
            parts.reveal(tx, at.id, code, teams)
            if teams:
                _post_board(tx, visit, at, action.part)

    detail = {"part": action.part, "teams": action.teams}
    return await act(visit, action.stage, "reveal", detail, do)


def _post_board(tx: Connection, visit: Visit, at: AtStage, part: int) -> None:
    outbox.add_for_chats(
        tx,
        contest_id=visit.stored.id,
        notice=notices.STAGE_BOARD,
        round=0,
        detail=f"{at.id}.{part}",
        at=visit.at,
        priority=1,
    )
