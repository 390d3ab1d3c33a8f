"""Whatever the bot sleeps through, and however its clock is set: each due run happens once."""

import asyncio
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from storage.database import Database
from tests.databases import TEMPLATE, PostgresServer
from tests.faults.calendar_course import (
    DOWNS,
    HOUR,
    Happening,
    Step,
    Tables,
    goes_through,
    held_contest,
)

steps = st.lists(
    st.one_of(
        st.tuples(st.just(Happening.AWAY), st.sampled_from(DOWNS)),
        st.tuples(st.just(Happening.CLOCK_SET), st.sampled_from([2 * HOUR, -2 * HOUR])),
        st.tuples(
            st.just(Happening.AT_WORK), st.timedeltas(timedelta(minutes=1), timedelta(days=4))
        ),
    ),
    max_size=12,
)
few = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


async def go_through(
    url: str, course: list[Step], processes: int
) -> tuple[Tables, Counter[object]]:
    """What is left in the end, and how often each due run was done."""
    async with Database.opened(url) as db, Database.opened(url) as other:
        held = await held_contest(db)
        with capture_logs() as logs:
            tables = await goes_through(held, course, [db, other][:processes])
    runs = [(log["kind"], log["round"], log["index"]) for log in logs if log["event"] == "due run"]
    return tables, Counter(runs)


def check(tables: Tables, undisturbed: Tables, done: Counter[object]) -> None:
    assert tables.runs == undisturbed.runs
    assert set(done.values()) == {1}
    assert tables.results == undisturbed.results
    assert tables.told == undisturbed.told
    assert tables.called <= undisturbed.called


@contextmanager
def fresh_sqlite(template: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        yield f"sqlite:///{shutil.copy(template, Path(folder) / 'contest.db')}"


@pytest.fixture(scope="module")
def undisturbed(migrated_sqlite: Path) -> Tables:
    with fresh_sqlite(migrated_sqlite) as url:
        tables, _ = asyncio.run(go_through(url, [], 1))
    assert len(tables.runs) == 12
    return tables


@few
@given(steps, st.sampled_from([1, 2]))
def test_on_sqlite(
    migrated_sqlite: Path, undisturbed: Tables, course: list[Step], processes: int
) -> None:
    with fresh_sqlite(migrated_sqlite) as url:
        tables, done = asyncio.run(go_through(url, course, processes))
    check(tables, undisturbed, done)


@few
@given(steps, st.sampled_from([1, 2]))
def test_on_postgresql(
    migrated_postgres: PostgresServer, undisturbed: Tables, course: list[Step], processes: int
) -> None:
    with migrated_postgres.database(TEMPLATE) as url:
        tables, done = asyncio.run(go_through(url, course, processes))
    check(tables, undisturbed, done)
