"""An emoji that shows a random value."""

import secrets
from dataclasses import dataclass
from types import MappingProxyType

from telegram.constants import DiceEmoji, DiceLimit

from sandbox.wire import JsonObject

HIGHEST: MappingProxyType[str, int] = MappingProxyType(
    {
        DiceEmoji.DICE.value: DiceLimit.MAX_VALUE_DICE.value,
        DiceEmoji.DARTS.value: DiceLimit.MAX_VALUE_DARTS.value,
        DiceEmoji.BOWLING.value: DiceLimit.MAX_VALUE_BOWLING.value,
        DiceEmoji.BASKETBALL.value: DiceLimit.MAX_VALUE_BASKETBALL.value,
        DiceEmoji.FOOTBALL.value: DiceLimit.MAX_VALUE_FOOTBALL.value,
        DiceEmoji.SLOT_MACHINE.value: DiceLimit.MAX_VALUE_SLOT_MACHINE.value,
    }
)
"""Emoji to the highest of its values; the lowest is 1."""


@dataclass(frozen=True, slots=True)
class Dice:
    emoji: str
    value: int

    def draw(self) -> JsonObject:
        return {"dice": {"emoji": self.emoji, "value": self.value}}


def throw(emoji: str) -> Dice:
    """`emoji` is one of HIGHEST."""
    return Dice(emoji, 1 + secrets.randbelow(HIGHEST[emoji]))
