"""The disk is full, or fails: nothing is confirmed that is not kept, and people are told.

The long form: `python -m tests.faults.failing_disk`.
"""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from sandbox.people import Client, Person
from tests.faults.disk.shim import Call, Control, compiled, environment, full_disk
from tests.faults.failing_disk import KINDS, fail_everywhere
from tests.faults.processes import BotProgram, Program, answers, sandbox_running
from tests.journeys import small_contest
from tests.journeys.office import joins

RED_WITHIN_SECONDS = 10


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_disk_refuses_is_not_confirmed(kind: str, tmp_path: Path) -> None:
    outcome = fail_everywhere(tmp_path, kind, stride=9)
    assert outcome.is_well, outcome


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Control]:
    with Control.of(tmp_path / "control") as control:
        yield control


async def takes_a_paper(world: Client) -> Person:
    lan = await world.new_person("Nguyễn Thị Lan", language_code="vi")
    await joins(lan, "Nguyễn Thị Lan", "Sở Nội vụ")
    await lan.presses("Vào thi")
    await lan.sees("Câu 1/3")
    return lan


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
async def test_people_are_told_and_all_goes_on_when_the_disk_is_back(
    tmp_path: Path, disk: Control, error: int
) -> None:
    folder = small_contest.write(tmp_path)
    data = tmp_path / "data"
    data.mkdir()
    async with sandbox_running(tmp_path) as url, Client(url) as world:
        bot = await world.new_bot("contest_bot")
        settings = {
            "TELEGRAM_BOT_TOKEN": bot.token,
            "TELEGRAM_API_URL": url,
            "DATABASE_URL": f"sqlite:///{data / 'contest.db'}",
        }
        await Program(tmp_path, settings, "import", str(folder), "--start", "now").run()
        behind = environment(compiled(tmp_path), data, control=tmp_path / "control")
        async with BotProgram.running(tmp_path, settings | behind) as program:
            ready = f"http://127.0.0.1:{program.port}/health/ready"
            lan = await takes_a_paper(world)
            full_disk(disk) if error == errno.ENOSPC else disk.fail(error, Call.SYNC)
            await lan.presses("A")
            assert "chưa lưu được" in lan.toast
            await lan.does_not_see("✓ A.")
            await answers(ready, 503, within_seconds=RED_WITHIN_SECONDS)
            disk.heal()
            await lan.sees("✓ A.")
            await answers(ready)
            await lan.presses("B")
            await lan.sees("✓ B.")
