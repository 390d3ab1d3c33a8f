"""Ideas are handed in, changed and withdrawn.

Hold the stage before writing: numbers and versions follow each other.
"""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from storage.stage.ideas.listing import ideas_where
from storage.stage.ideas.record import Content, Idea
from storage.statements import held, insert
from storage.tables import stage_idea, stage_idea_version


def add(
    tx: Connection,
    stage_id: int,
    content: Content,
    *,
    team: str,
    unit_code: str,
    address: str,
    message: str,
    at: datetime,
) -> Idea | None:
    """With the next number; None where this message has handed one in before."""
    new = insert(tx, stage_idea).values(
        stage_id=stage_id,
        number=_last_number(tx, stage_id) + 1,
        team=team,
        unit_code=unit_code,
        address=address,
        message=message,
        handed_in_at=at,
    )
    added = tx.scalar(new.on_conflict_do_nothing().returning(stage_idea.c.id))
    if added is None:
        return None
    _write(tx, added, 1, content, address, message, at)
    return ideas_where(tx, stage_idea.c.id == added)[0]


def change(
    tx: Connection, idea: Idea, content: Content, *, by: str, message: str | None, at: datetime
) -> bool:
    """The next version; False where this message has written one, or `idea` is not the newest any
    more. `message` is None where it was a button."""
    now = ideas_where(tx, stage_idea.c.id == idea.id)
    if not now or now[0].version != idea.version:
        return False
    return _write(tx, idea.id, idea.version + 1, content, by, message, at)


def withdraw(tx: Connection, idea_id: int, at: datetime) -> bool:
    """False where it was withdrawn before."""
    its = stage_idea.c.id == idea_id, stage_idea.c.withdrawn_at.is_(None)
    return held(tx, update(stage_idea).where(*its).values(withdrawn_at=at))


def _last_number(tx: Connection, stage_id: int) -> int:
    last = select(func.max(stage_idea.c.number)).where(stage_idea.c.stage_id == stage_id)
    return tx.scalar(last) or 0


def _write(
    tx: Connection,
    idea_id: int,
    version: int,
    content: Content,
    by: str,
    message: str | None,
    at: datetime,
) -> bool:
    new = insert(tx, stage_idea_version).values(
        idea_id=idea_id,
        version=version,
        title=content.title,
        text=content.text,
        files=[asdict(each) for each in content.files],
        sent_by=by,
        message=message,
        sent_at=at,
    )
    return held(tx, new.on_conflict_do_nothing())
