"""Contest time goes by only when everybody has done what they do now."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.rehearsing.conducting import GRAIN, Conductor

START = datetime(2023, 8, 14, tzinfo=UTC)


def conductor() -> tuple[Conductor, list[datetime]]:
    shown: list[datetime] = []
    return Conductor(START, shown.append), shown


async def test_a_week_goes_by_as_fast_as_people_act() -> None:
    conducted, shown = conductor()

    async def life() -> None:
        for day in range(7):
            await conducted.sleep_until(START + timedelta(days=day))

    conducted.begin(life())
    await conducted.conduct()
    assert shown == [START + timedelta(days=day) for day in range(7)]


async def test_nobody_acts_later_before_everybody_is_done_with_now() -> None:
    conducted, _ = conductor()
    done: list[str] = []

    async def slow() -> None:
        await conducted.sleep(1)
        await asyncio.sleep(0.05)
        done.append("slow, at once")

    async def quick() -> None:
        await conducted.sleep(60)
        done.append("quick, a minute later")

    for life in (quick(), slow()):
        conducted.begin(life)
    await conducted.conduct()
    assert done == ["slow, at once", "quick, a minute later"]


async def test_people_act_together_on_the_strokes() -> None:
    conducted, shown = conductor()

    async def life(seconds: float) -> None:
        await conducted.sleep(seconds)

    for seconds in (1, 14, 15, 16):
        conducted.begin(life(seconds))
    await conducted.conduct()
    assert shown == [START + GRAIN, START + 2 * GRAIN]


async def test_a_duty_is_done_at_its_instant_before_anybody_acts() -> None:
    conducted, _ = conductor()
    close = START + 2 * GRAIN
    acts: list[tuple[str, datetime]] = []

    async def closing() -> None:
        await conducted.sleep_until(close, is_punctual=True)
        await asyncio.sleep(0.02)
        acts.append(("close", conducted.now))

    async def answering(seconds: float) -> None:
        await conducted.sleep(seconds)
        acts.append(("answer", conducted.now))

    for life in (answering(7), answering(20), closing()):
        conducted.begin(life)
    await conducted.conduct()
    assert acts == [("answer", START + GRAIN), ("close", close), ("answer", close)]


async def test_what_somebody_raises_ends_it_and_is_raised() -> None:
    conducted, _ = conductor()

    async def broken() -> None:
        await conducted.sleep(1)
        raise LookupError("a fault of ours")

    async def waiting() -> None:
        await conducted.sleep(3600)

    conducted.begin(waiting())
    conducted.begin(broken())
    with pytest.raises(LookupError, match="a fault of ours"):
        await conducted.conduct()


async def test_time_can_be_held_to_a_speed_for_whoever_watches() -> None:
    conducted = Conductor(START, lambda at: None, speed=100)

    async def life() -> None:
        await conducted.sleep_until(START + GRAIN)

    conducted.begin(life())
    began = asyncio.get_running_loop().time()
    await conducted.conduct()
    assert asyncio.get_running_loop().time() - began >= 0.1
