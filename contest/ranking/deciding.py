"""What puts one place above the next: the first link of the tie chain in which the two differ."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from contest.ranking.places import Key
from contest.ranking.season import SeasonLink, SeasonResult, season_key, season_links
from contest.ranking.tie_chain import Measured, chain_key
from contest.rules import Criterion

L = TypeVar("L")


class HandedIn(Measured, Protocol):
    @property
    def handed_in_at(self) -> datetime: ...


def decided_by(
    one: HandedIn, other: HandedIn, chain: Sequence[Criterion], lots_seed: str = ""
) -> Criterion | None:
    """None for two who share a place."""
    keys = (chain_key(each, chain, lots_seed, each.handed_in_at) for each in (one, other))
    return first_difference(chain, *keys)


def decided_in_season(
    one: SeasonResult, other: SeasonResult, chain: Sequence[Criterion], lots_seed: str = ""
) -> SeasonLink | None:
    """The same, over all rounds."""
    keys = (season_key(each, chain, lots_seed) for each in (one, other))
    return first_difference(season_links(chain), *keys)


def first_difference(links: Sequence[L], mine: Key, theirs: Key) -> L | None:
    pairs = zip(links, mine, theirs, strict=True)
    return next((link for link, one, other in pairs if one != other), None)
