"""The small web server of the bot: is it alive, is it ready, pages for all, and the webhook."""

import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.lifespan.off import LifespanOff

Ready = Callable[[], Awaitable[bool]]

_STOP_WITHIN_SECONDS = 2


class PortTaken(Exception):
    """Another program listens there already."""


@asynccontextmanager
async def serving(
    host: str,
    port: int,
    posts: Mapping[str, ASGIApp],
    ready: Ready,
    pages: Sequence[Route] = (),
) -> AsyncIterator[str]:
    """Serve what is posted to the paths of `posts`, `pages`, /health/live and /health/ready in the
    running loop; gives the address, and raises PortTaken."""
    listener = _listen(host, port)
    server = _build_server(_with_posts(posts, Starlette(routes=[*_health(ready), *pages])))
    await server.startup(sockets=[listener])
    try:
        yield f"http://{host}:{listener.getsockname()[1]}"
    finally:
        await server.shutdown(sockets=[listener])


def _with_posts(posts: Mapping[str, ASGIApp], rest: ASGIApp) -> ASGIApp:
    """In front of Starlette, whose layers cost a tenth of an answer (profiled)."""

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        app = posts.get(scope["path"], rest) if scope["method"] == "POST" else rest
        await app(scope, receive, send)

    return serve


def _build_server(app: ASGIApp) -> uvicorn.Server:
    """We call `startup` and `shutdown`: `serve` would take the signals of the process."""
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        lifespan="off",
        ws="none",
        proxy_headers=False,  # nobody asks from where it came
        server_header=False,
        date_header=False,  # Telegram has a clock
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
