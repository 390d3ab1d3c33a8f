"""A round ranked by the database is ranked as the rules say, on whichever database."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random

from sqlalchemy import Connection, delete, insert

from contest.prediction import distance
from contest.ranking import Result, rank
from contest.rules import Criterion
from storage import standings
from storage.contests import StoredContest
from storage.tables import attempt
from tests.storage.held import Held, minute

PEOPLE = 9
TIMES = 25
Places = list[tuple[int, int, bool, int, Decimal | None, int, datetime]]


@dataclass(frozen=True)
class Paper:
    participant_id: int
    number: int
    score: int
    prediction: Decimal | None
    seconds: int
    handed_in_at: datetime


def papers(chance: Random, *, is_percent: bool) -> list[Paper]:
    """With enough ties among them; some people have a second one."""
    whose = [(who, number) for who in range(1, PEOPLE + 1) for number in (1, 2)]
    scale = Decimal("0.25") if is_percent else Decimal(1)
    return [
        Paper(
            who,
            number,
            chance.randrange(2),
            chance.choice([None, scale * chance.randrange(4)]),
            60 + chance.randrange(2),
            minute(9) + timedelta(microseconds=chance.randrange(2)),
        )
        for who, number in whose
        if number == 1 or chance.randrange(3) == 0
    ]


def as_the_rules_say(
    given: list[Paper], truth: Decimal, chain: list[Criterion], seed: str
) -> Places:
    in_order = sorted(given, key=lambda paper: (-paper.score, paper.seconds, paper.number))
    best = {paper.participant_id: paper for paper in reversed(in_order)}
    results = [
        Result(p.participant_id, p.score, distance(p.prediction, truth), p.seconds, p.handed_in_at)
        for p in best.values()
    ]
    return [
        (r.participant_id, each.place, each.is_tied, r.score, r.distance, r.seconds, r.handed_in_at)
        for each in rank(results, chain, seed)
        for r in [each.result]
    ]


def as_the_database_does(
    tx: Connection, stored: StoredContest, given: list[Paper], truth: Decimal,
    chain: list[Criterion], seed: str,
) -> Places:  # fmt: skip
    same = {
        "round_id": stored.round_ids[1],
        "unit_code": "so-noi-vu",
        "seed": "s",
        "started_at": minute(0),
        "deadline_at": minute(30),
        "is_counted": True,
    }
    tx.execute(delete(attempt))
    tx.execute(insert(attempt), [same | asdict(paper) for paper in given])
    standings.rank(
        tx, stored.id, 1, stored.round_ids[1], truth=truth, chain=chain, lots_seed=seed, prizes={}
    )
    return [
        (p.participant_id, p.place, p.is_tied, p.score, p.distance, p.seconds, p.handed_in_at)
        for p in standings.top(tx, stored.id, 1, limit=None)
    ]


async def test_the_database_ranks_as_the_rules_do(held: Held) -> None:
    for who in range(1, PEOPLE + 1):
        assert (await held.joins(f"telegram:{who}")).id == who
    for case in range(TIMES):
        chance = Random(case)
        given = papers(chance, is_percent=case % 2 == 0)
        truth = Decimal("0.50") if case % 2 == 0 else Decimal(2)
        chain = chance.sample(list(Criterion), chance.randrange(1, 6))
        seed = chance.choice(["", "2023"])
        found = await held.db.write(as_the_database_does, held.stored, given, truth, chain, seed)
        assert found == as_the_rules_say(given, truth, chain, seed)
