"""Faults a test asks for: refusals, cut connections, delays."""

import random
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Literal

from sandbox.errors.refusal import InjectedFault

Cut = Literal["", "before", "after"]


class ConnectionCut(Exception):
    """The connection is to be closed without an answer."""


@dataclass(slots=True, kw_only=True)
class Fault:
    """What happens to some calls of some methods, until it is used up or cleared."""

    methods: frozenset[str] = frozenset()
    """In small letters; empty: any but getUpdates."""
    share: float = 1.0
    """Of these calls, from 0 to 1; which ones is drawn by lot."""
    times: int | None = 1
    """How many calls it befalls; None: until it is cleared."""
    code: int = 0
    """0: the call is carried out."""
    description: str = ""
    """"": what HTTP calls the code."""
    retry_after_seconds: int | None = None
    cut: Cut = ""
    """Close the connection "before" or "after" carrying the call out."""
    delay_seconds: float = 0.0
    """Real ones, before anything else. A delay beyond the bot's patience is a timeout to it."""
    lot: random.Random = field(default_factory=random.Random)
    """Seeded, it befalls the same calls of a run that is repeated."""

    def befalls(self, method: str) -> bool:
        """`method` in small letters. Draws by lot: ask once a call."""
        is_meant = method in self.methods if self.methods else method != "getupdates"
        return is_meant and (self.share >= 1 or self.lot.random() < self.share)

    def refuse(self) -> None:
        """Raises InjectedFault where it has a code."""
        if self.code:
            description = self.description or _phrase(self.code, self.retry_after_seconds)
            raise InjectedFault(self.code, description, self.retry_after_seconds)


class Faults:
    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        self._waiting.append(fault)

    def clear(self) -> None:
        self._waiting.clear()

    def take(self, method: str) -> Fault | None:
        """The one that befalls this call, counted off."""
        for fault in self._waiting:
            if fault.befalls(method.lower()):
                self._count_off(fault)
                return fault
        return None

    def _count_off(self, fault: Fault) -> None:
        if fault.times is None:
            return
        fault.times -= 1
        if fault.times <= 0:
            self._waiting.remove(fault)


def _phrase(code: int, retry_after_seconds: int | None) -> str:
    """As Telegram says it: "Bad Gateway", "Too Many Requests: retry after 5"."""
    phrase = HTTPStatus(code).phrase if code in list(HTTPStatus) else "Unknown Error"
    return phrase if retry_after_seconds is None else f"{phrase}: retry after {retry_after_seconds}"
