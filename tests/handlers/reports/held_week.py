"""Weeks of the example contest, taken by people with invented names; and who asks about them."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

from sqlalchemy import Connection

from bot.rehearsing.names import Names, read_names
from bot.says import catalogues
from contest.calendar import DueKind, DueRun
from contest.files import Contest
from contest.units import Units
from conversation.event import Place
from handlers.due.closing import close_round
from handlers.reception import Reception
from handlers.visit import Visit
from storage import accounts, attempts, contests, participants, roles
from storage.attempts import Attempt
from storage.contests import StoredContest
from storage.database import Database
from storage.encryption import Cipher
from storage.participants import Participant
from storage.roles import Role
from tests.faults.counter import WithoutMessenger

PEOPLE = 250
WORKING_HOURS = range(7, 21)
ORGANIZER = "telegram:1"


async def hold(database: Database, contest: Contest, people: int = PEOPLE) -> datetime:
    """An hour after the close."""
    contest = with_small_offices(contest)
    opens_at, closes_at = contest.rules.rounds[0].opens_at, contest.rules.rounds[0].closes_at
    stored = await database.write(contests.save, contest, secret="s", at=opens_at)
    await database.write(roles.give, ORGANIZER, Role(roles.ORGANIZER), by="settings", at=opens_at)
    await database.write(play, stored, [f"telegram:{100 + number}" for number in range(people)])
    due = DueRun(DueKind.CLOSE, 1, 0, closes_at, None)
    await database.write(close_round, stored, due, Cipher.of(""), closes_at)
    return closes_at + timedelta(hours=1)


async def organizer(database: Database, at: datetime, language: str = "vi") -> Visit:
    reception = Reception(database, catalogues(), Cipher.of(""))
    visit = await reception.visit_of(ORGANIZER, Place(ORGANIZER), at, WithoutMessenger())
    assert visit
    return visit.speaking(language)


def with_small_offices(contest: Contest) -> Contest:
    """Of a few people each, so that a few people make a rate."""
    units = contest.units
    told = (
        replace(unit, headcount=9 + len(unit.code) % 5 if units.is_leaf(unit.code) else None)
        for unit in units
    )
    return replace(contest, units=Units.completed(told))


def play(tx: Connection, stored: StoredContest, addresses: Sequence[str]) -> list[Participant]:
    """All of week 1, taken by somebody at each address.

    Each knows a share of the answers; the first question is hard, the last one easy.
    """
    chance, names = random.Random(7), read_names()
    codes = [unit.code for unit in stored.contest.units if stored.contest.units.is_leaf(unit.code)]
    joined = []
    for address in addresses:
        who = _join(tx, stored, address, names, chance, chance.choice(codes))
        _take(tx, stored, 1, who, _some_time(stored, 1, chance), chance)
        joined.append(who)
    return joined


def go_on(
    tx: Connection, stored: StoredContest, people: Sequence[Participant], until: datetime
) -> None:
    """Those of them take the paper of week 2 who have come to it by then."""
    chance = random.Random(11)
    for who in people:
        at = _some_time(stored, 2, chance)
        if at < until - timedelta(minutes=15):
            _take(tx, stored, 2, who, at, chance)


def _some_time(stored: StoredContest, number: int, chance: random.Random) -> datetime:
    """When an office has people in it; more on the first day than on another."""
    opens_at, zone = stored.rules.rounds[number - 1].opens_at, stored.rules.zone
    while True:
        day = chance.choice((0, 0, 0, 1, 2, 3, 4, 5))
        at = opens_at + timedelta(days=day, seconds=chance.randrange(86_000))
        if at.astimezone(zone).hour in WORKING_HOURS:
            return at


def _join(
    tx: Connection,
    stored: StoredContest,
    address: str,
    names: Names,
    chance: random.Random,
    unit: str,
) -> Participant:
    at = stored.rules.rounds[0].opens_at
    accounts.touch(tx, address, language="vi", at=at)
    who = participants.consent(tx, stored.id, address, "1", at)
    participants.set_name(tx, who.id, name=names.invent(chance), at=at)
    return participants.set_unit(tx, who.id, unit_code=unit, at=at)


def _take(
    tx: Connection,
    stored: StoredContest,
    number: int,
    who: Participant,
    at: datetime,
    chance: random.Random,
) -> None:
    paper = attempts.start(
        tx,
        round_id=stored.round_ids[number],
        participant_id=who.id,
        number=1,
        unit_code=who.unit_code or "",
        seed=f"{who.id}",
        started_at=at,
        deadline_at=at + timedelta(minutes=20),
        is_counted=True,
    )
    _answer(tx, stored, number, paper, chance)


def _answer(
    tx: Connection, stored: StoredContest, number: int, paper: Attempt, chance: random.Random
) -> None:
    bank, knows = stored.contest.banks[number - 1], chance.uniform(0.35, 1)
    score, at = 0, paper.started_at
    for item in stored.draw(number, paper.seed):
        at += timedelta(seconds=chance.randrange(5, 40))
        question = bank[item.question]
        ease = 0.4 + 0.6 * item.question / len(bank)
        is_right = chance.random() < knows * ease + 0.1
        option = question.right if is_right else chance.randrange(len(question.options))
        score += option == question.right
        attempts.answer(
            tx,
            attempt_id=paper.id,
            participant_id=paper.participant_id,
            question=item.question,
            option=option,
            at=at,
            may_change=True,
        )
    _hand_in(tx, paper, score, at, chance.randrange(10))


def _hand_in(tx: Connection, paper: Attempt, score: int, at: datetime, guess: int) -> None:
    whose = {"attempt_id": paper.id, "participant_id": paper.participant_id}
    attempts.predict(tx, **whose, prediction=Decimal(guess), at=at)
    attempts.hand_in(
        tx,
        **whose,
        by="person",
        at=at,
        score=score,
        seconds=int((at - paper.started_at).total_seconds()),
        receipt=f"R-{paper.id}",
    )
