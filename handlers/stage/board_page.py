"""Where the page of the scoreboard is."""

from typing import Final

from contest.stage.rules import StageRules

PATH: Final = "/bang-diem"
"""On the bot's own web server."""


def url(root: str, rules: StageRules) -> str:
    """`root`: the public address that leads to PATH; "" where there is none."""
    return f"{root}/{rules.code}" if root else ""
