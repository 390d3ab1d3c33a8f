"""The organizers' desk: messages to them, and the log of what they did."""

import asyncio

from storage import feedback
from storage.feedback import Feedback
from tests.storage.held import Held, minute


async def writes(held: Held, message: str, text: str = "Câu 3 sai đáp án") -> Feedback | None:
    return await held.db.write(
        feedback.add,
        contest_id=held.stored.id,
        address="telegram:1",
        message=message,
        text=text,
        at=minute(1),
    )


async def test_a_message_that_comes_twice_is_kept_once(held: Held) -> None:
    kept = await writes(held, "m1")
    assert kept
    assert await writes(held, "m1") is None
    assert await held.db.read(feedback.unanswered, held.stored.id) == [kept]
    assert await held.db.read(feedback.find, held.stored.id, kept.id) == kept
    assert await held.db.read(feedback.find, held.stored.id + 1, kept.id) is None


async def test_the_first_answer_counts(held: Held) -> None:
    kept = await writes(held, "m1")
    assert kept

    async def answers(by: str) -> bool:
        return await held.db.write(
            feedback.answer, kept.id, answer=f"Đã sửa ({by})", by=by, at=minute(2)
        )

    outcomes = await asyncio.gather(*(answers(f"telegram:{n}") for n in range(4)))
    assert sorted(outcomes) == [False, False, False, True]
    answered = await held.db.read(feedback.find, held.stored.id, kept.id)
    assert answered
    assert answered.answered_by == f"telegram:{outcomes.index(True)}"
    assert await held.db.read(feedback.unanswered, held.stored.id) == []
