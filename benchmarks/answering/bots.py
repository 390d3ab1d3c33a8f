"""The bots that are compared; each is given the stand-in's address and a folder of its own."""

import asyncio
import socket
from collections.abc import Callable, Coroutine, Iterable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.answering.contest import contest, give_papers
from benchmarks.answering.quiz import quiz
from bot import event_loop
from messengers.telegram.transport import AiohttpRequest

Run = Callable[[Coroutine[None, None, None]], None]


@dataclass(frozen=True)
class Bot:
    """`prepare` gives what each of the people presses first; `run` runs the event loop."""

    name: str
    prepare: Callable[[Path, Iterable[int]], dict[int, str]]
    serving: Callable[[str, Path], AbstractAsyncContextManager[None]]
    run: Run = asyncio.run


def _start_quiz(_: Path, people: Iterable[int]) -> dict[int, str]:
    return dict.fromkeys(people, "0:-1")


def _start_contest(folder: Path, people: Iterable[int]) -> dict[int, str]:
    return asyncio.run(give_papers(folder, people))


def _plain(url: str, folder: Path) -> AbstractAsyncContextManager[None]:
    return quiz(url, folder, None)


def _with_aiohttp(url: str, folder: Path) -> AbstractAsyncContextManager[None]:
    return quiz(url, folder, AiohttpRequest)


def _polling(url: str, folder: Path) -> AbstractAsyncContextManager[None]:
    return contest(url, folder, 0)


def _behind_a_webhook(url: str, folder: Path) -> AbstractAsyncContextManager[None]:
    return contest(url, folder, free_port())


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


PLAIN = Bot("plain quiz", _start_quiz, _plain)
WITH_AIOHTTP = Bot("the same with aiohttp", _start_quiz, _with_aiohttp)
POLLING = Bot("contest, polling", _start_contest, _polling, event_loop.run)
WEBHOOK = Bot("contest, webhook", _start_contest, _behind_a_webhook, event_loop.run)
