"""How a form looks, and what it says beside its cells to whoever fills it in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """`widths` of columns in characters, by the sheet; those of the sheets in `tall` have rows of
    three lines. Notes of rules by the label of the item, of columns by sheet and head."""

    widths: Mapping[str, Sequence[int]]
    notes_of_rules: Mapping[str, str]
    notes_of_columns: Mapping[str, Mapping[str, str]]
    tall: frozenset[str] = frozenset()
