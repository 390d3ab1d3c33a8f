"""The Hội thi of a contest: its rules as loaded, who is on stage now, whether it is published."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from sqlalchemy import Connection, Row, Select, bindparam, select, update

from contest.stage.rules import StageRules
from storage.statements import held, insert
from storage.tables import stage, stage_question, stage_sheet


@dataclass(frozen=True)
class StoredStage:
    """`(id, version)` names these rules for ever. `part`, `team`: who is on stage now, "" for
    nobody. The rubric is frozen from the first mark on."""

    id: int
    contest_id: int
    version: int
    rules: StageRules
    part: str
    team: str
    paused_at: datetime | None
    published_at: datetime | None

    @property
    def part_number(self) -> int:
        """Position of the part that is on; the first one before anything has begun."""
        codes = [part.code for part in self.rules.parts]
        return codes.index(self.part) if self.part in codes else 0

    @property
    def is_open(self) -> bool:
        """Whether anything of it may still change."""
        return self.published_at is None


_NEWEST = (
    select(stage)
    .where(stage.c.contest_id == bindparam("contest_id"))
    .order_by(stage.c.loaded_at.desc(), stage.c.id.desc())
    .limit(1)
)
_OF_CODE = select(stage).where(
    stage.c.contest_id == bindparam("contest_id"), stage.c.code == bindparam("code")
)
_AT = select(stage).where(stage.c.id == bindparam("id"))
_HELD = _AT.with_for_update()


def keep(
    tx: Connection, contest_id: int, rules: StageRules, *, by: str, at: datetime
) -> StoredStage:
    """Load a new Hội thi, or bring the one of the same code up to date."""
    told = {"rules": rules.model_dump_json(), "loaded_by": by, "loaded_at": at}
    new = insert(tx, stage).values(
        contest_id=contest_id, code=rules.code, version=1, part="", team="", **told
    )
    kept = new.on_conflict_do_update(
        index_elements=["contest_id", "code"], set_={**told, "version": stage.c.version + 1}
    )
    return _stored(tx.execute(kept.returning(stage)).one())


def newest(tx: Connection, contest_id: int) -> StoredStage | None:
    """The one loaded last."""
    return _found(tx, _NEWEST, contest_id=contest_id)


def of_code(tx: Connection, contest_id: int, code: str) -> StoredStage | None:
    return _found(tx, _OF_CODE, contest_id=contest_id, code=code)


def find(tx: Connection, stage_id: int) -> StoredStage | None:
    return _found(tx, _AT, id=stage_id)


def hold(tx: Connection, stage_id: int) -> StoredStage | None:
    """The Hội thi, which nobody else changes until this change is committed."""
    return _found(tx, _HELD, id=stage_id)


def has_marks(tx: Connection, stage_id: int) -> bool:
    """Whether the rubric is frozen: something was marked, or asked live."""
    sheets = select(stage_sheet.c.id).where(stage_sheet.c.stage_id == stage_id)
    asked = select(stage_question.c.id).where(
        stage_question.c.stage_id == stage_id, stage_question.c.number.is_not(None)
    )
    return tx.scalar(select(sheets.exists() | asked.exists())) is True


def put_on_stage(tx: Connection, stage_id: int, part: str, team: str) -> None:
    """ "" for nobody."""
    tx.execute(update(stage).where(stage.c.id == stage_id).values(part=part, team=team))


def pause(tx: Connection, stage_id: int, at: datetime | None) -> None:
    """None: go on."""
    tx.execute(update(stage).where(stage.c.id == stage_id).values(paused_at=at))


def publish(tx: Connection, stage_id: int, at: datetime) -> bool:
    """False where it was published before."""
    its = stage.c.id == stage_id, stage.c.published_at.is_(None)
    return held(tx, update(stage).where(*its).values(published_at=at))


def _found(
    tx: Connection, asked: Select[*tuple[object, ...]], **values: int | str
) -> StoredStage | None:
    row = tx.execute(asked, values).one_or_none()
    return _stored(row) if row else None


def _stored(row: Row[*tuple[object, ...]]) -> StoredStage:
    return StoredStage(
        id=row.id,
        contest_id=row.contest_id,
        version=row.version,
        rules=_rules(row.rules),
        part=row.part,
        team=row.team,
        paused_at=row.paused_at,
        published_at=row.published_at,
    )


@lru_cache(maxsize=4)
def _rules(text: str) -> StageRules:
    """Read once and not with each mark: seventeen teams are a long text."""
    return StageRules.model_validate_json(text)
