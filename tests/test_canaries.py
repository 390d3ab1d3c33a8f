"""A secret that is planted is found; else a search that finds none would say nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from sandbox.people import Client
from sandbox.server import Sandbox
from storage.database import Database
from tests import canaries
from tests.journeys import small_contest
from tests.journeys.office import keeps_its_secrets, prepare

ROOT = Path(__file__).parent.parent
TOKEN = "7000000001:" + "k7Qf-2M9x_" * 3


@pytest.mark.parametrize(
    "secret",
    [
        TOKEN,
        "secret-" + "0123456789abcdef" * 4,
        "+84900000001",
        "postgresql://bot:hunter2@db/contest",
        f"a-secret-{canaries.MARK}",
    ],
)
def test_each_kind_of_secret_is_known_by_its_form(secret: str) -> None:
    assert len(canaries.leaks(f"2026-11-25 [warning] no updates error='{secret}' tries=4")) == 1


def test_what_is_no_secret_is_not_taken_for_one() -> None:
    assert canaries.leaks("http://127.0.0.1:8081/ telegram:42 K7QF-2M9X sqlite:///contest.db") == []


PLANTED = """
import logging, sys

def test_it():
    print({secret!r}, file=sys.stderr)
"""


@pytest.mark.parametrize("secret", [TOKEN, "nothing at all"])
def test_a_test_whose_output_shows_a_secret_fails(tmp_path: Path, secret: str) -> None:
    (tmp_path / "conftest.py").write_text("from tests.conftest import pytest_runtest_makereport\n")
    (tmp_path / "test_planted.py").write_text(PLANTED.format(secret=secret))
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", tmp_path],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == (1 if secret == TOKEN else 0), run.stdout
    assert ("The output of this test shows a bot's token." in run.stdout) == (secret == TOKEN)


async def test_a_secret_told_to_people_is_found(database_url: str, tmp_path: Path) -> None:
    async with Sandbox.serving(port=0) as sandbox, Client(sandbox.url) as world:
        office = await prepare(world, database_url, small_contest.write(tmp_path))
        async with Database.opened(database_url) as database, office.working():
            secret, *_ = await database.read(canaries.secrets_of)
            lan = await office.meets("Nguyễn Thị Lan")
            await keeps_its_secrets(office)
            await office.organizer.starts()
            await lan.says("/gopy")
            await lan.says(f"Có phải {secret} không?")
            await office.organizer.sees(secret)
            with pytest.raises(AssertionError, match=secret):
                await keeps_its_secrets(office)
