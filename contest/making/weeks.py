"""Weeks that are alike: each opens and closes seven days after the one before."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Final

from contest.errors import EntryRefused
from contest.making.tables import bank_file
from contest.making.values import Values

_WEEK: Final = timedelta(days=7)
_USUAL_CLOSE: Final = (timedelta(days=6), time(21))


def opened_at(rounds: Sequence[Values], opens_at: datetime) -> list[Values]:
    """All weeks moved so that the first one opens at a local instant."""
    count = max(1, len(rounds))
    closes_at = _first(rounds, "closes_at")
    before = _first(rounds, "opens_at")
    if closes_at is None or before is None:
        closes_at = datetime.combine(opens_at + _USUAL_CLOSE[0], _USUAL_CLOSE[1])
    else:
        closes_at += opens_at.date() - before.date()
    if closes_at <= opens_at:
        closes_at = datetime.combine(opens_at + _USUAL_CLOSE[0], _USUAL_CLOSE[1])
    return _planned(rounds, opens_at, closes_at, count)


def closed_at(rounds: Sequence[Values], closes_at: datetime) -> list[Values]:
    """All weeks as long as the first one, which closes at a local instant.

    Raises EntryRefused where it closes before it opens, or when the second one is open.
    """
    opens_at = _first(rounds, "opens_at")
    if opens_at is None:
        raise EntryRefused("no_rounds")
    if closes_at <= opens_at:
        raise EntryRefused("round_closes_before_it_opens", round=_title(1))
    if len(rounds) > 1 and closes_at > opens_at + _WEEK:
        raise EntryRefused("rounds_overlap", round=_title(2), previous=_title(1))
    return _planned(rounds, opens_at, closes_at, len(rounds))


def numbered(rounds: Sequence[Values], count: int) -> list[Values]:
    """So many weeks; raises EntryRefused where they would overlap."""
    opens_at, closes_at = _first(rounds, "opens_at"), _first(rounds, "closes_at")
    if opens_at is None or closes_at is None:
        raise EntryRefused("no_rounds")
    if count > 1 and closes_at > opens_at + _WEEK:
        raise EntryRefused("rounds_overlap", round=_title(2), previous=_title(1))
    return _planned(rounds, opens_at, closes_at, count)


def _planned(
    rounds: Sequence[Values], opens_at: datetime, closes_at: datetime, count: int
) -> list[Values]:
    """What else is said of a week stays."""
    return [
        {
            "bank": bank_file(number + 1),
            **(rounds[number] if number < len(rounds) else {}),
            "opens_at": opens_at + number * _WEEK,
            "closes_at": closes_at + number * _WEEK,
        }
        for number in range(count)
    ]


def _first(rounds: Sequence[Values], key: str) -> datetime | None:
    value = rounds[0].get(key) if rounds else None
    return value.replace(tzinfo=None) if isinstance(value, datetime) else None


def _title(number: int) -> str:
    return f"Tuần {number}"
