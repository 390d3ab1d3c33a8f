"""What a large world weighs: the memory of the process that holds it."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.sandbox.calling import call_all, write_request
from benchmarks.sandbox.serving import sandbox, serving
from benchmarks.sandbox.workload import Chat
from sandbox.people import Client

_CONNECTIONS = 8


@dataclass(frozen=True, slots=True)
class Weight:
    empty_bytes: int
    full_bytes: int
    seconds: float
    """Real ones, to fill it."""


async def weigh(people: int, messages: int) -> Weight:
    """Everybody starts the bot; it writes to them in turn until there are `messages` in all."""
    with serving(sandbox) as server:
        empty, began = server.cost().memory_bytes, time.perf_counter()
        async with Client(server.url) as world:
            bot = await world.new_bot("thi_bot")
            first = await world.new_person("Lan")
        chats = [Chat(server.url, bot.token, bot.id, first.id + i) for i in range(people)]
        for requests in (_make(people - 1), _start(chats), _write(chats, messages - people)):
            await call_all(server.url, requests, _CONNECTIONS)
        return Weight(empty, server.cost().memory_bytes, time.perf_counter() - began)


def _make(count: int) -> Iterator[bytes]:
    """Their ids count up from the first person's."""
    for number in range(count):
        name = {"first_name": f"Người {number}", "last_name": "Nguyễn Thị", "language_code": "vi"}
        yield write_request("/sandbox/people", dict(name))


def _start(chats: list[Chat]) -> Iterator[bytes]:
    for chat in chats:
        path = f"/sandbox/people/{chat.person_id}/start"
        yield write_request(path, {"bot": chat.bot_id})


def _write(chats: list[Chat], count: int) -> Iterator[bytes]:
    for number in range(count):
        yield from chats[number % len(chats)].send_message(1)
