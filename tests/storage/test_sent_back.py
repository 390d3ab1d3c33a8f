"""Rankings sent back with a reason, until an organizer answers."""

from storage import sent_back
from tests.storage.held import Held, minute

HOA, TOAN = "telegram:1", "telegram:2"


async def sends_back(held: Held, message: str, week: int = 1) -> int | None:
    """The number it has."""
    kept = await held.db.write(
        sent_back.keep, held.stored.id, week,
        reason="Xem lại bài số 7.", message=message, by=HOA, at=minute(1),
    )  # fmt: skip
    return kept.id if kept else None


async def numbers(held: Held, week: int = 1) -> list[int]:
    return [each.id for each in await held.db.read(sent_back.waiting, held.stored.id, week)]


async def test_a_message_that_comes_twice_is_one(held: Held) -> None:
    first = await sends_back(held, "m1")
    assert await sends_back(held, "m1") is None
    assert await numbers(held) == [first]
    assert await numbers(held, week=2) == []


async def test_one_answer_is_for_all_that_wait_and_is_given_once(held: Held) -> None:
    both = [await sends_back(held, message) for message in ("m1", "m2")]
    answered = [
        await held.db.write(sent_back.answer, held.stored.id, 1, by=TOAN, at=minute(2))
        for _ in range(2)
    ]
    assert answered == [both, []]
    assert await numbers(held) == []
    shown = await held.db.read(sent_back.of_round, held.stored.id, 1)
    assert [(each.answered_by, each.answered_at) for each in shown] == [(TOAN, minute(2))] * 2
