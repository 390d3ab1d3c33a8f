"""The rules in contest.toml, as far as they can be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from contest.errors import Fault
from contest.reading.refusals import refusals
from contest.reading.source import Source
from contest.rules import Rules

# What must be said, but nothing else is checked against.
_STAND_INS: Final = {"code": "-", "title": "…", "organizer": "…"}


@dataclass(frozen=True)
class RulesRead:
    """`rules` are None where not even the rounds can be made out.

    Of the keys at the top, those `in_doubt` hold defaults in the place of what was refused.
    """

    rules: Rules | None
    in_doubt: frozenset[str]
    faults: tuple[Fault, ...]

    @property
    def blocks(self) -> set[str] | None:
        """The codes that units may name, None where they could not be read."""
        if self.rules is None or "blocks" in self.in_doubt:
            return None
        return {block.code for block in self.rules.blocks}


def read_rules(source: Source) -> RulesRead:
    try:
        return RulesRead(Rules.model_validate(source.values), frozenset(), ())
    except ValidationError as error:
        refused = error.errors()
    in_doubt = frozenset(str(each["loc"][0]) for each in refused)
    faults = tuple(refusals(source, Rules, refused))
    try:
        rules = Rules.model_validate(_without(source.values, refused, in_doubt))
    except ValidationError:
        return RulesRead(None, in_doubt, faults)
    return RulesRead(rules, in_doubt, faults)


def _without(
    values: Mapping[str, object], refused: list[ErrorDetails], in_doubt: frozenset[str]
) -> dict[str, object]:
    """Of the rounds only the keys refused are left out: all else is checked against them."""
    sound = {key: value for key, value in values.items() if key not in in_doubt}
    rounds = values.get("rounds")
    if isinstance(rounds, list):
        keys = {each["loc"][1:3] for each in refused if each["loc"][0] == "rounds"}
        sound["rounds"] = [_round_without(number, each, keys) for number, each in enumerate(rounds)]
    return _STAND_INS | sound


def _round_without(number: int, each: object, keys: set[tuple[str | int, ...]]) -> object:
    if not isinstance(each, dict):
        return each
    return {key: value for key, value in each.items() if (number, key) not in keys}
