"""When the next message may go out, and what a refusal halts.

A refusal says how long to wait, but never whether it means the chat or the whole bot: "usually
other messages will also fail, but sometimes they will be sent" (github.com/tdlib/td/issues/1062).
So it halts its chat; a second chat refused within a short while halts all of them.
"""

from math import inf, isinf

from bot.pacing.chats import Chats
from bot.pacing.rate import Rate

TOGETHER_SECONDS = 5.0
"""Two chats refused within so long have the same reason."""

SAVED_SECONDS = 0.2
"""Turns that a busy computer missed are made up for, those of so long and no more."""

MOST_AT_ONCE = 50


class Pace:
    """`per_second` at most over all chats; math.inf: no limit at all, as in a rehearsal."""

    def __init__(self, per_second: float) -> None:
        self._is_unlimited = isinf(per_second)
        self._rate = Rate(per_second)
        self._chats = Chats()
        self._next_at = -inf
        self._halted_until = -inf
        self._refused: dict[str, float] = {}

    def turns(self, now: float) -> int:
        """How many messages may go out by now; 0 while halted."""
        count, turn_at, gap = 0, self._first_turn(now), self._gap(now)
        while turn_at <= now and count < MOST_AT_ONCE:
            count += 1
            turn_at += gap
        return count

    def next_at(self, now: float) -> float:
        """When the next turn comes; at or before `now` where there is one."""
        return self._first_turn(now)

    def ready_at(self, address: str, now: float) -> float:
        """When this chat may get something; at or before `now` where it may."""
        return now if self._is_unlimited else self._chats.ready_at(address)

    def take(self, address: str, now: float) -> None:
        """A message goes out: one turn is used up."""
        self._next_at = self._first_turn(now) + self._gap(now)
        self.note(address, now)

    def note(self, address: str, now: float) -> None:
        """An answer goes out to this chat: it needs no turn, but the chat's limits know no bulk."""
        if not self._is_unlimited:
            self._chats.sent(address, now)

    def halt(self, wait_seconds: float, now: float) -> None:
        """Nobody gets anything for so long, as another process was told."""
        self._halted_until = max(self._halted_until, now + wait_seconds)

    def refused(self, address: str, wait_seconds: float, now: float) -> bool:
        """Halt this chat, or all: True. Those already on their way only lengthen a halt."""
        until = now + wait_seconds
        self._chats.halt(address, until)
        if now < self._halted_until:
            self._halted_until = max(self._halted_until, until)
            return True
        lately = {key: at for key, at in self._refused.items() if now - at <= TOGETHER_SECONDS}
        self._refused = lately | {address: now}
        if len(self._refused) == 1:
            return False
        self._refused.clear()
        self._rate.refused(now, wait_seconds)
        self._halted_until = until
        return True

    def _first_turn(self, now: float) -> float:
        return max(self._next_at, now - SAVED_SECONDS, self._halted_until)

    def _gap(self, now: float) -> float:
        return 1 / self._rate.at(now)
