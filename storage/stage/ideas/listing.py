"""Ideas as they are now, each with its newest version."""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, Connection, Select, func, select

from storage.stage.ideas.record import Content, Idea, IdeaFile
from storage.tables import stage_idea, stage_idea_version

_OF_IDEA = ("id", "number", "team", "unit_code", "address", "handed_in_at", "withdrawn_at")
_COLUMNS = (
    *(stage_idea.c[name] for name in _OF_IDEA),
    *(stage_idea_version.c[name] for name in ("version", "sent_at", "title", "text", "files")),
)


def find(tx: Connection, stage_id: int, number: int) -> Idea | None:
    """Also one that was withdrawn."""
    found = ideas_where(tx, (stage_idea.c.stage_id == stage_id) & (stage_idea.c.number == number))
    return found[0] if found else None


def of_message(tx: Connection, stage_id: int, address: str, message: str) -> Idea | None:
    """What this message has handed in, where it comes again."""
    its = (stage_idea.c.address == address) & (stage_idea.c.message == message)
    found = ideas_where(tx, (stage_idea.c.stage_id == stage_id) & its)
    return found[0] if found else None


def of_stage(tx: Connection, stage_id: int) -> list[Idea]:
    """By number, without those withdrawn."""
    its = (stage_idea.c.stage_id == stage_id) & stage_idea.c.withdrawn_at.is_(None)
    return ideas_where(tx, its)


def of_team(tx: Connection, stage_id: int, team: str) -> list[Idea]:
    return [each for each in of_stage(tx, stage_id) if each.team == team]


def of_person(tx: Connection, stage_id: int, addresses: Collection[str]) -> list[Idea]:
    """Not those of a team, whoever handed them in."""
    its = (
        (stage_idea.c.stage_id == stage_id)
        & (stage_idea.c.team == "")
        & stage_idea.c.address.in_(addresses)
        & stage_idea.c.withdrawn_at.is_(None)
    )
    return ideas_where(tx, its)


def ideas_where(tx: Connection, which: ColumnElement[bool]) -> list[Idea]:
    rows = tx.execute(_newest(which)).mappings()
    return [
        Idea(
            **{name: row[name] for name in (*_OF_IDEA, "version", "sent_at")},
            content=Content(row["title"], row["text"], _files(row["files"])),
        )
        for row in rows
    ]


def _newest(which: ColumnElement[bool]) -> Select[*tuple[object, ...]]:
    """Each idea with its newest version; what was forgotten has none."""
    later = stage_idea_version.alias()
    newest = (
        select(func.max(later.c.version))
        .where(later.c.idea_id == stage_idea.c.id)
        .scalar_subquery()
    )
    return (
        select(*_COLUMNS)
        .join(stage_idea_version, stage_idea_version.c.idea_id == stage_idea.c.id)
        .where(which, stage_idea_version.c.version == newest)
        .order_by(stage_idea.c.number)
    )


def _files(kept: Sequence[dict[str, object]]) -> tuple[IdeaFile, ...]:
    return tuple(
        IdeaFile(
            is_photo=bool(each["is_photo"]),
            reference=str(each["reference"]),
            likeness=str(each["likeness"]),
            name=str(each["name"]),
            size=int(str(each["size"])),
        )
        for each in kept
    )
