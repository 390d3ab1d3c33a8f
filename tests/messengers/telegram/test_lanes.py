"""Turns: one at a time for each person, and not too many in all."""

import asyncio

import pytest

from messengers.telegram.lanes import Lanes, Overloaded

LAN, MINH, HOA = 1, 2, 3


async def test_one_person_is_taken_in_order() -> None:
    lanes, done = Lanes(), []

    async def take(name: str) -> None:
        async with lanes.turn(LAN):
            await asyncio.sleep(0)
            done.append(name)

    await asyncio.gather(*(take(name) for name in "abcd"))
    assert done == list("abcd")


async def test_no_more_than_a_few_of_one_wait() -> None:
    lanes = Lanes(most_of_one=1)
    async with lanes.turn(LAN):
        with pytest.raises(Overloaded):
            await lanes.turn(LAN).__aenter__()
        async with lanes.turn(MINH):
            pass
    async with lanes.turn(LAN):
        pass


async def test_no_more_than_so_many_in_all() -> None:
    lanes = Lanes(most=2)
    async with lanes.turn(LAN), lanes.turn(MINH):
        with pytest.raises(Overloaded):
            await lanes.turn(HOA).__aenter__()
    async with lanes.turn(HOA):
        pass


async def test_a_fault_gives_the_turn_back() -> None:
    lanes = Lanes(most=1)
    with pytest.raises(LookupError):
        async with lanes.turn(LAN):
            raise LookupError
    async with lanes.turn(MINH):
        pass
