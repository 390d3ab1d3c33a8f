"""The small web server of the bot: is it alive, is it ready, and where Telegram posts updates."""

import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from uvicorn.lifespan.off import LifespanOff

Ready = Callable[[], Awaitable[bool]]

_STOP_WITHIN_SECONDS = 2


class PortTaken(Exception):
    """Another program listens there already."""


@asynccontextmanager
async def serving(
    host: str, port: int, routes: Sequence[BaseRoute], ready: Ready
) -> AsyncIterator[None]:
    """Serve `routes`, /health/live and /health/ready in the running loop; raises PortTaken."""
    listener = _listen(host, port)
    server = _build_server(Starlette(routes=[*routes, *_health(ready)]))
    await server.startup(sockets=[listener])
    try:
        yield
    finally:
        await server.shutdown(sockets=[listener])


def _build_server(app: Starlette) -> uvicorn.Server:
    """We call `startup` and `shutdown`: `serve` would take the signals of the process."""
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=_STOP_WITHIN_SECONDS,
    )
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = LifespanOff(config)
    return server


def _listen(host: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise PortTaken(f"{host}:{port}") from error
    return listener


def _health(ready: Ready) -> list[Route]:
    async def live(request: Request) -> Response:
        del request
        return PlainTextResponse("ok")

    async def is_ready(request: Request) -> Response:
        del request
        return PlainTextResponse("ok") if await ready() else PlainTextResponse("no", 503)

    return [Route("/health/live", live), Route("/health/ready", is_ready)]
