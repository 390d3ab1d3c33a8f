"""Certificates of a Hội thi: issued once for each prize and holder, and found by their number."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select, update

from contest.stage.certified import Certified
from storage.statements import changed, every, insert, one
from storage.tables import stage_certificate


@dataclass(frozen=True, slots=True)
class IssuedAtStage:
    """`name`, `prize` and `part` as in `contest.stage.certified.Certified`."""

    id: int
    stage_id: int
    team: str
    person: int
    name: str
    prize: str
    part: str
    number: str
    issued_at: datetime
    revoked_at: datetime | None

    @property
    def whom(self) -> Certified:
        return Certified(self.team, self.person, self.name, self.prize, self.part)


_COLUMNS = tuple(stage_certificate.c[name] for name in IssuedAtStage.__slots__)
_KEY = ("team", "person", "name", "prize", "part")
_ALL = select(*_COLUMNS)


def issue(
    tx: Connection, stage_id: int, whom: Certified, *, number: str, at: datetime
) -> int | None:
    """The certificate's id where it is new or holds again, then under the number it had; None
    where it holds already."""
    told = {name: getattr(whom, name) for name in _KEY}
    new = insert(tx, stage_certificate).values(
        stage_id=stage_id, number=number, issued_at=at, **told
    )
    again = new.on_conflict_do_update(
        index_elements=["stage_id", *_KEY],
        set_={"revoked_at": None},
        where=stage_certificate.c.revoked_at.is_not(None),
    )
    return tx.scalar(again.returning(stage_certificate.c.id))


def revoke_others(
    tx: Connection, stage_id: int, certified: Collection[Certified], at: datetime
) -> int:
    """All that hold and are not of these; how many that were."""
    lost = [each.id for each in held(tx, stage_id) if each.whom not in certified]
    its = stage_certificate.c.id.in_(lost)
    return changed(tx, update(stage_certificate).where(its).values(revoked_at=at))


def find_by_number(tx: Connection, number: str) -> IssuedAtStage | None:
    """Of whichever Hội thi."""
    return one(tx, IssuedAtStage, _ALL.where(stage_certificate.c.number == number))


def held(tx: Connection, stage_id: int) -> list[IssuedAtStage]:
    """All that hold, in the order in which they were issued: by prize, team and person."""
    its = stage_certificate.c.stage_id == stage_id, stage_certificate.c.revoked_at.is_(None)
    return every(tx, IssuedAtStage, _ALL.where(*its).order_by(stage_certificate.c.id))
