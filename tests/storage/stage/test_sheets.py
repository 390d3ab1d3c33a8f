"""Judges' sheets: nothing marked is lost, one version counts, two people answer for a later one."""

from collections.abc import AsyncIterator
from decimal import Decimal

import pytest

from storage.database import Database
from storage.stage import sheets, stages
from storage.stage.sheets import Sheet
from tests.contest.stage.hoi_thi import RULES
from tests.storage.held import Held, minute


class Jury:
    """The sheet of one judge for one team."""

    def __init__(self, db: Database, stage_id: int) -> None:
        self.db, self.stage_id = db, stage_id

    async def begins(self, by: str = "telegram:1", reason: str = "") -> Sheet:
        return await self.db.write(
            sheets.begin, self.stage_id, "tieu-pham", "bo", 0, by=by, at=minute(1), reason=reason
        )

    async def marks(self, *points: str) -> Sheet:
        sheet = await self.begins()
        for criterion, given in enumerate(points):
            await self.db.write(sheets.mark, sheet.id, criterion, Decimal(given), minute(2))
        return sheet

    async def counting(self) -> list[Sheet]:
        every = await self.db.read(sheets.of_part, self.stage_id, "tieu-pham")
        return [each for each in every if each.counts]


@pytest.fixture
async def jury(held: Held) -> AsyncIterator[Jury]:
    stored = await held.db.write(stages.keep, held.stored.id, RULES, by="telegram:9", at=minute(0))
    yield Jury(held.db, stored.id)


async def test_the_mark_given_last_holds(jury: Jury) -> None:
    sheet = await jury.marks("12", "4.25")
    await jury.db.write(sheets.mark, sheet.id, 0, Decimal("13.5"), minute(3))
    await jury.db.write(sheets.hand_in, sheet.id, minute(4))
    assert [(each.total, each.version) for each in await jury.counting()] == [(Decimal("17.75"), 1)]


async def test_handed_in_twice_is_handed_in_once(jury: Jury) -> None:
    sheet = await jury.marks("12", "4")
    assert await jury.db.write(sheets.hand_in, sheet.id, minute(4))
    assert not await jury.db.write(sheets.hand_in, sheet.id, minute(5))


async def test_a_later_version_counts_once_somebody_else_confirms_it(jury: Jury) -> None:
    first = await jury.marks("12", "4")
    await jury.db.write(sheets.hand_in, first.id, minute(4))
    second = await jury.begins(reason="Ghi nhầm")
    assert (second.version, second.marks) == (2, {0: Decimal(12), 1: Decimal(4)})
