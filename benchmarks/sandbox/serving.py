"""A server in a process of its own, and what it has cost so far: processor time and memory."""

import asyncio
import multiprocessing
import resource
import socket
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import TypeAlias

import uvicorn
from starlette.types import Receive, Scope, Send

from sandbox.server import Sandbox

_ANSWER = b'{"ok":true,"result":true}'
_HEADERS = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(_ANSWER))]


@dataclass(frozen=True, slots=True)
class Cost:
    processor_seconds: float
    memory_bytes: int
    """The most it has held so far."""


ServerEnd: TypeAlias = "Connection[str | Cost, bool]"
Serve = Callable[[ServerEnd], Awaitable[None]]


class Server:
    def __init__(self, pipe: "Connection[bool, str | Cost]") -> None:
        self._pipe = pipe
        self.url = str(pipe.recv())

    def cost(self) -> Cost:
        self._pipe.send(True)
        told = self._pipe.recv()
        if not isinstance(told, Cost):
            raise TypeError(f"a cost was asked for, and {told!r} came")
        return told


@contextmanager
def serving(serve: Serve) -> Iterator[Server]:
    """`serve` is `sandbox` or `constant`."""
    processes = multiprocessing.get_context("spawn")
    here, there = processes.Pipe()
    child = processes.Process(target=_run, args=(serve, there))
    child.start()
    try:
        yield Server(here)
    finally:
        here.send(False)
        child.join()


async def sandbox(pipe: ServerEnd) -> None:
    async with Sandbox.serving(port=0) as serving:
        pipe.send(serving.url)
        await _tell_costs(pipe)


async def constant(pipe: ServerEnd) -> None:
    """uvicorn alone, with an application that answers everything with the same few bytes."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        config = uvicorn.Config(_answer, log_config=None, access_log=False, lifespan="off")
        server = uvicorn.Server(config)
        task = asyncio.create_task(server.serve(sockets=[listener]))
        pipe.send(f"http://127.0.0.1:{listener.getsockname()[1]}")
        await _tell_costs(pipe)
        server.should_exit = True
        await task


def _run(serve: Serve, pipe: ServerEnd) -> None:
    async def run() -> None:
        await serve(pipe)

    asyncio.run(run())


async def _tell_costs(pipe: ServerEnd) -> None:
    """Until it is told to stop."""
    while await asyncio.to_thread(pipe.recv):
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        pipe.send(Cost(time.process_time(), most))


async def _answer(scope: Scope, receive: Receive, send: Send) -> None:
    while (await receive()).get("more_body"):
        pass
    await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
    await send({"type": "http.response.body", "body": _ANSWER})
