"""Open papers and when their time is over."""

from datetime import timedelta

from storage import attempts
from storage.participants import Participant
from tests.storage.held import Held, minute


async def overdue(held: Held, at: float, limit: int = 10) -> list[int]:
    late = await held.db.read(attempts.overdue, held.stored.id, at=minute(at), limit=limit)
    return [each.id for each in late]


async def test_what_nobody_handed_in_is_overdue_at_its_deadline(
    held: Held, mai: Participant, nam: Participant
) -> None:
    later = await held.starts(mai, at=2, limit=20)
    sooner = await held.starts(nam, at=1, limit=20)
    assert await overdue(held, 20) == []
    assert await overdue(held, 21) == [sooner.id]
    assert await overdue(held, 22) == [sooner.id, later.id]
    assert await overdue(held, 22, limit=1) == [sooner.id]


async def test_what_was_handed_in_is_not_overdue(held: Held, mai: Participant) -> None:
    await held.takes(mai)
    assert await overdue(held, 100) == []
    assert await held.db.read(attempts.next_deadline, held.stored.id) is None


async def test_the_next_deadline_is_the_earliest_open_one(
    held: Held, mai: Participant, nam: Participant
) -> None:
    await held.starts(mai, at=2)
    sooner = await held.starts(nam, at=1)
    assert await held.db.read(attempts.next_deadline, held.stored.id) == minute(21)
    await held.hands_in(sooner)
    assert await held.db.read(attempts.next_deadline, held.stored.id) == minute(22)


async def test_papers_follow_a_close_that_moves_away(held: Held, mai: Participant) -> None:
    paper = await held.starts(mai, at=90, limit=10)
    await held.db.write(
        attempts.move_deadlines, paper.round_id, old_close=minute(100), new_close=minute(200)
    )
    assert (await held.now(paper)).deadline_at == minute(200)


async def test_with_a_time_limit_only_as_far_as_that_goes(held: Held, mai: Participant) -> None:
    paper = await held.starts(mai, at=90, limit=10)
    await held.db.write(
        attempts.move_deadlines,
        paper.round_id,
        old_close=minute(100),
        new_close=minute(200),
        time_limit=timedelta(minutes=20),
    )
    assert (await held.now(paper)).deadline_at == minute(110)


async def test_an_earlier_close_cuts_what_would_outlast_it(
    held: Held, mai: Participant, nam: Participant
) -> None:
    cut, kept = await held.starts(mai, at=70, limit=20), await held.starts(nam, at=50, limit=20)
    moved = await held.db.write(
        attempts.move_deadlines,
        cut.round_id,
        old_close=minute(100),
        new_close=minute(80),
        time_limit=timedelta(minutes=20),
    )
    assert moved == 1
    assert (await held.now(cut)).deadline_at == minute(80)
    assert (await held.now(kept)).deadline_at == minute(70)


async def test_what_was_handed_in_keeps_its_deadline(held: Held, mai: Participant) -> None:
    paper = await held.takes(mai)
    await held.db.write(
        attempts.move_deadlines,
        paper.round_id,
        old_close=paper.deadline_at,
        new_close=minute(999),
    )
    assert await held.now(paper) == paper
