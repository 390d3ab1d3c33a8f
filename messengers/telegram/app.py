"""Telegram as one of our messengers: opened, taking in, answering, sending, closed."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime

import structlog
from starlette.types import ASGIApp
from telegram import Bot, BotCommand, BotCommandScopeAllGroupChats
from telegram.error import InvalidToken, TelegramError

from conversation.event import Event, NotKept, Pressed, Shared
from conversation.messenger import Counterpart, NotReached, TokenRefused
from conversation.post import Post
from conversation.screen import Screen
from messengers.telegram.arrivals import Arrivals
from messengers.telegram.aside import Aside
from messengers.telegram.calling import Call
from messengers.telegram.hearing import Hearing, WebhookFault
from messengers.telegram.polling import poll
from messengers.telegram.posts import fits
from messengers.telegram.reading import UPDATES_WE_READ, read
from messengers.telegram.receiving import webhook
from messengers.telegram.replying import Replies, Reply
from messengers.telegram.sending import Sender, press_answer
from messengers.telegram.transport import AiohttpRequest, Carry, HandedRequest
from messengers.telegram.updates import Update

log = structlog.get_logger()

WEBHOOK_PATH = "/telegram"

Handle = Callable[[Event, Counterpart], Awaitable[Screen | None]]
"""Keeps what an event changes, then says what to show; raises NotKept to get it again."""


class Telegram:
    """One bot on Telegram; made by `opened`."""

    name = "telegram"

    def __init__(
        self,
        bot: Bot,
        handle: Handle,
        now: Callable[[], datetime],
        noted: Callable[[str], object],
    ) -> None:
        self._bot = bot
        self._handle = handle
        self._arrivals = Arrivals(now)
        self._hearing = Hearing(bot)
        self._sender = Sender(bot)
        self._replies = Replies(self._sender, noted)

    @classmethod
    @asynccontextmanager
    async def opened(
        cls,
        token: str,
        api_url: str,
        handle: Handle,
        now: Callable[[], datetime],
        carry: Carry | None = None,
        noted: Callable[[str], object] = lambda _: None,
    ) -> AsyncIterator["Telegram"]:
        """Connect to `api_url` (its root), or to a Telegram in this process by `carry`.

        `noted` is told the address of each answer sent, since it counts against a chat's limits.
        Raises TokenRefused or NotReached.
        """
        request = HandedRequest(carry) if carry else AiohttpRequest()
        bot = Bot(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=request,
            get_updates_request=request,
        )
        telegram = cls(bot, handle, now, noted)
        try:
            with _said_plainly():
                await bot.initialize()
            yield telegram
        finally:
            await telegram._replies.close()
            await bot.shutdown()

    def link(self, payload: str = "") -> str:
        start = f"?start={payload}" if payload else ""
        return f"https://t.me/{self._bot.username}{start}"

    async def fetch(self, reference: str) -> bytes:
        return await self._sender.fetch(reference)

    async def send(self, address: str, screen: Screen, topic: str | None = None) -> str:
        return await self._sender.send(address, screen, topic)

    async def edit(self, address: str, message: str, screen: Screen) -> str:
        return await self._sender.edit(address, message, screen)

    def fits(self, post: Post) -> bool:
        return fits(post)

    async def pin(self, address: str, message: str, *, instead_of: str | None) -> bool:
        return await self._sender.pin(address, message, instead_of=instead_of)

    async def poll(self, aside: Aside | None = None) -> None:
        """Take updates in by long polling until cancelled; raises TokenRefused or NotReached.

        `aside` is where those are kept that take long.
        """
        with _said_plainly():
            await self._bot.delete_webhook()
            take, note = self._take_asked_for, self._arrivals.note
            await poll(self._bot, take, note, self._hearing.hear, aside)

    async def listen(self, url: str, secret: str) -> None:
        """Tell Telegram to post updates to `url`, the public address of `webhook`.

        Raises TokenRefused or NotReached.
        """
        self._hearing.is_posted_to = True
        with _said_plainly():
            await self._bot.set_webhook(
                url, secret_token=secret, allowed_updates=UPDATES_WE_READ, max_connections=100
            )

    def oldest_unkept(self) -> datetime | None:
        """When the oldest of what is in hand, and not kept yet, was received."""
        return self._arrivals.oldest

    async def hears(self) -> bool:
        """Whether what people do has reached us, and was kept, since this was last asked."""
        return await self._hearing.ask()

    async def webhook_fault(self) -> WebhookFault | None:
        """Why the last update that could not be posted to us was not."""
        return await self._hearing.fault()

    def webhook(self, secret: str) -> ASGIApp:
        """What is to be served at WEBHOOK_PATH."""
        return webhook(self._take, self._arrivals.note, secret)

    async def publish_commands(
        self, private: dict[str, dict[str, str]], in_groups: dict[str, dict[str, str]]
    ) -> None:
        """Fill the commands menu: {language: {command: what it does}}; "" is everybody else."""
        try:
            for language, commands in private.items():
                await self._bot.set_my_commands(_listed(commands), language_code=language or None)
            for language, commands in in_groups.items():
                await self._bot.set_my_commands(
                    _listed(commands),
                    scope=BotCommandScopeAllGroupChats(),
                    language_code=language or None,
                )
        except TelegramError as error:
            log.warning("the commands menu stays as it was", error=str(error))

    async def _take(self, update: Update) -> Call | None:
        """What is left to call, where it was a press: its answer."""
        event = read(update, self._arrivals.note(update.update_id))
        try:
            screen = await self._handle(event, self) if event else None
        except NotKept as trouble:
            if event and self._arrivals.is_first_trouble(update.update_id):
                self._call(update, self._show(update, event, trouble.screen))
            raise
        self._arrivals.forget(update.update_id)
        self._hearing.hear()
        return self._show(update, event, screen) if event else None

    async def _take_asked_for(self, update: Update) -> None:
        """With polling there is no answer to put the call in."""
        self._call(update, await self._take(update))

    def _call(self, update: Update, answer: Call | None) -> None:
        if answer:
            self._replies.answer_press(update.person, answer)

    def _show(self, update: Update, event: Event, screen: Screen | None) -> Call | None:
        if screen and not screen.is_only_a_toast:
            self._replies.put(_reply(event, screen))
        press = update.callback_query
        return press_answer(press.id, screen or Screen()) if press else None


@contextmanager
def _said_plainly() -> Iterator[None]:
    """Turn what keeps the bot from starting into TokenRefused and NotReached."""
    try:
        yield
    except InvalidToken:  # its text has the token in it
        raise TokenRefused("Telegram does not know the token") from None
    except TelegramError as error:
        raise NotReached(str(error)) from error


def _listed(commands: dict[str, str]) -> list[BotCommand]:
    return [BotCommand(name, description) for name, description in commands.items()]


def _reply(event: Event, screen: Screen) -> Reply:
    return Reply(
        address=event.place.address,
        topic=event.place.topic,
        screen=screen,
        edits=event.message if isinstance(event.what, Pressed) else None,
        closes_keyboard=isinstance(event.what, Shared) and not screen.asks_contact,
    )
