"""How fast bulk goes out: evenly, below the messenger's limit, and not at all when told to wait."""

import asyncio
import time


class Pace:
    """Gives turns at most `per_second` times a second; times are of the monotonic clock."""

    def __init__(self, per_second: float) -> None:
        self._gap_seconds = 1 / per_second
        self._next = 0.0

    async def turn(self) -> None:
        """Wait for the next turn."""
        now = time.monotonic()
        mine = max(now, self._next)
        self._next = mine + self._gap_seconds
        await asyncio.sleep(mine - now)

    def halt(self, seconds: float) -> None:
        """Give no turn for so long from now; a shorter halt never ends a longer one."""
        self._next = max(self._next, time.monotonic() + seconds)
