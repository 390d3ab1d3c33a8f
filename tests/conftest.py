"""What all tests share: databases of both kinds, a browser."""

from collections.abc import Generator
from pathlib import Path

import pytest

from tests import canaries
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
    parser.addoption("--whole", action="store_true", help="play the Hội thi with all its teams")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Whatever a test is about, it fails where its output shows a secret."""
    report = yield
    found = canaries.leaks("\n".join(text for _, text in report.sections))
    if report.passed and found:
        report.outcome = "failed"
        report.longrepr = f"The output of this test shows {', '.join(found)}."
    return report


@pytest.fixture
def screens(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Where pictures of the page go: docs/screens for `make screens`, else nowhere for long."""
    folder: Path = request.config.getoption("--screens") or tmp_path / "screens"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
