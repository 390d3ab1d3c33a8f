"""The units' table before and after a correction."""

from decimal import Decimal

from sqlalchemy import Connection

from contest.collective import rank_every_unit
from storage import corrections, standings
from storage.contests import StoredContest
from storage.standings import RankedUnit
from tests.storage.held import Held, minute

Taken = dict[str, list[int]]


def rank(tx: Connection, stored: StoredContest, taken: Taken) -> None:
    units = stored.contest.units
    ranked = rank_every_unit(units, taken, Decimal(0), [])
    standings.replace_units(tx, stored.id, 1, units, ranked)


async def correct(held: Held, before: Taken, after: Taken) -> int:
    """A correction between two tables of the units."""
    await held.db.write(rank, held.stored, before)
    correction = await held.db.write(
        corrections.ask, held.stored.id, round_number=1, question=0, accepts=[1], undoes=None,
        reason="Văn bản mới.", message="m1", by="telegram:1", at=minute(1),
    )  # fmt: skip
    await held.db.write(standings.keep_earlier, correction, held.stored.id, 1)
    await held.db.write(rank, held.stored, after)
    return correction


def places(table: list[RankedUnit]) -> list[tuple[str, int | None, Decimal | None]]:
    return [(each.unit_code, each.place, each.mean_score) for each in table]


async def test_the_earlier_table_stands_in_its_own_order(held: Held) -> None:
    before, after = {"so-noi-vu": [3], "kim-boi-bo": [2]}, {"so-noi-vu": [1], "kim-boi-bo": [2]}
    await held.db.write(rank, held.stored, before)
    was = places(await held.db.read(standings.units, held.stored.id, 1))
    correction = await correct(held, before, after)
    shown = await held.db.read(standings.earlier_units, correction, held.stored.id, 1, None)
    assert places(shown) == was != places(await held.db.read(standings.units, held.stored.id, 1))
    assert await held.db.read(standings.units_changed, correction, held.stored.id, 1)


async def test_a_table_made_anew_that_is_the_same_has_not_changed(held: Held) -> None:
    same = {"so-noi-vu": [3], "kim-boi-bo": [2]}
    correction = await correct(held, same, same)
    assert not await held.db.read(standings.units_changed, correction, held.stored.id, 1)
