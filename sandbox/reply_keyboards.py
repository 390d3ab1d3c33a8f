"""The reply keyboard, or forced reply, that each person of a chat has before them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from sandbox.messages import Message
from sandbox.users import Person
from sandbox.wire import JsonObject


class Shown(NamedTuple):
    markup: JsonObject | None
    """None: a keyboard was there and is gone."""
    source: Message
    """The message it came with."""


@dataclass(slots=True)
class ReplyKeyboards:
    """What a bot shows to everybody, and to some alone (`selective`)."""

    _of_everybody: Shown | None = None
    _own: dict[int, Shown] = field(default_factory=dict)
    """By person: where it differs from everybody's."""

    def shown_to(self, person: Person) -> Shown | None:
        return self._own.get(person.id, self._of_everybody)

    def bring(self, shown: Shown) -> None:
        """To everybody, in place of whatever each of them has."""
        self._of_everybody = shown
        self._own.clear()

    def bring_to(self, people: Iterable[Person], shown: Shown) -> None:
        self._own |= {person.id: shown for person in people}

    def fold(self, person: Person) -> bool:
        """A one-time keyboard and a forced reply are gone once used. Whether there was one."""
        shown = self.shown_to(person)
        markup = (shown.markup if shown else None) or {}
        if shown is None or not (markup.get("one_time_keyboard") or markup.get("force_reply")):
            return False
        self._own[person.id] = shown._replace(markup=None)
        return True
