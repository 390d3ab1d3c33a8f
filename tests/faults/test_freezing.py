"""The short form of `freezing`, on both databases."""

from pathlib import Path

from tests.faults.freezing import Plan, freeze_the_leader


async def test_a_frozen_leader_writes_nothing_once_another_leads(
    tmp_path: Path, empty_database_url: str
) -> None:
    outcome = await freeze_the_leader(tmp_path, empty_database_url, Plan())
    assert outcome.faults == []
