"""A question with its options."""

from dataclasses import dataclass
from typing import Final

FEWEST_OPTIONS: Final = 2
MOST_OPTIONS: Final = 8
LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Question:
    """`right` is the index of the right option in `options`, from 0."""

    text: str
    options: tuple[str, ...]
    right: int
    topic: str = ""
    explanation: str = ""
    source: str = ""


@dataclass(frozen=True)
class Draft:
    """A question as it stands in a file, not yet checked; `rights` are all marked as right."""

    line: int
    text: str
    options: tuple[str, ...]
    rights: tuple[int, ...]
    topic: str = ""
    explanation: str = ""
    source: str = ""
