"""getUpdates, setWebhook, deleteWebhook, getWebhookInfo."""

import re
from urllib.parse import urlsplit

from telegram.constants import PollingLimit, WebhookLimit

from sandbox.bots import Bot
from sandbox.errors.updates import (
    InvalidWebhookUrl,
    SecretTokenInvalid,
    SecretTokenTooLong,
    WebhookIsActive,
    WebhookWasSet,
)
from sandbox.methods.request import Request
from sandbox.webhooks import Webhook
from sandbox.wire import Json, JsonObject

LONGEST_POLL_SECONDS = 50
DEFAULT_CONNECTIONS = 40
_SECRET = re.compile(r"[A-Za-z0-9_-]*")


async def get_updates(request: Request) -> Json:
    bot, parameters = request.bot, request.parameters
    if bot.webhook is not None:
        raise WebhookIsActive
    most = PollingLimit.MAX_LIMIT
    limit = parameters.between("limit", most, PollingLimit.MIN_LIMIT, most)
    timeout = parameters.between("timeout", 0, 0, LONGEST_POLL_SECONDS)
    _change_allowed_updates(request)
    return await bot.updates.poll(parameters.integer("offset"), limit, timeout)


async def set_webhook(request: Request) -> Json:
    """An empty address is deleteWebhook. Plain http is taken, as by Telegram's local server."""
    url = request.parameters.text("url")
    if not url:
        return await delete_webhook(request)
    _check_url(url)
    secret = _read_secret(request)
    request.bot.updates.end_poll(WebhookWasSet())
    await _close_webhook(request.bot)
    _drop_pending(request)
    _change_allowed_updates(request)
    request.bot.webhook = Webhook(
        url=url,
        queue=request.bot.updates,
        carry_out=request.carry_out,
        secret_token=secret,
        max_connections=_read_connections(request),
        ip_address=request.parameters.text("ip_address"),
    )
    request.bot.webhook.open()
    return True


async def delete_webhook(request: Request) -> Json:
    await _close_webhook(request.bot)
    _drop_pending(request)
    return True


def get_webhook_info(request: Request) -> Json:
    nothing: JsonObject = {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": len(request.bot.updates),
    }
    info = request.bot.webhook.draw() if request.bot.webhook else nothing
    allowed = request.bot.updates.allowed
    return info | {"allowed_updates": list[Json](sorted(allowed))} if allowed else info


def _check_url(url: str) -> None:
    """Raises InvalidWebhookUrl."""
    try:
        parts = urlsplit(url)
    except ValueError:
        raise InvalidWebhookUrl from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InvalidWebhookUrl


def _read_secret(request: Request) -> str:
    secret = request.parameters.text("secret_token")
    if len(secret) > WebhookLimit.MAX_SECRET_TOKEN_LENGTH:
        raise SecretTokenTooLong
    if not _SECRET.fullmatch(secret):
        raise SecretTokenInvalid
    return secret


def _read_connections(request: Request) -> int:
    least, most = WebhookLimit.MIN_CONNECTIONS_LIMIT, WebhookLimit.MAX_CONNECTIONS_LIMIT
    return request.parameters.between("max_connections", DEFAULT_CONNECTIONS, least, most)


def _change_allowed_updates(request: Request) -> None:
    """What is not given stays as it was; an empty list means everything usual."""
    allowed = request.parameters.structure("allowed_updates", "allowed updates")
    if isinstance(allowed, list):
        request.bot.updates.allowed = frozenset(str(kind) for kind in allowed)


def _drop_pending(request: Request) -> None:
    if request.parameters.flag("drop_pending_updates"):
        request.bot.updates.clear()


async def _close_webhook(bot: Bot) -> None:
    webhook, bot.webhook = bot.webhook, None
    if webhook is not None:
        await webhook.close()
