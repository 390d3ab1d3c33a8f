"""Every Bot API call there was: who, what, with which parameters, and the answer."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from sandbox.wire import JsonObject

REMEMBERED_CALLS = 20_000


@dataclass(frozen=True, slots=True)
class Call:
    number: int
    bot_id: int
    method: str
    parameters: JsonObject
    answer: JsonObject
    at: str
    """ISO 8601, UTC, by the sandbox's clock."""

    def draw(self) -> JsonObject:
        return {
            "number": self.number,
            "bot": self.bot_id,
            "method": self.method,
            "parameters": self.parameters,
            "answer": self.answer,
            "at": self.at,
        }


class Journal:
    def __init__(self) -> None:
        self._calls: deque[Call] = deque(maxlen=REMEMBERED_CALLS)
        self._last_number = 0

    def write(
        self, bot_id: int, method: str, parameters: JsonObject, answer: JsonObject, at: str
    ) -> None:
        self._last_number += 1
        self._calls.append(Call(self._last_number, bot_id, method, parameters, answer, at))

    def read(self, method: str = "", after: int = 0) -> Iterator[Call]:
        """Oldest first; `method` in any case, "" for all; `after` is a call's number."""
        wanted = method.lower()
        for call in self._calls:
            if call.number > after and (not wanted or call.method.lower() == wanted):
                yield call
