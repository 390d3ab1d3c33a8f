"""Faults a test asks for: refusals, cut connections, delays."""

from dataclasses import dataclass
from typing import Literal

from sandbox.errors.refusal import InjectedFault

Cut = Literal["", "before", "after"]


class ConnectionCut(Exception):
    """The connection is to be closed without an answer."""


@dataclass(slots=True, kw_only=True)
class Fault:
    """What happens to the next `times` calls of `method`; "" is any but getUpdates."""

    method: str = ""
    times: int = 1
    code: int = 0
    """0: the call is carried out."""
    description: str = ""
    retry_after_seconds: int | None = None
    cut: Cut = ""
    """Close the connection "before" or "after" carrying the call out."""
    delay_seconds: float = 0.0

    def befalls(self, method: str) -> bool:
        """`method` in small letters."""
        return self.method.lower() == method or (not self.method and method != "getupdates")

    def refuse(self) -> None:
        """Raises ConnectionCut or InjectedFault, where it stands before the carrying out."""
        if self.cut == "before":
            raise ConnectionCut
        if self.code:
            raise InjectedFault(self.code, self.description, self.retry_after_seconds)


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
                fault.times -= 1
                if fault.times <= 0:
                    self._waiting.remove(fault)
                return fault
        return None
