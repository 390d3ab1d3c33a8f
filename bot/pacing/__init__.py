"""How fast the outbox may be emptied. No clock in here: every instant is an argument.

Instants are seconds of any clock that never steps, such as `time.monotonic`.
"""

from bot.pacing.pace import Pace

PER_SECOND = 25.0
"""Sends a second in bulk; Telegram's FAQ says about 30, people's own answers come on top."""

__all__ = ["PER_SECOND", "Pace"]
