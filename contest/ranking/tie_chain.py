"""The tie chain as one key to sort by: smaller is better."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from hashlib import blake2b
from typing import Protocol

from contest.ranking.places import Key
from contest.rules import Criterion


class Measured(Protocol):
    @property
    def participant_id(self) -> int: ...
    @property
    def score(self) -> int: ...
    @property
    def distance(self) -> Decimal | None: ...
    @property
    def seconds(self) -> int: ...


def chain_key(
    result: Measured, chain: Sequence[Criterion], lots_seed: str, hand_in: datetime | timedelta
) -> Key:
    """Criteria not in the chain do not count; `hand_in` is what EARLIER_HAND_IN compares."""
    keys: dict[Criterion, object] = {
        Criterion.SCORE: -result.score,
        Criterion.CLOSEST_PREDICTION: (result.distance is None, result.distance or 0),
        Criterion.SHORTER_TIME: result.seconds,
        Criterion.EARLIER_HAND_IN: hand_in,
        Criterion.LOTS: lot(result.participant_id, lots_seed) if lots_seed else b"",
    }
    return tuple(keys[criterion] for criterion in chain)


def lot(participant_id: int, seed: str) -> bytes:
    """Anyone can draw again: BLAKE2b of the participant's number, keyed with that of the seed."""
    return blake2b(str(participant_id).encode(), key=blake2b(seed.encode()).digest()).digest()
