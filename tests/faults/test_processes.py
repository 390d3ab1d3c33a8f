"""A bot that is killed comes back; people notice nothing but a pause."""

from pathlib import Path

from sandbox.people import Client
from tests.faults.processes import BotProgram, Program, sandbox_running
from tests.journeys import small_contest
from tests.journeys.office import joins


async def test_a_killed_bot_goes_on(tmp_path: Path) -> None:
    folder = small_contest.write(tmp_path)
    async with sandbox_running(tmp_path) as url, Client(url) as world:
        bot = await world.new_bot("contest_bot")
        settings = {"TELEGRAM_BOT_TOKEN": bot.token, "TELEGRAM_API_URL": url}
        await Program(tmp_path, settings, "import", str(folder), "--start", "now").run()
        async with BotProgram.running(tmp_path, settings) as program:
            lan = await world.new_person("Nguyễn Thị Lan", language_code="vi")
            await joins(lan, "Nguyễn Thị Lan", "Sở Nội vụ")
            await program.kill()
            await lan.presses("Vào thi", waits=False)
            await program.start()
            await lan.sees("Câu 1/3")
