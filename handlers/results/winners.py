"""Who wins what and why, for organizers: a place is worth as much as the reason for it."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Connection

from contest.ranking.deciding import decided_by
from contest.rules import Criterion
from conversation.screen import Line
from conversation.texts import Texts
from handlers.results import rankings
from handlers.sitting import predictions
from handlers.visit import Visit
from storage import attempts, rounds, standings
from storage.standings import RankedPerson

_MOST_SHOWN = 12

Predicted = Mapping[tuple[int, datetime], Decimal | None]
"""By participant and hand-in."""


async def lines(visit: Visit, number: int) -> list[Line]:
    """Of a closed round, in full names; [] where nobody has won anything."""
    return await visit.database.read(_lines, visit, number)


def _lines(tx: Connection, visit: Visit, number: int) -> list[Line]:
    top = standings.top(tx, visit.stored.id, number, limit=_MOST_SHOWN + 1)
    winners = [person for person in top if person.prize][:_MOST_SHOWN]
    if not winners:
        return []
    round_id = visit.stored.round_ids[number]
    predicted = attempts.predictions(tx, round_id, [each.participant_id for each in winners])
    truth = rounds.states(tx, visit.stored.id)[number].truth
    told: list[Line] = [visit.t("Dự kiến trao giải")]
    for winner in winners:
        following = next((each for each in top if each.place > winner.place), None)
        told += ["", *_winner(visit, winner, predicted, truth)]
        told += _reason(visit, winner, following)
    return told


def _winner(
    visit: Visit, winner: RankedPerson, predicted: Predicted, truth: Decimal | None
) -> list[Line]:
    t = visit.t
    figures = [t("{score} câu đúng", score=winner.score), t.seconds(winner.seconds)]
    lines: list[Line] = [
        rankings.heading(visit, f"{winner.place}.", winner, is_masked=False),
        f"🏆 {winner.prize}",
        " · ".join(figures),
    ]
    if truth is not None:
        guess = predicted.get((winner.participant_id, winner.handed_in_at))
        lines.append(_guess(visit, guess, truth, winner.distance))
    return lines


def _guess(visit: Visit, guess: Decimal | None, truth: Decimal, distance: Decimal | None) -> str:
    t, rules = visit.t, visit.rules.prediction
    return t(
        "Dự đoán {guess}, đáp số {truth}, lệch {distance}",
        guess=predictions.number(t, rules, guess),
        truth=predictions.number(t, rules, truth),
        distance=predictions.number(t, rules, distance),
    )


def _reason(visit: Visit, winner: RankedPerson, following: RankedPerson | None) -> list[Line]:
    t, rules = visit.t, visit.rules.ranking
    if winner.is_tied:
        return [t("Đồng hạng: không tiêu chí nào phân định được.")]
    if following is None:
        return []
    criterion = decided_by(winner, following, rules.tie_chain, rules.lots_seed)
    if criterion is None:
        return []
    return [t("Đứng trên người kế tiếp nhờ: {reason}", reason=_said(t, criterion, visit))]


def _said(t: Texts, criterion: Criterion, visit: Visit) -> str:
    return {
        Criterion.SCORE: t("nhiều câu đúng hơn"),
        Criterion.CLOSEST_PREDICTION: t("dự đoán gần hơn"),
        Criterion.SHORTER_TIME: t("làm bài nhanh hơn"),
        Criterion.EARLIER_HAND_IN: t("nộp bài sớm hơn"),
        Criterion.LOTS: t("bốc thăm với mã “{seed}”", seed=visit.rules.ranking.lots_seed),
    }[criterion]
