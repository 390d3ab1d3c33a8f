"""The short form of `flooding`, and the same with the sandbox's people."""

import asyncio
from pathlib import Path

import pytest

from sandbox.people import Client
from tests.faults.flooding import MOST_SECONDS, Plan, flood
from tests.faults.processes import BotProgram, Program, sandbox_running
from tests.faults.telegram import Receiving
from tests.journeys import small_contest
from tests.journeys.office import joins


@pytest.mark.parametrize("receiving", list(Receiving))
async def test_others_are_answered_as_ever(tmp_path: Path, receiving: Receiving) -> None:
    plan = Plan(people=20, per_second=20, flood_per_second=50, seconds=4, receiving=receiving)
    waits, _ = await flood(tmp_path, plan)
    assert waits.of(0.99) < MOST_SECONDS


async def test_a_person_goes_on_beside_a_flood(tmp_path: Path) -> None:
    folder = small_contest.write(tmp_path)
    async with sandbox_running(tmp_path) as url, Client(url) as world:
        bot = await world.new_bot("contest_bot")
        settings = {"TELEGRAM_BOT_TOKEN": bot.token, "TELEGRAM_API_URL": url}
        await Program(tmp_path, settings, "import", str(folder), "--start", "now").run()
        async with BotProgram.running(tmp_path, settings):
            lan = await world.new_person("Nguyễn Thị Lan", language_code="vi")
            minh = await world.new_person("Hoàng Văn Minh", language_code="vi")
            await joins(minh, "Hoàng Văn Minh", "Sở Nội vụ")
            screen = await minh.sees("Tuần 1 đang mở")
            presses = [minh.presses_data("ru.0", on=screen, waits=False) for _ in range(100)]
            await asyncio.gather(*presses)
            await joins(lan, "Nguyễn Thị Lan", "Sở Nội vụ")
            await lan.presses("Vào thi")
            await lan.sees("Câu 1/3")
            await minh.sees("Điều 1.", ever=True)  # at whatever moment of the flood
