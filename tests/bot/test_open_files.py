"""A thousand viewers of a scoreboard need more connections than a shell begins with."""

import subprocess
import sys
from pathlib import Path

ASKED = """
import resource
from bot.open_files import allow_many
resource.setrlimit(resource.RLIMIT_NOFILE, (256, {hard}))
allow_many()
print(resource.getrlimit(resource.RLIMIT_NOFILE)[0])
"""
HERE = Path(__file__).parents[2]


def test_the_program_takes_what_the_system_allows_it() -> None:
    asked = [sys.executable, "-c", ASKED.format(hard=1000)]
    told = subprocess.run(asked, cwd=HERE, check=True, capture_output=True, text=True)
    assert told.stdout == "1000\n"
