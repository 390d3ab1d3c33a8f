"""Every Bot API call there was: who, what, with which parameters, and the answer.

Calls are kept as JSON, a sixth of what they weigh as objects (measured on sendMessage with four
buttons: 1.2 KiB against 7.3), and the oldest go where all together have grown too heavy: some
47,000 such calls are at hand. The counts are of all calls ever made.
"""

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sandbox.answers import Answer
from sandbox.wire import Json, JsonObject, read_json

REMEMBERED_BYTES = 64 << 20
_CALL_BYTES = 300  # what a call weighs besides its JSON


@dataclass(frozen=True, slots=True)
class Call:
    number: int
    bot_id: int
    method: str
    """As the bot wrote it."""
    parameters: bytes
    answer: bytes
    """b"null" where the connection was cut before the call was carried out."""
    status: int
    """0 where there was no answer."""
    cut: str
    """"before" or "after" the call was carried out, "" where it was not cut."""
    at: datetime
    """By the sandbox's clock."""

    @property
    def weight(self) -> int:
        return len(self.parameters) + len(self.answer) + _CALL_BYTES

    @property
    def outcome(self) -> str:
        """The status of HTTP, or "cut before" or "cut after"."""
        return f"cut {self.cut}" if self.cut else str(self.status)

    def draw(self) -> JsonObject:
        return {
            "number": self.number,
            "bot": self.bot_id,
            "method": self.method,
            "parameters": read_json(self.parameters),
            "answer": read_json(self.answer),
            "cut": self.cut,
            "at": self.at.isoformat(),
        }


class Journal:
    def __init__(self) -> None:
        self._calls: deque[Call] = deque()
        self._last_number = 0
        self._weight = 0
        self._counts: Counter[tuple[str, str]] = Counter()
        self._refusals: Counter[tuple[str, str]] = Counter()

    def write(
        self,
        bot_id: int,
        method: str,
        parameters: bytes,
        answer: Answer | None,
        cut: str,
        at: datetime,
    ) -> None:
        """`parameters` in JSON; `answer` is None where there was none."""
        self._last_number += 1
        body, status = (answer.body, answer.status) if answer else (b"null", 0)
        call = Call(self._last_number, bot_id, method, parameters, body, status, cut, at)
        self._calls.append(call)
        self._counts[method, call.outcome] += 1
        if answer is not None and answer.refusal and not cut:
            self._refusals[method, answer.refusal] += 1
        self._weight += call.weight
        while self._weight > REMEMBERED_BYTES:
            self._weight -= self._calls.popleft().weight

    def read(
        self, method: str = "", after: int = 0, bot_id: int = 0, *, refused: bool = False
    ) -> Iterator[Call]:
        """Oldest first; `method` in any case, "" for all; `after` is a call's number.

        `bot_id` 0 is every bot. `refused`: only what was not answered with 200.
        """
        wanted = method.lower()
        for call in self._calls:
            if (
                call.number > after
                and wanted in ("", call.method.lower())
                and bot_id in (0, call.bot_id)
                and not (refused and call.outcome == "200")
            ):
                yield call

    def counted(self) -> dict[str, dict[str, int]]:
        """Method to outcome to number of calls: of all there ever were."""
        counted: dict[str, dict[str, int]] = {}
        for (method, outcome), number in sorted(self._counts.items()):
            counted.setdefault(method, {})[outcome] = number
        return counted

    def refusals(self) -> Counter[tuple[str, str]]:
        """Method and Telegram's words to how often: of all refusals there ever were."""
        return self._refusals.copy()

    def counts(self) -> JsonObject:
        """The same, for the wire."""
        return {method: dict[str, Json](told) for method, told in self.counted().items()}
