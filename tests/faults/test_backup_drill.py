"""A backup taken while people answer is restored elsewhere, and the rankings are the same.

The long form: `python -m tests.faults.backup_drill`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import PostgresServer
from tests.faults.backup_drill import drill


@pytest.fixture(params=["from SQLite", "from PostgreSQL"])
def urls(
    request: pytest.FixtureRequest, tmp_path: Path, postgres: PostgresServer
) -> Iterator[tuple[str, str]]:
    """Where people answer, and where it is restored: always the other kind."""
    file = f"sqlite:///{tmp_path / 'contest.db'}"
    with postgres.database() as server:
        yield (file, server) if request.param == "from SQLite" else (server, file)


async def test_a_backup_comes_back_with_the_same_rankings(
    urls: tuple[str, str], tmp_path: Path
) -> None:
    url, fresh_url = urls
    outcome = await drill(tmp_path, papers=500, url=url, fresh_url=fresh_url, quiet=1)
    assert outcome.together
    assert outcome.same_rankings
    assert outcome.same_anew
