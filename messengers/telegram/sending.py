"""Sends and edits screens, and says in our words why that failed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

from telegram import Bot, InlineKeyboardMarkup, Message, ReplyKeyboardRemove
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from conversation.messenger import Moved, Refused, TryLater, Unreachable
from conversation.screen import File, Screen
from messengers.telegram.addresses import address_of, chat_id_of
from messengers.telegram.drawing import Drawn, draw
from messengers.telegram.limits import CAPTION_LENGTH, TOAST_LENGTH
from messengers.telegram.transport import Unanswered

_FAULT_PAUSE_SECONDS = 2.0  # before a passing fault of the network is tried again

# Telegram answers a bad chat with 400, not 403; these mean that nobody will ever be there.
_NOBODY_THERE = ("chat not found", "user not found", "peer_id_invalid")
_UNCHANGED = "message is not modified"
_CANNOT_EDIT = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message to edit",  # it has a file
)


class Sender:
    """What the bot says on Telegram; every method raises MessengerErrors alone."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def send(self, address: str, screen: Screen, topic: str | None = None) -> str:
        if screen.file:
            return await self._send_file(address, screen, screen.file, topic)
        drawn = draw(screen)
        async with _our_errors():
            message = await self._bot.send_message(
                chat_id_of(address),
                drawn.html,
                parse_mode=ParseMode.HTML,
                reply_markup=drawn.keyboard,
                message_thread_id=_thread(topic),
            )
        return str(message.message_id)

    async def close_keyboard(self, address: str, screen: Screen) -> str:
        """Send a screen that takes away the keyboard for sharing a contact."""
        async with _our_errors():
            message = await self._bot.send_message(
                chat_id_of(address),
                draw(replace(screen, choices=())).html,
                parse_mode=ParseMode.HTML,
                reply_markup=ReplyKeyboardRemove(),
            )
        return str(message.message_id)

    async def edit(
        self, address: str, message: str, screen: Screen, topic: str | None = None
    ) -> str:
        """Put a screen in place of a message; sends a new one where that cannot be."""
        drawn = draw(screen)
        if screen.file or not isinstance(drawn.keyboard, InlineKeyboardMarkup | None):
            return await self.send(address, screen, topic)
        try:
            async with _our_errors():
                await self._edit(chat_id_of(address), int(message), drawn)
        except Refused as refusal:
            if not _says(refusal, _CANNOT_EDIT):
                raise
            return await self.send(address, screen, topic)
        return message

    async def answer_press(self, press_id: str, screen: Screen) -> None:
        """End the little progress on a button, with the screen's toast if it has one.

        Telegram refuses this some 15 s after the press; by then nobody waits for it.
        """
        toast = screen.toast[:TOAST_LENGTH]
        with suppress(Refused):
            async with _our_errors():
                await self._bot.answer_callback_query(press_id, toast, show_alert=screen.is_alert)

    async def fetch(self, reference: str) -> bytes:
        """The content of a file people sent; getFile gives out at most 20 MB."""
        async with _our_errors():
            file = await self._bot.get_file(reference)
            return bytes(await file.download_as_bytearray())

    async def pin(self, address: str, message: str, *, instead_of: str | None) -> bool:
        chat_id = chat_id_of(address)
        try:
            await self._bot.pin_chat_message(chat_id, int(message), disable_notification=True)
        except TelegramError:
            return False
        if instead_of:
            with suppress(TelegramError):  # somebody may have taken it away already
                await self._bot.unpin_chat_message(chat_id, int(instead_of))
        return True

    async def _edit(self, chat_id: int, message_id: int, drawn: Drawn) -> None:
        keyboard = drawn.keyboard
        try:
            await self._bot.edit_message_text(
                drawn.html,
                chat_id,
                message_id,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard if isinstance(keyboard, InlineKeyboardMarkup) else None,
            )
        except BadRequest as refusal:
            if not _says(refusal, (_UNCHANGED,)):
                raise

    async def _send_file(self, address: str, screen: Screen, file: File, topic: str | None) -> str:
        drawn = draw(screen, CAPTION_LENGTH)
        async with _our_errors():
            message: Message = await self._bot.send_document(
                chat_id_of(address),
                file.data,
                filename=file.name,
                caption=drawn.html or None,
                parse_mode=ParseMode.HTML,
                reply_markup=drawn.keyboard,
                message_thread_id=_thread(topic),
            )
        return str(message.message_id)


def _thread(topic: str | None) -> int | None:
    return int(topic) if topic else None


def _says(error: Exception, sentences: tuple[str, ...]) -> bool:
    text = str(error).lower()
    return any(sentence in text for sentence in sentences)


@asynccontextmanager
async def _our_errors() -> AsyncIterator[None]:
    try:
        yield
    except Forbidden as error:
        raise Unreachable(str(error)) from error
    except ChatMigrated as error:
        raise Moved(address_of(error.new_chat_id)) from error
    except RetryAfter as error:
        wait = error.retry_after
        seconds = wait if isinstance(wait, int) else wait.total_seconds()
        raise TryLater(str(error), seconds, is_limit=True) from error
    except BadRequest as error:
        if _says(error, _NOBODY_THERE):
            raise Unreachable(str(error)) from error
        raise Refused(str(error)) from error
    except Unanswered as error:
        raise TryLater(str(error), _FAULT_PAUSE_SECONDS, may_be_sent=True) from error
    except TelegramError as error:  # also what a proxy answers in Telegram's place
        raise TryLater(str(error), _FAULT_PAUSE_SECONDS) from error
