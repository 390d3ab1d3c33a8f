"""What a certificate says, in the words of the contest and of the reader's language."""

from typing import Final

from sqlalchemy import Connection

from conversation.texts import Texts
from handlers.reports import official
from handlers.results.published import WHOLE_CONTEST
from handlers.visit import Visit
from printing.certificate import Certificate
from printing.decree30 import Head, Signer
from storage import rounds, standings
from storage.certificates import Issued
from storage.standings import RankedPerson

PAYLOAD: Final = "g-"  # ?start=g-K7QF-2M9X

_MOST_ROUNDS_NAMED: Final = 6


def fill(tx: Connection, visit: Visit, issued: Issued) -> Certificate:
    """Of somebody who is not forgotten; their name and unit as they are now."""
    mine = standings.of_participant(tx, visit.stored.id, issued.participant_id)
    unit = visit.stored.contest.units.find(issued.unit_code or "")
    taken = taken_rounds(tx, visit, mine)
    return Certificate(
        head=_head(visit, issued),
        signer=_signer(visit),
        contest=visit.rules.title,
        name=issued.name or "",
        number=issued.number,
        link=visit.link(PAYLOAD + issued.number),
        unit=unit.name if unit else "",
        prize=issued.prize,
        round=about(visit, issued, taken),
        score=_score(visit, issued, mine, taken),
    )


def taken_rounds(tx: Connection, visit: Visit, mine: dict[int, RankedPerson]) -> list[int]:
    """The published rounds among those in which somebody is ranked."""
    states = rounds.states(tx, visit.stored.id)
    return [number for number in sorted(mine) if number and states[number].published_at]


def about(visit: Visit, issued: Issued, taken: list[int]) -> str:
    """The round of a prize, or those taken part in; "" for the whole contest, or too many."""
    if issued.round != WHOLE_CONTEST:
        return visit.rules.rounds[issued.round - 1].title
    if issued.prize or len(taken) > _MOST_ROUNDS_NAMED:
        return ""
    return ", ".join(visit.rules.rounds[number - 1].title for number in taken)


def _score(visit: Visit, issued: Issued, mine: dict[int, RankedPerson], taken: list[int]) -> str:
    if not issued.prize:
        return visit.t.many("Số tuần dự thi: {n}", len(taken))
    won = mine.get(issued.round)
    if won is None:
        return ""
    return _points(visit.t, visit, issued.round, won.score)


def _points(t: Texts, visit: Visit, number: int, score: int) -> str:
    if number == WHOLE_CONTEST:
        return t("Tổng số câu đúng: {score}", score=score)
    count = visit.stored.keys[number - 1].countable(visit.rules.rounds[number - 1].questions)
    return t("Số câu đúng: {score}/{count}", score=score, count=count)


def _head(visit: Visit, issued: Issued) -> Head:
    rules = visit.rules
    return Head(
        issuer=official.issuer(rules),
        above=rules.letterhead.above,
        place=rules.letterhead.place,
        on=issued.issued_at.astimezone(rules.zone).date(),
    )


def _signer(visit: Visit) -> Signer:
    """The name is written by hand; where the rules do not say who signs, it is the issuer."""
    told = visit.rules.letterhead
    return Signer(told.capacity or official.issuer(visit.rules), told.post)
