"""`python -m bot run` with its clock at another instant: `python -m tests.faults.shifted INSTANT`.

Settings come from the environment, the time zone of the computer from TZ.
"""

import asyncio
import sys
from datetime import datetime

from bot import app
from bot.clock import Clock
from bot.logs import configure_logs
from bot.settings import read_settings


async def run(at: datetime) -> None:
    clock = Clock()
    clock.set(at)
    async with app.running(read_settings(), clock):
        await asyncio.Event().wait()


if __name__ == "__main__":
    configure_logs("info")
    asyncio.run(run(datetime.fromisoformat(sys.argv[1])))
