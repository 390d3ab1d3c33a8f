"""Papers and places as evidence has them: one after the other, however many there are.

The fields stand in the order of their keys, in which they are digested.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal

from msgspec import UNSET, Struct, UnsetType
from sqlalchemy import Connection

from storage import attempts, standings
from storage.attempts import HandedIn
from storage.standings import RankedPerson


class Paper(Struct):
    """`void_unanswered` only where the key was corrected: answers alone do not tell the score."""

    handed_in_at: str
    is_counted: bool
    number: int
    paper: int
    participant: int
    prediction: str | None
    receipt: str | None
    score: int | None
    seconds: int | None
    started_at: str
    void_unanswered: int | UnsetType = UNSET


class Place(Struct):
    distance: str | None
    handed_in_at: str
    is_tied: bool
    participant: int
    place: int
    prize: str | None
    score: int
    seconds: int


def papers(tx: Connection, round_id: int, *, is_corrected: bool) -> Iterator[Paper]:
    """All that were handed in, by their number."""
    for each in attempts.every_handed_in(tx, round_id):
        yield _paper(each, each.void_unanswered if is_corrected else UNSET)


def table(tx: Connection, contest_id: int, round_number: int) -> Iterator[Place]:
    """A ranking, by place."""
    return map(_place, standings.every_person(tx, contest_id, round_number))


def number(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"


def instant(at: datetime) -> str:
    """What is in UTC already, as all of a database is, is not brought there again."""
    in_utc = at if at.tzinfo is UTC else at.astimezone(UTC)
    return in_utc.isoformat(timespec="microseconds")


def _paper(paper: HandedIn, void_unanswered: int | UnsetType) -> Paper:
    return Paper(
        instant(paper.handed_in_at),
        paper.is_counted,
        paper.number,
        paper.id,
        paper.participant_id,
        number(paper.prediction),
        paper.receipt,
        paper.score,
        paper.seconds,
        instant(paper.started_at),
        void_unanswered,
    )


def _place(person: RankedPerson) -> Place:
    return Place(
        number(person.distance),
        instant(person.handed_in_at),
        person.is_tied,
        person.participant_id,
        person.place,
        person.prize,
        person.score,
        person.seconds,
    )
