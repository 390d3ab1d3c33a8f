"""How fast bulk goes out. Only lower bounds are measured: a busy machine may be slower."""

import asyncio
import time

from bot.pace import Pace

GAP_SECONDS = 0.02
EARLY_SECONDS = 0.002  # an event loop may wake up a little before its time


async def turns(pace: Pace, count: int) -> list[float]:
    """When each of so many who ask at once had their turn, in seconds from now."""
    began = time.monotonic()

    async def one() -> float:
        await pace.turn()
        return time.monotonic() - began

    return sorted(await asyncio.gather(*(one() for _ in range(count))))


def assert_spaced(moments: list[float], first: float = 0.0) -> None:
    for number, moment in enumerate(moments):
        assert moment >= first + number * GAP_SECONDS - EARLY_SECONDS


async def test_the_first_turn_comes_at_once() -> None:
    pace = Pace(0.001)
    async with asyncio.timeout(5):
        await pace.turn()


async def test_turns_are_a_gap_apart_however_many_ask_at_once() -> None:
    assert_spaced(await turns(Pace(1 / GAP_SECONDS), 10))


async def test_a_quiet_time_saves_up_no_turns() -> None:
    pace = Pace(1 / GAP_SECONDS)
    await pace.turn()
    await asyncio.sleep(5 * GAP_SECONDS)
    assert_spaced(await turns(pace, 4))


async def test_a_halt_lasts_as_long_as_it_says() -> None:
    pace = Pace(1 / GAP_SECONDS)
    pace.halt(0.1)
    assert_spaced(await turns(pace, 3), first=0.1)


async def test_a_shorter_halt_never_ends_a_longer_one() -> None:
    pace = Pace(1 / GAP_SECONDS)
    pace.halt(0.1)
    pace.halt(0.01)
    assert_spaced(await turns(pace, 2), first=0.1)
