"""getUpdates, and `allowed_updates`, which setWebhook takes too."""

from telegram.constants import PollingLimit

from sandbox.errors.updates import WebhookIsActive
from sandbox.methods.request import Request
from sandbox.updates import ASKED_FOR_ONLY, KINDS
from sandbox.wire import Json, read_json

LONGEST_POLL_SECONDS = 50


async def get_updates(request: Request) -> Json:
    bot, parameters = request.bot, request.parameters
    if bot.webhook is not None:
        await bot.updates.refuse(WebhookIsActive())
    most = PollingLimit.MAX_LIMIT
    limit = parameters.between("limit", most, PollingLimit.MIN_LIMIT, most)
    timeout = parameters.between("timeout", 0, 0, LONGEST_POLL_SECONDS)
    change_allowed_updates(request)
    return await bot.updates.poll(parameters.integer("offset"), limit, timeout)


def change_allowed_updates(request: Request) -> None:
    """What is not given, or cannot be read, leaves it as it was; an empty list is the default."""
    try:
        asked = read_json(request.parameters.text("allowed_updates"))
    except ValueError:
        return
    if not isinstance(asked, list) or not all(isinstance(kind, str) for kind in asked):
        return
    allowed = frozenset(str(kind).lower() for kind in asked) & frozenset(KINDS)
    is_default = allowed == frozenset(KINDS) - ASKED_FOR_ONLY
    request.bot.updates.allowed = frozenset() if is_default else allowed
