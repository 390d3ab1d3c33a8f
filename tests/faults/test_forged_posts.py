"""Whoever posts to the webhook in Telegram's place moves nothing.

The long form: `python -m tests.faults.forged_posts`.
"""

from pathlib import Path

from tests.faults.forged_posts import post_all


async def test_no_forged_post_is_handled(tmp_path: Path) -> None:
    outcome = await post_all(tmp_path, how_many=400)
    assert (outcome.handled, outcome.wrong, outcome.trouble) == (0, 0, [])
    assert outcome.is_real_one_taken
