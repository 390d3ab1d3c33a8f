"""Codes made of names, for people who do not think of codes."""

import re
from collections.abc import Collection
from typing import Final

from contest.names import plain

_LONGEST: Final = 40


def slug(name: str) -> str:
    """`Sở Nội vụ` → `so-noi-vu`; "x" where nothing is left."""
    return re.sub(r"[^a-z0-9]+", "-", plain(name)).strip("-")[:_LONGEST].strip("-") or "x"


def free_slug(name: str, taken: Collection[str]) -> str:
    """The slug of the name, with a number behind it if that one is taken."""
    first = slug(name)
    number, chosen = 1, first
    while chosen in taken:
        number += 1
        ending = f"-{number}"
        chosen = first[: _LONGEST - len(ending)].strip("-") + ending
    return chosen
