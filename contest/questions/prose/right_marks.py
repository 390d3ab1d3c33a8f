"""Which option is right, as the way it is set tells: an asterisk, a colour, underlined, bold."""

from collections.abc import Sequence
from typing import Final

_FROM_THE_SUREST: Final = ("star", "highlight", "colour", "underline", "bold", "italic")


def marked_right(marks: Sequence[frozenset[str]]) -> tuple[int, ...]:
    """The indexes of the options that a mark sets apart from the others; () where none does.

    What all of them bear tells nothing. Where two kinds of marks point at different options, both
    are given: whoever reads it has to decide.
    """
    found: list[int] = []
    for mark in _FROM_THE_SUREST:
        bearing = [index for index, borne in enumerate(marks) if mark in borne]
        if 0 < len(bearing) < len(marks) and not (found and mark == "italic"):
            found += bearing
    return tuple(sorted(set(found)))
