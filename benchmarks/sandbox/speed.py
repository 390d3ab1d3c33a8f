"""How many calls a second, beside a bare uvicorn that answers a constant."""

import statistics
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.sandbox.calling import call_all, write_request
from benchmarks.sandbox.serving import Server, constant, sandbox, serving
from benchmarks.sandbox.workload import FIRST_MESSAGES, Chat
from sandbox.people import Client

CONSTANT = "bare uvicorn, a constant"


@dataclass(frozen=True, slots=True)
class Speed:
    calls_a_second: float
    processor_seconds_a_call: float
    """Of the server alone."""


Speeds = dict[tuple[str, int], list[Speed]]
"""What is called and over how many connections, to what each round measured."""


async def measure_speed(connections: Sequence[int], calls: int, rounds: int) -> Speeds:
    """Rounds of all in turn: what else the machine does falls on each alike."""
    measured: Speeds = defaultdict(list)
    with serving(constant) as bare, serving(sandbox) as server:
        chat = await _make_chat(server.url)
        await call_all(server.url, chat.send_message(FIRST_MESSAGES), 1)
        for _ in range(rounds):
            for number in connections:
                for name, speed in await _measure_all(bare, server, chat, number, calls):
                    measured[name, number].append(speed)
    return measured


def median(speeds: list[Speed]) -> Speed:
    return Speed(
        statistics.median(speed.calls_a_second for speed in speeds),
        statistics.median(speed.processor_seconds_a_call for speed in speeds),
    )


async def _make_chat(url: str) -> Chat:
    async with Client(url) as world:
        bot = await world.new_bot("thi_bot")
        lan = await world.new_person("Lan", "Nguyễn Thị")
        await lan.says("/start")
        return Chat(url, bot.token, bot.id, lan.id)


async def _measure_all(
    bare: Server, server: Server, chat: Chat, connections: int, calls: int
) -> list[tuple[str, Speed]]:
    nothing = [write_request("/", {})] * calls
    workload = {
        "getMe": list(chat.get_me(calls)),
        "sendMessage": list(chat.send_message(calls)),
        "editMessageText": list(chat.edit_message_text(calls)),
        "answerCallbackQuery": await chat.answer_callback_query(calls),
    }
    return [
        (CONSTANT, await _measure(bare, nothing, connections)),
        *[(name, await _measure(server, r, connections)) for name, r in workload.items()],
    ]


async def _measure(server: Server, requests: list[bytes], connections: int) -> Speed:
    before = server.cost().processor_seconds
    took = await call_all(server.url, requests, connections)
    spent = server.cost().processor_seconds - before
    return Speed(len(requests) / took, spent / len(requests))
