"""Judges' sheets: filled in mark by mark, handed in, and later versions that two people answer for.

Of one judge, team and part there are versions, numbered from 1. At most one of them counts: the
newest that was handed in by the judge, or proposed by one person and confirmed by another.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import ColumnElement, Connection, select, update

from storage.statements import held, insert
from storage.tables import stage_mark, stage_sheet
from storage.tables.stage import SheetState

State = SheetState


@dataclass(frozen=True, slots=True)
class Sheet:
    """`marks` by the position of the criterion; those not given yet are missing. `entered_by`:
    who typed it; `decided_by`: the second person, where there had to be one."""

    id: int
    part: str
    team: str
    judge: int
    version: int
    state: State
    note: str
    reason: str
    entered_by: str
    begun_at: datetime
    handed_in_at: datetime | None
    decided_by: str | None
    decided_at: datetime | None
    marks: Mapping[int, Decimal]

    @property
    def total(self) -> Decimal:
        """Of the marks given so far."""
        return sum(self.marks.values(), Decimal(0))

    @property
    def counts(self) -> bool:
        return self.state is State.HANDED_IN


_COLUMNS = tuple(stage_sheet.c[name] for name in Sheet.__slots__ if name != "marks")


def of_stage(tx: Connection, stage_id: int) -> list[Sheet]:
    """All versions of all sheets, oldest first."""
    return _every(tx, stage_sheet.c.stage_id == stage_id)


def of_part(tx: Connection, stage_id: int, part: str) -> list[Sheet]:
    return _every(tx, (stage_sheet.c.stage_id == stage_id) & (stage_sheet.c.part == part))


def find(tx: Connection, sheet_id: int) -> Sheet | None:
    found = _every(tx, stage_sheet.c.id == sheet_id)
    return found[0] if found else None


def newest(tx: Connection, stage_id: int, part: str, team: str, judge: int) -> Sheet | None:
    """The last version, whatever became of it."""
    versions = _every(tx, _those(stage_id, part, team, judge))
    return versions[-1] if versions else None


def begin(
    tx: Connection,
    stage_id: int,
    part: str,
    team: str,
    judge: int,
    *,
    by: str,
    at: datetime,
    reason: str = "",
) -> Sheet:
    """A new version to fill in, beginning with the marks and the note of the one before; one that
    is open is gone on with. Hold the stage before, so that two presses do not begin two."""
    before = newest(tx, stage_id, part, team, judge)
    if before and before.state is State.OPEN:
        return before
    new = insert(tx, stage_sheet).values(
        stage_id=stage_id, part=part, team=team, judge=judge,
        version=before.version + 1 if before else 1,
        state=State.OPEN, note=before.note if before else "", reason=reason,
        entered_by=by, begun_at=at,
    )  # fmt: skip
    sheet_id = tx.execute(new.returning(stage_sheet.c.id)).scalar_one()
    for criterion, value in (before.marks if before else {}).items():
        mark(tx, sheet_id, criterion, value, at)
    return _every(tx, stage_sheet.c.id == sheet_id)[0]


def mark(tx: Connection, sheet_id: int, criterion: int, value: Decimal, at: datetime) -> None:
    """The mark given last holds."""
    told = {"mark": value, "given_at": at}
    new = insert(tx, stage_mark).values(sheet_id=sheet_id, criterion=criterion, **told)
    tx.execute(new.on_conflict_do_update(index_elements=["sheet_id", "criterion"], set_=told))


def write_note(tx: Connection, sheet_id: int, note: str) -> None:
    tx.execute(update(stage_sheet).where(stage_sheet.c.id == sheet_id).values(note=note))


def hand_in(tx: Connection, sheet_id: int, at: datetime) -> bool:
    """From now on it counts; False where it was not open. Earlier versions count no more."""
    return _end(tx, sheet_id, State.OPEN, State.HANDED_IN, handed_in_at=at) and _replace(
        tx, sheet_id
    )


def reopen(tx: Connection, sheet_id: int) -> bool:
    """Take back what was handed in, to correct it; False where it was not handed in."""
    return _end(tx, sheet_id, State.HANDED_IN, State.OPEN, handed_in_at=None)


def propose(tx: Connection, sheet_id: int, reason: str) -> bool:
    """It waits for a second person; until then the version before counts."""
    return _end(tx, sheet_id, State.OPEN, State.PROPOSED, reason=reason)


def confirm(tx: Connection, sheet_id: int, *, by: str, at: datetime) -> bool:
    """From now on it counts. False where it waits no more, or `by` entered it."""
    decided = {"handed_in_at": at, "decided_by": by, "decided_at": at}
    return _decide(tx, sheet_id, State.HANDED_IN, by, decided) and _replace(tx, sheet_id)


def reject(tx: Connection, sheet_id: int, *, by: str, at: datetime, reason: str) -> bool:
    """As `confirm`, but nothing comes of it."""
    decided = {"decided_by": by, "decided_at": at, "reason": reason}
    return _decide(tx, sheet_id, State.REJECTED, by, decided)


def _end(tx: Connection, sheet_id: int, before: State, after: State, **told: object) -> bool:
    its = stage_sheet.c.id == sheet_id, stage_sheet.c.state == before
    return held(tx, update(stage_sheet).where(*its).values(state=after, **told))


def _decide(
    tx: Connection, sheet_id: int, after: State, by: str, decided: Mapping[str, object]
) -> bool:
    its = (
        stage_sheet.c.id == sheet_id,
        stage_sheet.c.state == State.PROPOSED,
        stage_sheet.c.entered_by != by,
    )
    return held(tx, update(stage_sheet).where(*its).values(state=after, **decided))


def _replace(tx: Connection, sheet_id: int) -> bool:
    """Of the versions before this one none counts any more."""
    this = tx.execute(select(stage_sheet).where(stage_sheet.c.id == sheet_id)).one()
    earlier = _those(this.stage_id, this.part, this.team, this.judge) & (
        stage_sheet.c.version < this.version
    )
    counting = earlier & (stage_sheet.c.state == State.HANDED_IN)
    tx.execute(update(stage_sheet).where(counting).values(state=State.REPLACED))
    return True


def _those(stage_id: int, part: str, team: str, judge: int) -> ColumnElement[bool]:
    return (
        (stage_sheet.c.stage_id == stage_id)
        & (stage_sheet.c.part == part)
        & (stage_sheet.c.team == team)
        & (stage_sheet.c.judge == judge)
    )


def _every(tx: Connection, which: ColumnElement[bool]) -> list[Sheet]:
    asked = select(*_COLUMNS).where(which).order_by(stage_sheet.c.version, stage_sheet.c.id)
    marks = _marks(tx, which)
    rows = tx.execute(asked).mappings()
    return [Sheet(**row, marks=marks.get(row["id"], {})) for row in rows]


def _marks(tx: Connection, which: ColumnElement[bool]) -> dict[int, dict[int, Decimal]]:
    """By sheet and criterion."""
    asked = (
        select(stage_mark.c.sheet_id, stage_mark.c.criterion, stage_mark.c.mark)
        .join(stage_sheet, stage_sheet.c.id == stage_mark.c.sheet_id)
        .where(which)
        .order_by(stage_mark.c.criterion)
    )
    marks: dict[int, dict[int, Decimal]] = {}
    for sheet_id, criterion, value in tx.execute(asked):
        marks.setdefault(sheet_id, {})[criterion] = value
    return marks
