"""The short form of `doubling`."""

from asyncio import run
from pathlib import Path

from tests.databases import PostgresServer
from tests.faults.doubling import Plan, double_everything


def test_everything_happens_once(tmp_path: Path, postgres: PostgresServer) -> None:
    with postgres.database() as url:
        outcome = run(double_everything(tmp_path, url, Plan(people=5, starts=64)))
    assert not outcome.faults
