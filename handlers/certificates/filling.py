"""What a certificate says, in the words of the contest and of the reader's language."""

from typing import Final

from sqlalchemy import Connection

from conversation.texts import Texts
from handlers.reports import official
from handlers.results.published import WHOLE_CONTEST
from handlers.visit import Visit
from printing.certificate import Certificate
from printing.decree30 import Head, Signer
from storage import merged, rounds, standings
from storage.certificates import Issued
from storage.standings import RankedPerson

PAYLOAD: Final = "g-"  # ?start=g-K7QF-2M9X

_MOST_ROUNDS_NAMED: Final = 6


def fill(tx: Connection, visit: Visit, issued: Issued) -> Certificate:
    """Of a unit, or of somebody who is not forgotten: their name and unit as they are now."""
    mine = places(tx, visit, issued)
    taken = taken_rounds(tx, visit, mine)
    return Certificate(
        head=_head(visit, issued),
        signer=_signer(visit),
        contest=visit.rules.title,
        name=issued.name or "",
        number=issued.number,
        link=visit.link(PAYLOAD + issued.number),
        unit=unit_name(visit, issued),
        prize=issued.prize,
        round=about(visit, issued, taken),
        score=_rate(tx, visit, issued) if issued.is_of_unit else _score(visit, issued, mine, taken),
    )


def unit_name(visit: Visit, issued: Issued) -> str:
    """The person's, as it is called now; "" of a unit, which is named already."""
    unit = visit.stored.contest.units.find(issued.unit_code or "")
    return unit.name if unit and not issued.is_of_unit else ""


def places(tx: Connection, visit: Visit, issued: Issued) -> dict[int, RankedPerson]:
    """Of whose it is, by round; {} of a unit."""
    if issued.participant_id is None:
        return {}
    return places_of(tx, visit, issued.participant_id)


def places_of(tx: Connection, visit: Visit, participant_id: int) -> dict[int, RankedPerson]:
    """By round; also those of whoever has been merged into this person since."""
    found: dict[int, RankedPerson] = {}
    for each in (*merged.into(tx, participant_id), participant_id):
        found |= standings.of_participant(tx, visit.stored.id, each)
    return found


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


def _rate(tx: Connection, visit: Visit, issued: Issued) -> str:
    """And the mean score: units are ranked by them."""
    t = visit.t
    ranked = standings.of_unit(tx, visit.stored.id, issued.unit_code or "").get(issued.round)
    if ranked is None or ranked.rate is None:
        return ""
    return t(
        "Tỷ lệ dự thi: {rate} · điểm trung bình {mean}",
        rate=t.percent(ranked.rate),
        mean=t.number(ranked.mean_score or 0),
    )


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
