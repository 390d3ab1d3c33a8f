"""DATABASE_URL as people write it."""

from pathlib import Path

import pytest

from storage.errors import DatabaseRefused
from storage.urls import parse_url


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("sqlite:///contest.db", "sqlite+aiosqlite:///contest.db"),
        ("sqlite+aiosqlite:///contest.db", "sqlite+aiosqlite:///contest.db"),
        ("postgresql://u:p@db/contest", "postgresql+asyncpg://u:p@db/contest"),
        ("postgres://u:p@db/contest", "postgresql+asyncpg://u:p@db/contest"),
        ("postgresql+asyncpg://db/contest", "postgresql+asyncpg://db/contest"),
        ("postgresql://db/c?sslmode=require", "postgresql+asyncpg://db/c?ssl=require"),
    ],
)
def test_the_driver_is_filled_in(written: str, meant: str) -> None:
    assert parse_url(written).render_as_string(hide_password=False) == meant


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("contest.db", "is not an address"),
        ("", "is not an address"),
        ("postgresql://u:hunter2@db:port/contest", "is not an address"),
        ("mysql://u:hunter2@db/contest", "names 'mysql'"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("sqlite:///contest.db?timeout=20", "takes no options"),
    ],
)
def test_anything_else_is_refused_without_the_password(written: str, reason: str) -> None:
    with pytest.raises(DatabaseRefused, match=reason) as refused:
        parse_url(written)
    assert "hunter2" not in str(refused.value)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatabaseRefused, match="data of the database does not exist"):
        parse_url(f"sqlite:///{tmp_path / 'data' / 'contest.db'}")
