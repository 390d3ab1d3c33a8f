"""Whatever data a button is pressed with, nothing of anybody else's changes.

The long form: `python -m tests.faults.payloads`.
"""

from pathlib import Path

from conversation.action import CODES
from tests.faults.payloads import press_often


async def test_no_forged_button_does_anything(database_url: str, tmp_path: Path) -> None:
    outcome = await press_often(database_url, tmp_path, presses=3_000)
    assert (outcome.changed, outcome.errors) == ([], [])
    assert len(outcome.read) > len(CODES) * 0.9, "hardly any of our buttons were tried"
