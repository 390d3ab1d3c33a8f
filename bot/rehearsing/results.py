"""What came out of the contest, as the bot has kept it."""

from decimal import Decimal

from sqlalchemy import Connection

from bot.rehearsing.report import RoundReport, UnitRate, Winner
from bot.rehearsing.stage import Stage
from contest.rules import PrizeScope, Rules
from handlers.sitting.handing_in import BY_PERSON
from storage import attempts, rounds, standings
from storage.contests import StoredContest
from storage.standings import RankedPerson

_AT_LEAST_SHOWN = 5
_WHOLE_CONTEST = 0


async def read_rounds(stage: Stage) -> tuple[RoundReport, ...]:
    return await stage.database.read(_rounds, stage.stored)


async def read_season(stage: Stage) -> tuple[Winner, ...]:
    return await stage.database.read(_winners, stage.stored, _WHOLE_CONTEST)


async def read_units(stage: Stage) -> tuple[UnitRate, ...]:
    return await stage.database.read(_units, stage.stored)


def _rounds(tx: Connection, stored: StoredContest) -> tuple[RoundReport, ...]:
    states = rounds.states(tx, stored.id)
    reports = []
    for current in stored.rules.rounds:
        round_id = stored.round_ids[current.number]
        papers = attempts.handed_in(tx, round_id)
        reports.append(
            RoundReport(
                number=current.number,
                title=current.title,
                begun=attempts.counts(tx, round_id).started,
                handed_in=len(papers),
                handed_in_by_time=sum(paper.handed_in_by != BY_PERSON for paper in papers),
                perfect=sum(paper.score == current.questions for paper in papers),
                truth=states[current.number].truth,
                winners=_winners(tx, stored, current.number),
                started_at=tuple(sorted(paper.started_at for paper in papers)),
            )
        )
    return tuple(reports)


def _winners(tx: Connection, stored: StoredContest, number: int) -> tuple[Winner, ...]:
    """All who have a place that wins something, and those who share the last of these."""
    wanted = max(_AT_LEAST_SHOWN, _prizes(stored.rules, number))
    best = standings.top(tx, stored.id, number, wanted * 4)
    last = best[wanted - 1].place if len(best) >= wanted else 0
    shown = [each for i, each in enumerate(best) if i < wanted or each.place == last]
    return tuple(_winner(tx, stored, number, each) for each in shown)


def _winner(tx: Connection, stored: StoredContest, number: int, who: RankedPerson) -> Winner:
    unit = stored.contest.units.find(who.unit_code)
    return Winner(
        place=who.place,
        is_tied=who.is_tied,
        name=who.name or "",
        unit=unit.name if unit else who.unit_code,
        prize=who.prize or "",
        score=who.score,
        prediction=_prediction(tx, stored, number, who),
        distance=who.distance,
        seconds=who.seconds,
        handed_in_at=who.handed_in_at,
        rounds_taken=who.rounds_taken,
    )


def _prediction(
    tx: Connection, stored: StoredContest, number: int, who: RankedPerson
) -> Decimal | None:
    if number == _WHOLE_CONTEST:
        return None
    mine = attempts.of(tx, stored.round_ids[number], who.participant_id)
    return next((each.prediction for each in mine if each.handed_in_at == who.handed_in_at), None)


def _prizes(rules: Rules, number: int) -> int:
    scope = PrizeScope.ROUND if number else PrizeScope.CONTEST
    return sum(prize.count for prize in rules.prizes if prize.scope is scope)


def _units(tx: Connection, stored: StoredContest) -> tuple[UnitRate, ...]:
    names = {unit.code: unit.name for unit in stored.contest.units}
    return tuple(
        UnitRate(
            place=unit.place,
            name=names.get(unit.unit_code, unit.unit_code),
            participants=unit.participants,
            headcount=unit.headcount,
            rate=unit.rate,
        )
        for unit in standings.units(tx, stored.id, _WHOLE_CONTEST)
    )
