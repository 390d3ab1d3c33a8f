"""What all tests share: databases of both kinds, a browser."""

from pathlib import Path

import pytest

from tests.browser import browser, chromium, page
from tests.databases import (
    database_url,
    empty_database_url,
    migrated_postgres,
    migrated_sqlite,
    postgres,
)

__all__ = [
    "browser",
    "chromium",
    "database_url",
    "empty_database_url",
    "migrated_postgres",
    "migrated_sqlite",
    "page",
    "postgres",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--screens", type=Path, help="where to keep the pictures of the page")


@pytest.fixture
def screens(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Where pictures of the page go: docs/screens for `make screens`, else nowhere for long."""
    folder: Path = request.config.getoption("--screens") or tmp_path / "screens"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
