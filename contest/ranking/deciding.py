"""What puts one place above the next: the first link of the tie chain in which the two differ."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from contest.ranking.tie_chain import Measured, chain_key
from contest.rules import Criterion


class HandedIn(Measured, Protocol):
    @property
    def handed_in_at(self) -> datetime: ...


def decided_by(
    one: HandedIn, other: HandedIn, chain: Sequence[Criterion], lots_seed: str = ""
) -> Criterion | None:
    """None for two who share a place."""
    keys = (chain_key(each, chain, lots_seed, each.handed_in_at) for each in (one, other))
    pairs = zip(chain, *keys, strict=True)
    return next((criterion for criterion, mine, theirs in pairs if mine != theirs), None)
