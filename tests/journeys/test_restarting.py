"""The bot stops and starts again: everybody goes on where they were."""

from pathlib import Path

from sandbox.people import Client
from sandbox.server import Sandbox
from tests.journeys import small_contest
from tests.journeys.office import answers, prepare


async def test_the_paper_is_the_same_after_a_restart(database_url: str, tmp_path: Path) -> None:
    folder = small_contest.write(tmp_path, shuffle="true")
    async with Sandbox.serving(port=0) as sandbox, Client(sandbox.url) as world:
        office = await prepare(world, database_url, folder)
        async with office.working():
            lan = await office.meets("Nguyễn Thị Lan")
            await lan.presses("Vào thi")
            before = (await lan.sees("Câu 1/3")).text
            await answers(lan, "A-")
        async with office.working():
            await lan.says("/start")
            await lan.presses("Làm tiếp")
            await lan.presses("‹ Câu trước")
            after = (await lan.sees("Câu 1/3", "✓ A.")).text
    assert after.replace("✓ ", "").splitlines()[:8] == before.splitlines()[:8]


async def test_what_was_pressed_meanwhile_is_answered(database_url: str, tmp_path: Path) -> None:
    async with Sandbox.serving(port=0) as sandbox, Client(sandbox.url) as world:
        office = await prepare(world, database_url, small_contest.write(tmp_path))
        async with office.working():
            lan = await office.meets("Nguyễn Thị Lan")
            await lan.presses("Vào thi")
            await lan.sees("Câu 1/3")
        await lan.presses("A", waits=False)
        async with office.working():
            await lan.sees("✓ A. Sáu")
