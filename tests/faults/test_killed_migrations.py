"""kill -9 in the middle of a migration: the old schema or the new one, never between.

The long form, after each statement: `python -m tests.faults.killed_migrations`.
"""

from pathlib import Path

from tests.databases import PostgresServer
from tests.faults.killed_migrations import kill_after_each, starts


def test_a_killed_migration_leaves_the_old_schema_or_the_new(
    tmp_path: Path, postgres: PostgresServer
) -> None:
    with starts(tmp_path, postgres) as databases:
        for name, (url, copied) in databases.items():
            outcome = kill_after_each(url, copied, stride=8)
            assert outcome.is_well, f"{name}: {outcome}"
