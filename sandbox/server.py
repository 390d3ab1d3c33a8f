"""Serving the sandbox inside the running event loop."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

import uvicorn
from starlette.types import Scope
from uvicorn.lifespan.off import LifespanOff

from sandbox.application import build_application
from sandbox.clock import Clock, real_now
from sandbox.protocol import OneWriteProtocol
from sandbox.world import World

TRIED_PORTS = 20
STOP_WITHIN_SECONDS = 1
KEEP_ALIVE_SECONDS = 500  # tdlib/telegram-bot-api, HttpServer.h


@dataclass(frozen=True, slots=True)
class Sandbox:
    """A stand-in for Telegram that is being served at `url`."""

    url: str
    """The root, without a slash at the end: the Bot API is below `{url}/bot<token>/`."""
    world: World

    @classmethod
    @asynccontextmanager
    async def serving(
        cls,
        host: str = "127.0.0.1",
        port: int = 8081,
        *,
        now: Callable[[], datetime] = real_now,
        speed: float = 1.0,
        clock_label: str = "",
        time_zone: str = "Asia/Ho_Chi_Minh",
    ) -> AsyncIterator["Sandbox"]:
        """Serves from here to the end of the block.

        A taken `port` gives way to the next one, twenty at most; 0 is any free one. `now` (aware
        UTC) dates messages and is the clock on the page, under `clock_label` if there is one;
        `speed` tells the page how fast it runs. Lifetimes and rates go by the real clock. Raises
        OSError where no port is free.
        """
        world = World(Clock(now, speed, clock_label, time_zone))
        listener = _listen(host, port)
        server = _build_server(world)
        await server.startup(sockets=[listener])
        try:
            yield cls(f"http://{host}:{listener.getsockname()[1]}", world)
        finally:
            await _close(world)
            await _stop(server)


def _build_server(world: World) -> uvicorn.Server:
    """`startup` and `shutdown` are called by us: `serve` would take the signals of the process."""

    def cut(scope: Scope) -> None:
        for connection in list(server.server_state.connections):
            if isinstance(connection, OneWriteProtocol) and connection.client == scope["client"]:
                connection.cut()

    config = uvicorn.Config(
        build_application(world, cut),
        log_config=None,
        log_level="warning",
        access_log=False,
        lifespan="off",
        http=OneWriteProtocol,
        ws="none",
        proxy_headers=False,
        server_header=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
    )
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = LifespanOff(config)
    return server


async def _stop(server: uvicorn.Server) -> None:
    """As uvicorn's `shutdown`, which waits a tenth of a second at least: as long as many a test."""
    for listening in server.servers:
        listening.close()
    for connection in list(server.server_state.connections):
        connection.shutdown()
    if tasks := list(server.server_state.tasks):
        _, unfinished = await asyncio.wait(tasks, timeout=STOP_WITHIN_SECONDS)
        for task in unfinished:
            task.cancel()


def _listen(host: str, port: int) -> socket.socket:
    for candidate in range(port, port + TRIED_PORTS if port else 1):
        # asyncio sends without delay only where it is told that this is TCP: 40 ms a call.
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, candidate))
        except OSError:
            listener.close()
        else:
            return listener
    raise OSError(f"no port from {port} to {port + TRIED_PORTS - 1} is free on {host}")


async def _close(world: World) -> None:
    """Ends what would otherwise keep connections open: polls, streams, webhooks."""
    world.watchers.close()
    for bot in world.bots.values():
        bot.updates.end_poll()
        webhook, bot.webhook = bot.webhook, None
        if webhook is not None:
            await webhook.close()
