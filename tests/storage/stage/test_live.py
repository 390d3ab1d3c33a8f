"""Live answers as they are kept: the first of each, in time, whoever presses at once."""

import asyncio
from datetime import timedelta
from decimal import Decimal

import pytest

from contest.questions import Question
from contest.stage.answering import live_points
from contest.stage.rules import LiveRules
from storage.stage import live_answers, live_questions, stages
from storage.stage.live_answers import Answer
from tests.contest.stage.hoi_thi import RULES
from tests.storage.held import Held, minute

TEAMS = [f"doi-{number}" for number in range(17)]
EVERYBODY = {team: [*range(1, 7)] for team in TEAMS}
PART = "hieu-biet"
OPENED, CLOSES = minute(1), minute(2)


@pytest.fixture
async def question(held: Held) -> int:
    """Open from minute 1 to minute 2."""
    stage = await held.db.write(stages.keep, held.stored.id, RULES, by="", at=minute(0))
    asked = [Question("Một cửa là gì?", ("Một cánh cửa", "Một nơi"), 1)]
    await held.db.write(live_questions.keep, stage.id, PART, asked)
    (kept,) = await held.db.read(live_questions.of_part, stage.id, PART)
    await held.db.write(
        live_questions.open_, kept.id, 1, EVERYBODY, at=OPENED, starts_at=OPENED, closes_at=CLOSES
    )
    return kept.id


def pressed(team: str, member: int, option: int = 1, seconds: float = 1) -> Answer:
    return Answer(team, member, option, OPENED + timedelta(seconds=seconds))


async def test_17_teams_of_6_at_once_lose_nothing(held: Held, question: int) -> None:
    """Each press comes twice, as when the first answer to it was lost."""
    presses = [pressed(team, member) for team in TEAMS for member in EVERYBODY[team]]
    kept = await asyncio.gather(
        *(
            held.db.write(live_answers.answer, question, each, "telegram:1")
            for each in presses
            for _ in range(2)
        )
    )
    assert sum(kept) == 102
    there = await held.db.read(live_answers.of_question, question)
    assert {(each.team, each.member) for each in there} == {(p.team, p.member) for p in presses}
    assert len(there) == 102


async def test_the_first_holds_and_what_is_late_does_not(held: Held, question: int) -> None:
    answers = [pressed("doi-1", 1, 0, 5), pressed("doi-1", 1, 1, 6), pressed("doi-1", 2, 1, 60)]
    kept = [await held.db.write(live_answers.answer, question, each, None) for each in answers]
    assert kept == [True, False, False]
    assert await held.db.read(live_answers.of_question, question) == answers[:1]


async def test_once_it_is_revealed_or_void_nobody_answers(held: Held, question: int) -> None:
    assert not await held.db.write(live_questions.reveal, question, CLOSES, minute(1.5))
    assert await held.db.write(live_questions.reveal, question, CLOSES, CLOSES)
    assert not await held.db.write(live_answers.answer, question, pressed("doi-1", 1), None)
    assert await held.db.write(live_questions.make_void, question, "Sai đề", CLOSES)
    found = await held.db.read(live_questions.find, question)
    assert found is not None
    assert not found.counts


async def test_locked_early_what_was_received_before_counts(held: Held, question: int) -> None:
    assert await held.db.write(live_questions.lock, question, minute(1.5))
    assert not await held.db.write(live_questions.lock, question, minute(1.7))
    in_time, late = pressed("doi-1", 1, seconds=29), pressed("doi-2", 1, seconds=31)
    assert await held.db.write(live_answers.answer, question, in_time, None)
    assert not await held.db.write(live_answers.answer, question, late, None)


async def test_a_stake_is_put_before_the_question_is_open(held: Held, question: int) -> None:
    assert not await held.db.write(live_answers.put_stake, question, "doi-1", Decimal(3))
    found = await held.db.read(live_questions.find, question)
    assert found is not None
    questions = [Question("Hai?", ("A", "B"), 0)]
    await held.db.write(live_questions.keep, found.stage_id, "khac", questions)
    (other,) = await held.db.read(live_questions.of_part, found.stage_id, "khac")
    await held.db.write(live_questions.ask_stakes, other.id, 1, EVERYBODY, minute(3))
    for stake in (3, 1):
        assert await held.db.write(live_answers.put_stake, other.id, "doi-1", Decimal(stake))
    assert await held.db.read(live_answers.stakes, other.id) == {"doi-1": 1}


async def test_only_what_is_revealed_counts(held: Held, question: int) -> None:
    await held.db.write(live_answers.answer, question, pressed("doi-1", 1), None)
    found = await held.db.read(live_questions.find, question)
    assert found is not None
    assert await held.db.read(live_answers.that_count, found.stage_id, PART) == []
    await held.db.write(live_questions.reveal, question, CLOSES, CLOSES)
    played = await held.db.read(live_answers.that_count, found.stage_id, PART)
    rules = LiveRules(questions=1, right=Decimal(6), everyone_answers=True)
    assert live_points(rules, played)["doi-1"] == 1


async def test_a_group_guesses_once_each(held: Held, question: int) -> None:
    for who, option in (("a", 1), ("a", 0), ("b", 0)):
        await held.db.write(
            live_answers.guess, question, who, chat="telegram:-1", option=option, at=OPENED
        )
    assert await held.db.read(live_answers.guesses, question) == {1: 1, 0: 1}
