"""What is checked against each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from contest.questions.model import Question
from contest.reading.source import Source
from contest.rules import Rules
from contest.units import Units


@dataclass(frozen=True)
class Parts:
    """`units` and `banks` hold what could be read; of others nothing can be said."""

    source: Source
    rules: Rules
    units: Units | None
    banks: Mapping[str, Sequence[Question]]
