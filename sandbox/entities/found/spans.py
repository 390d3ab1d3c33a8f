from typing import NamedTuple


class Span(NamedTuple):
    """Positions count characters, not UTF-16 units."""

    kind: str
    start: int
    end: int
