"""Taking a paper: what holds is decided by the database, whatever is pressed how often."""

import asyncio
from decimal import Decimal

from sqlalchemy import Connection, func, select

from storage import attempts
from storage.attempts import Attempt
from storage.participants import Participant
from storage.tables import attempt as attempt_table
from storage.tables.papers import HandedInBy
from tests.storage.held import Held, minute


def how_many_attempts(tx: Connection) -> int:
    return tx.execute(select(func.count()).select_from(attempt_table)).scalar_one()


def hand_in(tx: Connection, paper: Attempt, score: int) -> bool:
    return attempts.hand_in(
        tx,
        attempt_id=paper.id,
        participant_id=paper.participant_id,
        by="person",
        at=minute(5),
        score=score,
        seconds=240,
        receipt="",
    )


async def test_sixty_four_presses_on_start_make_one_attempt(held: Held, mai: Participant) -> None:
    started = await asyncio.gather(*(held.starts(mai, at=n) for n in range(64)))
    assert len({each.id for each in started}) == 1
    assert len({each.deadline_at for each in started}) == 1
    assert await held.db.read(how_many_attempts) == 1


async def test_a_second_attempt_has_a_number_of_its_own(held: Held, mai: Participant) -> None:
    await held.takes(mai)
    await held.starts(mai, number=2, at=10)
    mine = await held.db.read(attempts.of, held.stored.round_ids[1], mai.id)
    assert [each.number for each in mine] == [1, 2]


async def test_an_answer_is_kept(held: Held, mai: Participant) -> None:
    paper = await held.starts(mai)
    assert await held.answers(paper, 2)
    assert await held.chosen(paper) == {0: 2}


async def test_answers_come_in_the_order_given(held: Held, mai: Participant) -> None:
    paper = await held.starts(mai)
    for question, at in [(2, 2), (0, 3), (1, 4), (2, 5)]:
        await held.db.write(
            attempts.answer,
            attempt_id=paper.id,
            participant_id=mai.id,
            question=question,
            option=0,
            at=minute(at),
            may_change=True,
        )
    assert list(await held.chosen(paper)) == [0, 1, 2]


async def test_an_answer_at_the_deadline_is_too_late(held: Held, mai: Participant) -> None:
    paper = await held.starts(mai, at=1, limit=20)
    assert not await held.answers(paper, 2, at=21)
    assert await held.answers(paper, 1, at=20.9)
    assert await held.chosen(paper) == {0: 1}


async def test_nobody_answers_on_the_paper_of_another(
    held: Held, mai: Participant, nam: Participant
) -> None:
    paper = await held.starts(mai)
    assert not await held.answers(paper, 2, by=nam)
    assert await held.chosen(paper) == {}


async def test_no_answer_is_taken_after_the_hand_in(held: Held, mai: Participant) -> None:
    paper = await held.starts(mai)
    await held.hands_in(paper, at=5)
    assert not await held.answers(paper, 2, at=6)
    assert await held.chosen(paper) == {}


async def test_an_older_answer_that_comes_late_does_not_undo_a_newer_one(
    held: Held, mai: Participant
) -> None:
    paper = await held.starts(mai)
    await held.answers(paper, 3, at=4)
    assert not await held.answers(paper, 1, at=3)
    assert await held.chosen(paper) == {0: 3}


async def test_a_later_answer_replaces_an_earlier_one(held: Held, mai: Participant) -> None:
    paper = await held.starts(mai)
    await held.answers(paper, 3, at=4)
    assert await held.answers(paper, 1, at=5)
    assert await held.chosen(paper) == {0: 1}


async def test_where_answers_are_final_the_first_stays(held: Held, mai: Participant) -> None:
    paper = await held.starts(mai)
    await held.answers(paper, 3, at=4, may_change=False)
    assert not await held.answers(paper, 1, at=5, may_change=False)
    assert await held.answers(paper, 3, at=6, may_change=False)
    assert await held.chosen(paper) == {0: 3}


async def test_a_paper_is_handed_in_once(held: Held, mai: Participant) -> None:
    paper = await held.starts(mai)
    outcomes = await asyncio.gather(*(held.hands_in(paper, score=n) for n in range(8)))
    assert sorted(outcomes) == [False] * 7 + [True]
    assert (await held.now(paper)).score == outcomes.index(True)


async def test_a_person_hands_in_before_the_deadline_and_time_at_it(
    held: Held, mai: Participant
) -> None:
    paper = await held.starts(mai, at=1, limit=20)
    assert not await held.hands_in(paper, at=21)
    assert await held.hands_in(paper, at=21, by="time")
    kept = await held.now(paper)
    assert (kept.handed_in_by, kept.handed_in_at) == (HandedInBy.TIME, minute(21))


async def test_an_answer_that_meets_a_hand_in_waits_for_it(held: Held, mai: Participant) -> None:
    """Or the score counted in the hand-in would not be that of the answers kept."""
    paper = await held.starts(mai)
    counted = asyncio.Event()
    loop = asyncio.get_running_loop()

    def hand_in_slowly(tx: Connection) -> None:
        attempts.lock(tx, paper.id)
        score = len(attempts.answers(tx, paper.id))
        loop.call_soon_threadsafe(counted.set)
        for _ in range(200):  # meanwhile the answer tries to come in
            attempts.find(tx, paper.id)
        hand_in(tx, paper, score)

    handing_in = asyncio.create_task(held.db.write(hand_in_slowly))
    await counted.wait()
    is_kept = await held.answers(paper, 0)
    await handing_in
    assert not is_kept
    assert (await held.now(paper)).score == len(await held.chosen(paper)) == 0


async def test_a_prediction_is_kept_while_the_paper_is_open(held: Held, mai: Participant) -> None:
    paper = await held.starts(mai)
    assert await held.predicts(paper, 120)
    assert not await held.predicts(paper, 130, at=21)
    assert (await held.now(paper)).prediction == Decimal(120)
