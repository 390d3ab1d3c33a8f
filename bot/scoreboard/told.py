"""What the page shows at once: its words and its rows."""

from dataclasses import dataclass
from typing import Final

_SIZES: Final = ((10, "few"), (18, "some"), (28, "many"))


@dataclass(frozen=True, slots=True)
class Row:
    """`key` tells it from the others, and is the same when it moves. `kind`: "hidden", "waiting",
    "latest", or the medal of one of the first three places."""

    key: str
    place: str
    name: str
    cells: tuple[str, ...]
    sum: str
    kind: str


@dataclass(frozen=True, slots=True)
class Told:
    """`headings`: place, team, a column for each part, the sum; `hidden`: what stands in for a
    team that is not revealed."""

    event: str
    title: str
    news: str
    note: str
    headings: tuple[str, ...]
    hidden: str
    rows: tuple[Row, ...]
    size: str


def size_of(rows: int) -> str:
    """How large so many rows may be for all of them to stand on a wall."""
    return next((size for most, size in _SIZES if rows <= most), "long")
