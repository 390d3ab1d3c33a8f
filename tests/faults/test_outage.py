"""The short form of `outage`: as if the bot had been away for three minutes."""

from pathlib import Path

from tests.faults.outage import Plan, be_away


async def test_everybody_with_an_open_paper_is_told_once(tmp_path: Path) -> None:
    outcome = await be_away(tmp_path, Plan(people=30, seconds=180, waits=False))
    assert not outcome.faults
