"""The short form of `closing`."""

from pathlib import Path

from tests.faults.closing import Plan, answer_around_the_close


async def test_the_instant_of_receipt_decides(tmp_path: Path) -> None:
    plan = Plan(answers=300, within_seconds=14, stalls=(12.0,), start_seconds=6)
    outcome = await answer_around_the_close(tmp_path, plan)
    assert not outcome.faults
    assert outcome.longest_wait_seconds > 8
