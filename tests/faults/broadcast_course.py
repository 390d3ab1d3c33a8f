"""How a broadcast is to go wrong, and what was done to it meanwhile."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from sandbox.journal import Call
from sandbox.wire import JsonObject, read_json
from sandbox.world import World

OPENING = "<b>Tuần 1 đã mở"

Span = tuple[float, float]


@dataclass(frozen=True)
class Plan:
    """`halts`: how often everybody is refused, each time for `halt_seconds`."""

    people: int = 20_000
    groups: int = 20
    kills: int = 50
    halts: int = 4
    halt_seconds: float = 15.0
    per_second: float = 25.0
    fault_share: float = 0.01
    cut_share: float = 0.005
    lone_refusals: int = 3
    latency_seconds: float = 0.06

    @property
    def refusals(self) -> float:
        """As many as cannot be helped: two a halt and those on their way, and the single ones."""
        on_their_way = math.ceil(self.per_second * self.latency_seconds)
        return self.halts * (2 + on_their_way) + self.lone_refusals

    pressers: int = 6


class Calls:
    """Every sendMessage Telegram has seen."""

    def __init__(self, world: World) -> None:
        self._journal = world.journal

    def sent(self) -> int:
        """How many messages have arrived."""
        counted = self._journal.counted().get("sendMessage", {})
        return counted.get("200", 0) + counted.get("cut after", 0)

    def all(self) -> list[Call]:
        calls = list(self._journal.read())
        assert calls[0].number == 1, "the journal has forgotten the first calls"
        return [call for call in calls if call.method == "sendMessage"]


@dataclass
class Course:
    """What was done to the bot, and when (by the computer's clock)."""

    killed: list[Span] = field(default_factory=list)
    """From each kill until something was sent again."""
    halted: list[Span] = field(default_factory=list)
    in_flight: list[int] = field(default_factory=list)
    """At each kill."""
    answered: list[Span] = field(default_factory=list)
    """When a press was made, and for how long it waited."""
    unanswered: int = 0


def copies_of(calls: Iterable[Call], reachable: Iterable[str]) -> Counter[str]:
    """How often each address was sent the opening."""
    told = Counter(_address(call) for call in calls if _has_arrived(call))
    return Counter({address: told[address] for address in reachable})


def _has_arrived(call: Call) -> bool:
    is_opening = str(_parameters(call)["text"]).startswith(OPENING)
    return is_opening and call.outcome in ("200", "cut after")


def _address(call: Call) -> str:
    return f"telegram:{_parameters(call)['chat_id']}"


def _parameters(call: Call) -> JsonObject:
    parameters = read_json(call.parameters)
    assert isinstance(parameters, dict)
    return parameters
