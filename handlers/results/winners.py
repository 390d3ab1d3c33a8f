"""Who wins what and why, for organizers: a place is worth as much as the reason for it."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from sqlalchemy import Connection

from contest.ranking import SeasonResult
from contest.ranking.deciding import decided_by, decided_in_season
from contest.ranking.season import ROUNDS_TAKEN, SeasonLink
from contest.rules import Criterion
from conversation.screen import Heading, Line
from conversation.texts import Texts
from handlers.results import rankings
from handlers.results.published import WHOLE_CONTEST
from handlers.sitting import predictions
from handlers.visit import Visit
from storage import attempts, rounds, standings
from storage.standings import RankedPerson

_MOST_SHOWN = 12


async def lines(visit: Visit, number: int) -> list[Line]:
    """Of a closed round, or (0) of the whole contest, in full names; [] where nobody has won."""
    return await visit.database.read(_lines, visit, number)


def _lines(tx: Connection, visit: Visit, number: int) -> list[Line]:
    top = standings.top(tx, visit.stored.id, number, limit=_MOST_SHOWN + 1)
    winners = [person for person in top if person.prize][:_MOST_SHOWN]
    if not winners:
        return []
    guesses = _guesses(tx, visit, number, winners) if number else {}
    told: list[Line] = [Heading(visit.t("Dự kiến trao giải"))]
    for winner in winners:
        following = next((each for each in top if each.place > winner.place), None)
        told += ["", *_winner(visit, winner), *guesses.get(winner.participant_id, ())]
        told += _reason(visit, winner, _decided(tx, visit, winner, following))
    return told


def _guesses(
    tx: Connection, visit: Visit, number: int, winners: Sequence[RankedPerson]
) -> dict[int, list[Line]]:
    """What each winner of a round predicted, beside what was to be predicted, if anything was."""
    truth = rounds.states(tx, visit.stored.id)[number].truth
    if truth is None:
        return {}
    round_id = visit.stored.round_ids[number]
    predicted = attempts.predictions(tx, round_id, [each.participant_id for each in winners])
    return {
        each.participant_id: [
            _guess(visit, predicted.get((each.participant_id, each.handed_in_at)), truth, each)
        ]
        for each in winners
    }


def _winner(visit: Visit, winner: RankedPerson) -> list[Line]:
    t = visit.t
    figures = [t("{score} câu đúng", score=winner.score), t.seconds(winner.seconds)]
    if winner.round == WHOLE_CONTEST:
        figures.insert(1, t.many("{n} tuần dự thi", winner.rounds_taken))
    return [
        rankings.heading(visit, f"{winner.place}.", winner, is_masked=False),
        f"🏆 {winner.prize}",
        " · ".join(figures),
    ]


def _guess(visit: Visit, guess: Decimal | None, truth: Decimal, winner: RankedPerson) -> str:
    t, rules = visit.t, visit.rules.prediction
    return t(
        "Dự đoán {guess}, đáp số {truth}, lệch {distance}",
        guess=predictions.number(t, rules, guess),
        truth=predictions.number(t, rules, truth),
        distance=predictions.number(t, rules, winner.distance),
    )


def _decided(
    tx: Connection, visit: Visit, winner: RankedPerson, following: RankedPerson | None
) -> SeasonLink | None:
    rules = visit.rules.ranking
    if following is None:
        return None
    if winner.round != WHOLE_CONTEST:
        return decided_by(winner, following, rules.tie_chain, rules.lots_seed)
    one, other = (_summed_up(tx, visit, each) for each in (winner, following))
    return decided_in_season(one, other, rules.tie_chain, rules.lots_seed)


def _summed_up(tx: Connection, visit: Visit, person: RankedPerson) -> SeasonResult:
    """As it is kept; how long they took to hand in is in the tables of the rounds."""
    mine = standings.of_participant(tx, visit.stored.id, person.participant_id)
    waits = (
        mine[each.number].handed_in_at - each.opens_at
        for each in visit.rules.rounds
        if each.number in mine
    )
    return SeasonResult(
        participant_id=person.participant_id,
        score=person.score,
        rounds_taken=person.rounds_taken,
        distance=person.distance,
        seconds=person.seconds,
        hand_in_after=sum(waits, timedelta(0)),
        handed_in_at=person.handed_in_at,
    )


def _reason(visit: Visit, winner: RankedPerson, link: SeasonLink | None) -> list[Line]:
    t = visit.t
    if winner.is_tied:
        return [t("Đồng hạng: không tiêu chí nào phân định được.")]
    if link is None:
        return []
    return [t("Đứng trên người kế tiếp nhờ: {reason}", reason=_said(t, link, visit))]


def _said(t: Texts, link: SeasonLink, visit: Visit) -> str:
    return {
        Criterion.SCORE: t("nhiều câu đúng hơn"),
        ROUNDS_TAKEN: t("dự thi nhiều tuần hơn"),
        Criterion.CLOSEST_PREDICTION: t("dự đoán gần hơn"),
        Criterion.SHORTER_TIME: t("làm bài nhanh hơn"),
        Criterion.EARLIER_HAND_IN: t("nộp bài sớm hơn"),
        Criterion.LOTS: t("bốc thăm với mã “{seed}”", seed=visit.rules.ranking.lots_seed),
    }[link]
