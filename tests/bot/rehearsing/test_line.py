"""Questions and answers between the two processes."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.rehearsing.line import HungUp, Line


async def echo(what: object) -> object:
    await asyncio.sleep(0.01 if what == "slow" else 0)
    return f"{what}?"


@pytest.fixture
async def ends(tmp_path: Path) -> AsyncIterator[tuple[Line, Line]]:
    """Two ends of one line, both listening."""
    path = str(tmp_path / "line")
    came: asyncio.Future[Line] = asyncio.get_running_loop().create_future()

    async def greet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        came.set_result(Line((reader, writer), echo))
        await came.result().listen()

    async with await asyncio.start_unix_server(greet, path):
        here = Line(await asyncio.open_unix_connection(path), echo)
        listening = asyncio.create_task(here.listen())
        there = await came
        yield here, there
        here.hang_up()
        there.hang_up()
        await listening


async def test_both_ends_ask_and_answer(ends: tuple[Line, Line]) -> None:
    here, there = ends
    assert await here.ask("a") == "a?"
    assert await there.ask("b") == "b?"


async def test_a_slow_answer_holds_up_no_other(ends: tuple[Line, Line]) -> None:
    here, _ = ends
    order: list[object] = []

    async def asks(what: str) -> None:
        order.append(await here.ask(what))

    await asyncio.gather(asks("slow"), asks("quick"))
    assert order == ["quick?", "slow?"]


async def test_who_waits_is_told_when_the_other_side_is_gone(ends: tuple[Line, Line]) -> None:
    here, there = ends
    waiting = asyncio.create_task(here.ask("slow"))
    await asyncio.sleep(0)
    there.hang_up()
    with pytest.raises(HungUp):
        await waiting
