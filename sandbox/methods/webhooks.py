"""setWebhook, deleteWebhook, getWebhookInfo.

Addresses are taken as by a Bot API server of one's own (`--local`): plain http, any port and any
host. Telegram's servers want https, one of the ports 80, 88, 443, 8443 and a public host.
"""

import re
import ssl
import time
from urllib.parse import SplitResult, urlsplit

from telegram.constants import WebhookLimit

from sandbox.bots import Bot
from sandbox.errors.refusal import TooManyRequests
from sandbox.errors.updates import (
    BadWebhook,
    CertificateIsTooBig,
    InvalidWebhookUrl,
    SecretTokenInvalid,
    SecretTokenTooLong,
    WebhookWasSet,
)
from sandbox.methods.described import Described
from sandbox.methods.request import Request
from sandbox.methods.updates import change_allowed_updates
from sandbox.parameters import Parameters, Upload
from sandbox.updates import KINDS
from sandbox.webhook_posts import Address, is_ip_address
from sandbox.webhooks import Webhook
from sandbox.wire import Json, JsonObject

DEFAULT_CONNECTIONS = 40
MOST_CERTIFICATE_BYTES = 3 << 20
PAUSE_SECONDS = 1.0  # between two setWebhook
_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_HAS_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


async def set_webhook(request: Request) -> Described:
    """Without a url: deleteWebhook. A webhook that stood is gone even where this is refused."""
    bot, parameters = request.bot, request.parameters
    if not parameters.text("url"):
        return await delete_webhook(request)
    _check_pace(bot)
    if _stands_already(bot, parameters):
        change_allowed_updates(request)
        return Described(True, "Webhook is already set")
    bot.updates.end_poll(WebhookWasSet())
    await _close_webhook(bot)
    _drop_pending(request)
    address = _read_address(parameters)
    change_allowed_updates(request)
    _open_webhook(request, address)
    return Described(True, "Webhook was set")


async def delete_webhook(request: Request) -> Described:
    stood = request.bot.webhook is not None
    await _close_webhook(request.bot)
    _drop_pending(request)
    return Described(True, "Webhook was deleted" if stood else "Webhook is already deleted")


def get_webhook_info(request: Request) -> Json:
    updates, webhook = request.bot.updates, request.bot.webhook
    nothing: JsonObject = {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": len(updates),
    }
    info = webhook.draw() if webhook else nothing
    if updates.allowed:
        info["allowed_updates"] = [kind for kind in KINDS if kind in updates.allowed]
    return info


def _check_pace(bot: Bot) -> None:
    """Raises TooManyRequests."""
    now = time.monotonic()
    if now < bot.next_webhook_at:
        raise TooManyRequests(1)
    bot.next_webhook_at = now + PAUSE_SECONDS


def _stands_already(bot: Bot, parameters: Parameters) -> bool:
    """With the same address, secret and connections, no certificates and nothing to drop."""
    webhook = bot.webhook
    if webhook is None or webhook.address.certificate or _certificate_of(parameters):
        return False
    if parameters.flag("drop_pending_updates"):
        return False
    given = (
        parameters.text("url"),
        parameters.text("secret_token"),
        parameters.text("ip_address"),
        _read_connections(parameters),
    )
    address = webhook.address
    stands = (address.url, address.secret_token, address.ip_address, webhook.max_connections)
    return given == stands


def _read_address(parameters: Parameters) -> Address:
    """Raises what is wrong with it, in Telegram's order."""
    url, parts = _read_url(parameters.text("url"))
    secret = _read_secret(parameters)
    certificate = _read_certificate(parameters)
    ip_address = parameters.text("ip_address")
    if ip_address and not is_ip_address(ip_address):
        raise BadWebhook(reason="Invalid IP address specified")
    if not ip_address and not _can_be_found(parts.hostname or ""):
        raise BadWebhook(reason="Failed to resolve host: Name or service not known")
    return Address(url, secret, ip_address, certificate)


def _read_url(url: str) -> tuple[str, SplitResult]:
    """Without a scheme it is https. Raises InvalidWebhookUrl."""
    try:
        parts = urlsplit(url if _HAS_SCHEME.match(url) else f"https://{url}")
        is_valid = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        raise InvalidWebhookUrl from None
    if not is_valid:
        raise InvalidWebhookUrl
    return parts.geturl(), parts


def _can_be_found(host: str) -> bool:
    """No name is looked up here: one that has no dot cannot be found, any other may be."""
    return host == "localhost" or "." in host or is_ip_address(host)


def _read_secret(parameters: Parameters) -> str:
    secret = parameters.text("secret_token")
    if len(secret.encode(errors="replace")) > WebhookLimit.MAX_SECRET_TOKEN_LENGTH:
        raise SecretTokenTooLong
    if not _SECRET.fullmatch(secret):
        raise SecretTokenInvalid
    return secret


def _certificate_of(parameters: Parameters) -> Upload | None:
    name = parameters.text("certificate").removeprefix("attach://")
    return parameters.uploads.get("certificate") or parameters.uploads.get(name)


def _read_certificate(parameters: Parameters) -> ssl.SSLContext | None:
    """Raises CertificateIsTooBig or BadWebhook."""
    upload = _certificate_of(parameters)
    if upload is None:
        return None
    if len(upload.data) > MOST_CERTIFICATE_BYTES:
        raise CertificateIsTooBig(size=len(upload.data))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        context.load_verify_locations(cadata=upload.data.decode("ascii", "replace"))
    except (ssl.SSLError, ValueError):
        raise BadWebhook(reason="Failed to set custom certificate file") from None
    return context


def _read_connections(parameters: Parameters) -> int:
    least, most = WebhookLimit.MIN_CONNECTIONS_LIMIT, WebhookLimit.MAX_CONNECTIONS_LIMIT
    return parameters.between("max_connections", DEFAULT_CONNECTIONS, least, most)


def _open_webhook(request: Request, address: Address) -> None:
    bot = request.bot

    def forget() -> None:
        bot.webhook = None

    bot.webhook = Webhook(
        address=address,
        queue=bot.updates,
        carry_out=request.carry_out,
        unix_time=request.world.clock.unix_time,
        on_given_up=forget,
        max_connections=_read_connections(request.parameters),
    )
    bot.webhook.open()


def _drop_pending(request: Request) -> None:
    if request.parameters.flag("drop_pending_updates"):
        request.bot.updates.clear()


async def _close_webhook(bot: Bot) -> None:
    webhook, bot.webhook = bot.webhook, None
    if webhook is not None:
        await webhook.close()
