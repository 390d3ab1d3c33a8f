"""The host's clock: started, stopped, put right; a team called twice is called once."""

from datetime import timedelta

import pytest

from storage.database import Database
from storage.stage import stages, turns
from tests.contest.stage.hoi_thi import RULES
from tests.storage.held import Held, minute

BO = ("tieu-pham", "bo")


@pytest.fixture
async def stage_id(held: Held) -> int:
    stored = await held.db.write(stages.keep, held.stored.id, RULES, by="", at=minute(0))
    return stored.id


async def clock(db: Database, stage_id: int) -> int:
    turn = await db.read(turns.find, stage_id, *BO)
    return turn.seconds if turn else -1


async def test_the_clock_adds_up_what_it_ran(held: Held, stage_id: int) -> None:
    await held.db.write(turns.call, stage_id, *BO, minute(1))
    for begins, ends in ((2, 5), (7, 8)):
        assert await held.db.write(turns.start, stage_id, *BO, minute(begins))
        assert await held.db.write(turns.stop, stage_id, *BO, minute(ends))
    assert await clock(held.db, stage_id) == 240


async def test_started_twice_it_runs_from_the_first(held: Held, stage_id: int) -> None:
    await held.db.write(turns.call, stage_id, *BO, minute(1))
    await held.db.write(turns.start, stage_id, *BO, minute(2))
    assert not await held.db.write(turns.start, stage_id, *BO, minute(3))
    turn = await held.db.read(turns.find, stage_id, *BO)
    assert turn is not None
    assert turn.on_stage(minute(4)) == timedelta(minutes=2)


async def test_a_team_called_again_keeps_its_time(held: Held, stage_id: int) -> None:
    await held.db.write(turns.call, stage_id, *BO, minute(1))
    await held.db.write(turns.set_seconds, stage_id, *BO, 90)
    await held.db.write(turns.call, stage_id, *BO, minute(2))
    assert await clock(held.db, stage_id) == 90
