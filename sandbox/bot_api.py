"""The Bot API over HTTP: a path, parameters and an answer, as an ASGI application of its own.

It stands before Starlette's routes, which cost as much as the whole call: bots call here thousands
of times for every look at the page.
"""

import re
from collections.abc import Callable

from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from sandbox.answers import Answer
from sandbox.api import answer_call
from sandbox.errors.refusal import NotFound, Refusal
from sandbox.errors.requests import VerbNotImplemented
from sandbox.faults import ConnectionCut
from sandbox.http_parameters import read_parameters
from sandbox.world import World

PREFIX = "/bot"
_TEST = "test/"
_TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]+")

CutConnection = Callable[[Scope], None]
"""Closes the connection a request came by, without an answer."""


class BotApi:
    """Answers `/bot<token>/<method>`.

    `/bot<token>/test/<method>`, Telegram's test environment, is the same world here.
    """

    __slots__ = ("_cut", "_world")

    def __init__(self, world: World, cut: CutConnection) -> None:
        self._world = world
        self._cut = cut

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            answer = await self._answer(scope, receive)
        except Refusal as refusal:
            answer = Answer.refused(refusal)
        except ConnectionCut:
            self._cut(scope)
            answer = _NOWHERE
        await _send(send, answer)

    async def _answer(self, scope: Scope, receive: Receive) -> Answer:
        if scope["method"] not in ("GET", "POST"):
            raise VerbNotImplemented
        token, method = _split(scope["path"])
        parameters = await read_parameters(Request(scope, receive))
        method = method or parameters.text("method")
        return await answer_call(self._world, token, method, parameters)


_NOWHERE = Answer(502, b"")
"""uvicorn wants an answer even where the connection is closed already."""


def _split(path: str) -> tuple[str, str]:
    """Token and method. Raises NotFound where the path is none of the Bot API's."""
    token, slash, method = path.removeprefix(PREFIX).partition("/")
    if not slash or not _TOKEN.fullmatch(token):
        raise NotFound
    return token, method.removeprefix(_TEST)


async def _send(send: Send, answer: Answer) -> None:
    length = b"%d" % len(answer.body)
    headers = [(b"content-type", b"application/json"), (b"content-length", length)]
    if answer.retry_after_seconds is not None:
        headers.append((b"retry-after", b"%d" % answer.retry_after_seconds))
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})
