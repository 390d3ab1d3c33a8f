"""How many messages a second all chats together may get: learnt from being refused.

Telegram publishes no exact limit, and it may be lowered without a word. A refusal of everybody is
obeyed; whether the rate was to blame shows when it comes again soon. Then the rate is cut to two
thirds, as often as it is refused, and held where it was good. Later it climbs evenly to the most
that is allowed. Refused while climbing, it goes back to where it was good and holds again: so a
limit that stays costs two refusals in seven minutes, and one that is lifted is won back
within `HOLD_SECONDS` and `CLIMB_SECONDS`.
"""

from math import inf

CUT = 2 / 3
HOLD_SECONDS = 420.0
CLIMB_SECONDS = 420.0

SOON_SECONDS = 60.0
"""A refusal so soon after a halt blames the rate; one alone may have any reason."""

LEAST_PER_SECOND = 1.0


class Rate:
    """Messages a second: at most `most`, which may be infinite."""

    def __init__(self, most: float) -> None:
        self._most = most
        self._good = most
        self._held_until = -inf
        self._halted_until = -inf

    def at(self, now: float) -> float:
        if self._is_at_most(now):
            return self._most
        climbed = max(0.0, now - self._held_until) / CLIMB_SECONDS
        return self._good + (self._most - self._good) * climbed

    def refused(self, now: float, wait_seconds: float) -> None:
        """Everybody is refused for so long; counted once a halt."""
        if self._is_at_most(now):
            self._good = self._most
            if now - self._halted_until < SOON_SECONDS:
                self._cut(now + wait_seconds)
        elif now < self._held_until:
            self._cut(now + wait_seconds)
        else:
            self._held_until = now + wait_seconds + HOLD_SECONDS
        self._halted_until = now + wait_seconds

    def _cut(self, from_then: float) -> None:
        self._good = max(LEAST_PER_SECOND, self._good * CUT)
        self._held_until = from_then + HOLD_SECONDS

    def _is_at_most(self, now: float) -> bool:
        return self._good >= self._most or now >= self._held_until + CLIMB_SECONDS
