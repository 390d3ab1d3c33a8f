"""Whether what people do reaches us. Where it does not for too long, their presses are gone."""

from dataclasses import dataclass
from datetime import UTC, datetime

from telegram import Bot
from telegram.error import TelegramError


@dataclass(frozen=True, slots=True)
class WebhookFault:
    """Why Telegram could not post to us last, in its own words."""

    at: datetime
    error: str


class Hearing:
    """A poll that was answered is a sign; with a webhook, Telegram knows whether it gets through.

    `is_posted_to`: updates come by a webhook.
    """

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._has_heard = False
        self._asked_at = datetime.now(UTC)
        self.is_posted_to = False

    def hear(self) -> None:
        """An update, or the word that there is none, was received and kept."""
        self._has_heard = True

    async def ask(self) -> bool:
        """Whether there was a sign since this was last asked."""
        has_heard, self._has_heard = self._has_heard, False
        asked_at, self._asked_at = self._asked_at, datetime.now(UTC)
        return has_heard or (self.is_posted_to and await self._is_reached(asked_at))

    async def fault(self) -> WebhookFault | None:
        """None where updates are asked for, none was refused, or Telegram does not answer."""
        if not self.is_posted_to:
            return None
        try:
            told = await self._bot.get_webhook_info()
        except TelegramError:
            return None
        at = told.last_error_date
        return WebhookFault(at, told.last_error_message or "") if at else None

    async def _is_reached(self, since: datetime) -> bool:
        """Nothing came, and nothing waits that could not be posted."""
        try:
            told = await self._bot.get_webhook_info()
        except TelegramError:
            return False
        failed_at = told.last_error_date  # in whole seconds
        has_failed = failed_at is not None and failed_at >= since.replace(microsecond=0)
        return not (told.pending_update_count and has_failed)
