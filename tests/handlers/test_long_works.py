"""What takes long goes on, is done once, and can be asked for again."""

import asyncio

import pytest

from handlers import long_works
from handlers.long_works import LongWorks, StillWorking


async def test_what_takes_long_is_done_once_and_its_outcome_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(long_works, "PATIENCE_SECONDS", 0.01)
    begun, may_end = [], asyncio.Event()

    async def count() -> int:
        begun.append(1)
        await may_end.wait()
        return len(begun)

    works = LongWorks[int]()
    for _ in range(2):
        with pytest.raises(StillWorking):
            await works.outcome("papers", count)
    assert works.is_under_way("papers")
    may_end.set()
    assert [await works.outcome("papers", count) for _ in range(2)] == [1, 1]
    works.forget("papers")
    assert await works.outcome("papers", count) == 2


async def test_what_failed_is_begun_anew() -> None:
    async def fail() -> int:
        raise LookupError

    async def succeed() -> int:
        return 1

    works = LongWorks[int]()
    with pytest.raises(LookupError):
        await works.outcome("papers", fail)
    assert await works.outcome("papers", succeed) == 1
