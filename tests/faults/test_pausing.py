"""The short form of `pausing`: seventy people, one pause, two kills."""

from pathlib import Path

from tests.faults.pausing import pause_and_kill


async def test_paused_and_killed_it_reaches_everybody(tmp_path: Path) -> None:
    database_url = f"sqlite:///{tmp_path / 'contest.db'}"
    figures = await pause_and_kill(tmp_path, database_url, people=70, rounds=1, per_second=15)
    assert figures.faults == []
    assert (figures.pauses, figures.kills) == (1, 2)
