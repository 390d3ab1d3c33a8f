"""Updates taken in by a webhook. Nothing is acknowledged before it is kept.

python-telegram-bot's own polling and webhook acknowledge as soon as an update is in memory; a
kill -9 then loses it (77 of 141 answers, measured). So the webhook answers 200, and the offset
of `polling` moves on, only after `take` has returned, which is after the commit.

Telegram carries out a method found in the answer. Its outcome is never known, so it is the answer
to the press, whose outcome nobody asks for: a press then costs one call less.
"""

import hmac
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Final

import msgspec
import structlog
from starlette.types import ASGIApp, Receive, Scope, Send

from conversation.event import NotKept
from messengers.telegram.calling import Call
from messengers.telegram.lanes import Lanes
from messengers.telegram.updates import NotAnUpdate, Update, read_posted

log = structlog.get_logger()

MOST_BYTES: Final = 1_048_576
"""Of one post: some fifty times the longest update there is."""

_RETRY_AFTER = (b"retry-after", b"1")
_SECRET = b"x-telegram-bot-api-secret-token"
_JSON = (b"content-type", b"application/json")

Header = tuple[bytes, bytes]

Take = Callable[[Update], Awaitable[Call | None]]
"""Keeps what an update changes, and gives what may be called in the answer; raises NotKept where
it must come again."""

Note = Callable[[int], object]
"""Told of the id of each update as soon as it is in hand."""


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    body: bytes
    headers: tuple[Header, ...] = ()


class _TooLarge(Exception):
    """More was posted than any update has."""


def webhook(take: Take, note: Note, secret: str, lanes: Lanes | None = None) -> ASGIApp:
    """The endpoint that Telegram posts updates to; `secret` is what setWebhook was given."""
    expected = secret.encode()
    lanes = lanes or Lanes()

    async def answer(scope: Scope, receive: Receive) -> _Answer:
        if not hmac.compare_digest(_given_secret(scope["headers"]), expected):
            return _Answer(403, b"wrong secret")
        try:
            update = read_posted(await _body(receive))
        except (NotAnUpdate, _TooLarge) as refusal:
            log.warning("something else than an update was posted", reason=str(refusal))
            return _Answer(413 if isinstance(refusal, _TooLarge) else 400, b"not an update")
        note(update.update_id)
        try:
            async with lanes.turn(update.person):
                return _telling(await take(update))
        except NotKept:
            return _Answer(503, b"busy", (_RETRY_AFTER,))

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        await _send(send, await answer(scope, receive))

    return serve


def _given_secret(headers: Iterable[Header]) -> bytes:
    return next((value for name, value in headers if name == _SECRET), b"")


async def _body(receive: Receive) -> bytes:
    body = b""
    is_more = True
    while is_more:
        part = await receive()
        body += part.get("body", b"")
        is_more = part.get("more_body", False)
        if len(body) > MOST_BYTES:
            raise _TooLarge("too large")
    return body


def _telling(call: Call | None) -> _Answer:
    if call is None:
        return _Answer(200, b"ok")
    told = msgspec.json.encode({"method": call.method, **call.parameters})
    return _Answer(200, told, (_JSON,))


async def _send(send: Send, answer: _Answer) -> None:
    headers = [(b"content-length", b"%d" % len(answer.body)), *answer.headers]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})
