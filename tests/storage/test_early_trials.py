"""A paper kept on the conditions of an attempt, though it is none."""

from dataclasses import dataclass

import pytest

from storage import early_trials, insiders, rounds
from storage.early_trials import EarlyTrial
from tests.storage.held import Held, minute

TOAN, HOA = "telegram:8", "telegram:9"


@dataclass
class Trying:
    """Toàn tries week 1 from half an hour before it opens, for 20 minutes."""

    held: Held

    async def begins(self, at: float = -30) -> EarlyTrial:
        trial, _ = await self.held.db.write(
            early_trials.start,
            round_id=self.held.stored.round_ids[1],
            address=TOAN,
            seed="s",
            started_at=minute(at),
            deadline_at=minute(at + 20),
        )
        return trial

    async def answers(
        self, trial: EarlyTrial, question: int, option: int, *, at: float = -25, by: str = TOAN,
        may_change: bool = True,
    ) -> bool:  # fmt: skip
        return await self.held.db.write(
            early_trials.answer, trial_id=trial.id, address=by, question=question, option=option,
            at=minute(at), may_change=may_change,
        )  # fmt: skip

    async def chosen(self, trial: EarlyTrial) -> list[tuple[int, int]]:
        kept = await self.held.db.read(early_trials.find, trial.id)
        assert kept
        return list(kept.chosen.items())


@pytest.fixture
def trying(held: Held) -> Trying:
    return Trying(held)


async def test_answers_are_kept_in_the_order_in_which_they_were_given(trying: Trying) -> None:
    trial = await trying.begins()
    for question, option in [(2, 0), (1, 3), (2, 1)]:
        assert await trying.answers(trial, question, option)
    assert await trying.chosen(trial) == [(1, 3), (2, 1)]
    assert not await trying.answers(trial, 2, 0, may_change=False)


async def test_nobody_else_answers_and_nothing_late_or_after_the_opening(trying: Trying) -> None:
    trial = await trying.begins()
    assert not await trying.answers(trial, 1, 1, by=HOA)
    assert not await trying.answers(trial, 1, 1, at=-10)
    await trying.held.db.write(rounds.mark_opened, trial.round_id, at=minute(-26))
    assert not await trying.answers(trial, 1, 1)
    assert await trying.chosen(trial) == []


async def test_one_is_open_at_a_time_and_the_next_begins_anew(trying: Trying) -> None:
    first = await trying.begins()
    assert await trying.begins(at=-29) == first
    second = await trying.begins(at=-5)
    assert second.id != first.id
    former = await trying.held.db.read(early_trials.find, first.id)
    assert former
    assert former.handed_in_at == first.deadline_at


async def test_who_knew_former_questions_is_still_known(trying: Trying) -> None:
    trial = await trying.begins()
    await trying.held.db.write(early_trials.outdate, trial.round_id, minute(-20))
    assert await trying.held.db.read(early_trials.find, trial.id) is None
    assert await trying.held.db.read(insiders.rounds_known, [TOAN, HOA]) == {trial.round_id}
    assert (await trying.begins()).id != trial.id
