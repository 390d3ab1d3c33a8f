"""The short form of `broadcasting`: some hundreds, two kills, one halt of everybody."""

from pathlib import Path

from tests.faults.broadcast_course import Plan
from tests.faults.broadcasting import broadcast


async def test_everybody_is_told_whatever_happens(tmp_path: Path) -> None:
    plan = Plan(people=300, groups=3, kills=2, halts=1, halt_seconds=3, per_second=60)
    figures = await broadcast(tmp_path, f"sqlite:///{tmp_path / 'contest.db'}", plan)
    assert figures.faults == []
    assert figures.latencies()
