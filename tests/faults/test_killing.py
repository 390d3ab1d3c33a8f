"""The short form of `killing`: a few kills in some seconds."""

from pathlib import Path

import pytest

from tests.faults.killing import Plan, kill_while_pressing
from tests.faults.telegram import Receiving


@pytest.mark.parametrize("receiving", list(Receiving))
async def test_nothing_that_people_were_told_is_lost(tmp_path: Path, receiving: Receiving) -> None:
    plan = Plan(presses=1000, per_second=150, kills=2, receiving=receiving)
    outcome = await kill_while_pressing(tmp_path, plan)
    assert not outcome.faults
    assert outcome.stored == outcome.acknowledged == plan.presses
