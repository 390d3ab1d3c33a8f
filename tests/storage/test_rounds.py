"""Each step of a round is taken once."""

import asyncio
from decimal import Decimal

from storage import rounds, runs
from storage.tables.delivery import Outcome
from tests.storage.held import Held, minute


async def test_a_round_opens_closes_and_is_published_once(held: Held) -> None:
    week_1 = held.stored.round_ids[1]
    for mark in (rounds.mark_opened, rounds.mark_published):
        assert await held.db.write(mark, week_1, at=minute(1))
        assert not await held.db.write(mark, week_1, at=minute(2))
    assert await held.db.write(rounds.mark_closed, week_1, at=minute(1), truth=Decimal("12.5"))
    assert not await held.db.write(rounds.mark_closed, week_1, at=minute(2), truth=None)
    state = (await held.db.read(rounds.states, held.stored.id))[1]
    assert (state.opened_at, state.closed_at, state.published_at) == (minute(1),) * 3
    assert state.truth == Decimal("12.5")


async def test_rounds_begin_with_nothing_done(held: Held) -> None:
    states = await held.db.read(rounds.states, held.stored.id)
    assert [state.number for state in states.values()] == [1, 2]
    assert all(state.opened_at is None and state.truth is None for state in states.values())


async def record(held: Held, index: int, reason: str = "") -> bool:
    return await held.db.write(
        runs.record,
        contest_id=held.stored.id,
        kind="remind",
        round=1,
        index=index,
        due_at=minute(index),
        at=minute(9),
        outcome="skipped" if reason else "done",
        reason=reason,
    )


async def test_a_due_run_is_done_by_one_however_many_look(held: Held) -> None:
    assert sum(await asyncio.gather(*(record(held, 0) for _ in range(16)))) == 1


async def test_due_runs_are_remembered_with_the_reason(held: Held) -> None:
    await record(held, 1, reason="the round has closed")
    await record(held, 0)
    assert await held.db.read(runs.recorded, held.stored.id) == {
        ("remind", 1, 0),
        ("remind", 1, 1),
    }
    first, second = await held.db.read(runs.history, held.stored.id)
    assert (first.outcome, first.due_at, first.done_at) == (Outcome.DONE, minute(0), minute(9))
    assert (second.outcome, second.reason) == (Outcome.SKIPPED, "the round has closed")
