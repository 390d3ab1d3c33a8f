"""Results as they may come, with enough ties among them."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from contest.ranking import Result
from contest.rules import Criterion

OPENS_AT = datetime(2023, 8, 14, 0, 30, tzinfo=UTC)


def result(
    participant_id: int,
    score: int = 10,
    distance: int | None = 0,
    seconds: int = 100,
    minute: int = 0,
) -> Result:
    away = None if distance is None else Decimal(distance)
    at = OPENS_AT + timedelta(minutes=minute)
    return Result(participant_id, score, away, seconds, at)


results = st.lists(
    st.builds(
        result,
        st.integers(1, 50),
        score=st.integers(8, 10),
        distance=st.none() | st.integers(0, 2),
        seconds=st.integers(100, 102),
        minute=st.integers(0, 2),
    ),
    unique_by=lambda each: each.participant_id,
    max_size=12,
)
chains = st.lists(st.sampled_from(Criterion), min_size=1, unique=True)
