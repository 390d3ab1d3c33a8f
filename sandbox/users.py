"""People and bots, as the Bot API knows them."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sandbox.wire import JsonObject, if_any

if TYPE_CHECKING:
    from sandbox.inline import InlineQuery
    from sandbox.presses import Press

REMEMBERED_PRESSES = 50  # of one person: what their screen may still be asked about
REMEMBERED_QUERIES = 10


@dataclass(eq=False, slots=True, kw_only=True)
class Human:
    """Somebody behind the screen, who may have several accounts."""

    accounts: list[Person] = field(default_factory=list)


@dataclass(eq=False, kw_only=True)
class User:
    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    is_bot: bool = False

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    def draw(self) -> JsonObject:
        drawn: JsonObject = {
            "id": self.id,
            "is_bot": self.is_bot,
            "first_name": self.first_name,
        }
        return drawn | if_any(
            last_name=self.last_name,
            username=self.username,
            language_code=self.language_code,
        )


@dataclass(eq=False, kw_only=True)
class Person(User):
    """An account. People are told apart by their accounts, as at Telegram."""

    human: Human
    phone_number: str = ""
    is_deactivated: bool = False
    presses: deque[Press] = field(default_factory=lambda: deque(maxlen=REMEMBERED_PRESSES))
    inline_queries: deque[InlineQuery] = field(
        default_factory=lambda: deque(maxlen=REMEMBERED_QUERIES)
    )
    read_up_to: dict[int, int] = field(default_factory=dict)
    """Chat (as the person knows it) to the last message looked at."""
