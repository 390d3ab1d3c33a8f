"""Sends and edits screens, and says in our words why that failed."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace

import msgspec
from telegram import Bot, InputFile
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from conversation.messenger import Away, MessengerError, Moved, Refused, TryLater, Unreachable
from conversation.post import Post
from conversation.screen import File, Screen
from messengers.telegram.addresses import address_of, chat_id_of
from messengers.telegram.calling import NO_FILES, Call, call
from messengers.telegram.drawing import draw, fits
from messengers.telegram.limits import CAPTION_LENGTH, TOAST_LENGTH
from messengers.telegram.photos import Photos
from messengers.telegram.posts import call_with
from messengers.telegram.transport import Unanswered

_FAULT_PAUSE_SECONDS = 2.0  # before a passing fault of the network is tried again

# Telegram answers a bad chat with 400, not 403; these mean that nobody will ever be there.
_NOBODY_THERE = ("chat not found", "user not found", "peer_id_invalid")
_BLOCKED = ("blocked by the user",)
_HTML = {"parse_mode": ParseMode.HTML}
Which = dict[str, int]

_UNCHANGED = "message is not modified"
_CANNOT_EDIT = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message to edit",  # it has a file
    "there is no caption in the message to edit",  # it has none
)
_NOT_KNOWN_THERE = ("wrong file identifier", "wrong remote file identifier")

_TAKEN = "✓"


class Sender:
    """What the bot says on Telegram; every method raises MessengerErrors alone."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._photos = Photos()

    async def send(self, address: str, screen: Screen, topic: str | None = None) -> str:
        if screen.post:
            posted = await self._send_post(address, screen.post, topic)
            rest = replace(screen, post=None)
            return posted if rest.is_only_a_toast else await self.send(address, rest, topic)
        if screen.file:
            return await self._send_file(address, screen, screen.file, topic)
        if screen.picture:
            return await self._send_picture(address, screen, screen.picture, topic)
        drawn = draw(screen)
        return await self._send(address, topic, text=drawn.html, reply_markup=drawn.keyboard)

    async def close_keyboard(self, address: str, screen: Screen) -> str:
        """Send a screen and take away the keyboard for sharing a contact.

        A message has either buttons or that, so where there are buttons a mark goes first.
        """
        text = _TAKEN if screen.choices else draw(screen).html
        closing = await self._send(address, None, text=text, reply_markup={"remove_keyboard": True})
        return await self.send(address, screen) if screen.choices else closing

    async def edit(
        self, address: str, message: str, screen: Screen, topic: str | None = None
    ) -> str:
        """Put a screen in place of a message; sends a new one where that cannot be.

        A message that goes is there until the new one is: whoever taps it meanwhile is heard.
        """
        if screen.file or screen.post or screen.asks_contact or screen.is_new:
            return await self.send(address, screen, topic)
        if await self._becomes(address, message, screen):
            return message
        sent = await self.send(address, screen, topic)
        if screen.replaces:
            await self._take_away(address, message)
        return sent

    async def answer_press(self, answer: Call) -> None:
        """Telegram refuses this some 15 s after the press; by then nobody waits for it."""
        with suppress(Refused):
            await self._call(answer)

    async def fetch(self, reference: str) -> bytes:
        """The content of a file people sent; getFile gives out at most 20 MB."""
        with _our_errors():
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

    async def _send(self, address: str, topic: str | None, **message: object) -> str:
        whom = {"chat_id": chat_id_of(address), "message_thread_id": _thread(topic)}
        sent = await self._call(Call("sendMessage", {**whom, **_HTML, **message}))
        return _number_of(sent)

    async def _send_post(self, address: str, post: Post, topic: str | None) -> str:
        whom = {"chat_id": chat_id_of(address), "message_thread_id": _thread(topic)}
        call = call_with(post)
        return _number_of(await self._call(Call(call.method, {**whom, **call.parameters})))

    async def _becomes(self, address: str, message: str, screen: Screen) -> bool:
        """Whether the message shows the screen from now on; False where it cannot."""
        if _comes_in_two(screen) and not screen.keeps_picture:
            return False
        try:
            await self._edit(address, message, screen)
        except Refused as refusal:
            if not _says(refusal, _CANNOT_EDIT):
                raise
            return False
        return True

    async def _take_away(self, address: str, message: str) -> None:
        """At least its buttons, where it is older than the 48 hours (Bot API, deleteMessage)."""
        which = {"chat_id": chat_id_of(address), "message_id": int(message)}
        with suppress(MessengerError):  # what is new has been sent, and must not be sent again
            try:
                await self._call(Call("deleteMessage", which))
            except Refused:
                await self._call(Call("editMessageReplyMarkup", which))

    async def _edit(self, address: str, message: str, screen: Screen) -> None:
        which = {"chat_id": chat_id_of(address), "message_id": int(message)}
        try:
            if not screen.picture or _comes_in_two(screen):
                await self._edit_text(which, screen)
            elif screen.keeps_picture:
                await self._edit_caption(which, screen)
            else:
                await self._edit_picture(which, screen, screen.picture)
        except Refused as refusal:
            if not _says(refusal, (_UNCHANGED,)):
                raise

    async def _send_file(self, address: str, screen: Screen, file: File, topic: str | None) -> str:
        drawn = draw(screen, CAPTION_LENGTH)
        whom = {"chat_id": chat_id_of(address), "message_thread_id": _thread(topic)}
        told = {"caption": drawn.html or None, "reply_markup": drawn.keyboard}
        sent = await self._call(
            Call("sendDocument", {**whom, **_HTML, **told}),
            {"document": InputFile(file.data, filename=file.name)},
        )
        return _number_of(sent)

    async def _send_picture(
        self, address: str, screen: Screen, picture: bytes, topic: str | None
    ) -> str:
        if _comes_in_two(screen):
            await self._send_picture(address, Screen(screen.title), picture, topic)
            return await self.send(address, replace(screen, picture=None), topic)
        drawn = draw(screen, CAPTION_LENGTH)
        whom = {"chat_id": chat_id_of(address), "message_thread_id": _thread(topic)}
        told = {"caption": drawn.html or None, "reply_markup": drawn.keyboard, **_HTML}
        return _number_of(
            await self._show(
                picture, lambda photo: Call("sendPhoto", {**whom, "photo": photo, **told})
            )
        )

    async def _edit_picture(self, which: Which, screen: Screen, picture: bytes) -> None:
        drawn = draw(screen, CAPTION_LENGTH)

        def with_photo(photo: str) -> Call:
            media = {"type": "photo", "media": photo, "caption": drawn.html, **_HTML}
            told = {"media": media, "reply_markup": drawn.keyboard}
            return Call("editMessageMedia", {**which, **told})

        await self._show(picture, with_photo)

    async def _edit_caption(self, which: Which, screen: Screen) -> None:
        drawn = draw(screen, CAPTION_LENGTH)
        told = {"caption": drawn.html, "reply_markup": drawn.keyboard}
        await self._call(Call("editMessageCaption", {**which, **_HTML, **told}))

    async def _edit_text(self, which: Which, screen: Screen) -> None:
        drawn = draw(screen)
        told = {"text": drawn.html, "reply_markup": drawn.keyboard}
        await self._call(Call("editMessageText", {**which, **_HTML, **told}))

    async def _show(self, picture: bytes, with_photo: Callable[[str], Call]) -> msgspec.Raw:
        """By the name that Telegram has for it, or with its bytes."""
        name = self._photos.name_of(picture)
        if name:
            try:
                return await self._call(with_photo(name))
            except Refused as refusal:
                if not _says(refusal, _NOT_KNOWN_THERE):
                    raise
        files = {"picture": InputFile(picture, filename="picture")}
        sent = await self._call(with_photo("attach://picture"), files)
        self._photos.note(picture, sent)
        return sent

    async def _call(self, what: Call, files: Mapping[str, InputFile] = NO_FILES) -> msgspec.Raw:
        with _our_errors():
            return await call(self._bot, what, files)


def press_answer(press_id: str, screen: Screen) -> Call:
    """Ends the little progress on a button, with the screen's toast if it has one."""
    toast = {"text": screen.toast[:TOAST_LENGTH], "show_alert": screen.is_alert}
    return Call("answerCallbackQuery", {"callback_query_id": press_id, **toast})


def _comes_in_two(screen: Screen) -> bool:
    """Its picture above its text, which is too long to be a caption."""
    return screen.picture is not None and not fits(screen, CAPTION_LENGTH)


class _Sent(msgspec.Struct):
    message_id: int


_sent = msgspec.json.Decoder(_Sent)


def _number_of(sent: msgspec.Raw) -> str:
    try:
        return str(_sent.decode(sent).message_id)
    except msgspec.DecodeError:
        fault = "Telegram does not say which message it sent"
        raise TryLater(fault, _FAULT_PAUSE_SECONDS) from None


def _thread(topic: str | None) -> int | None:
    return int(topic) if topic else None


def _says(error: Exception, sentences: tuple[str, ...]) -> bool:
    text = str(error).lower()
    return any(sentence in text for sentence in sentences)


def _why(error: Forbidden) -> Away:
    return Away.BLOCKED if _says(error, _BLOCKED) else Away.GONE


@contextmanager
def _our_errors() -> Iterator[None]:
    try:
        yield
    except Forbidden as error:
        raise Unreachable(str(error), _why(error)) from error
    except ChatMigrated as error:
        raise Moved(address_of(error.new_chat_id)) from error
    except RetryAfter as error:
        wait = error.retry_after
        seconds = wait if isinstance(wait, int) else wait.total_seconds()
        raise TryLater(str(error), seconds, is_limit=True) from error
    except BadRequest as error:
        if _says(error, _NOBODY_THERE):
            raise Unreachable(str(error), Away.GONE) from error
        raise Refused(str(error)) from error
    except Unanswered as error:
        raise TryLater(str(error), _FAULT_PAUSE_SECONDS, may_be_sent=True) from error
    except TelegramError as error:  # also what a proxy answers in Telegram's place
        raise TryLater(str(error), _FAULT_PAUSE_SECONDS) from error
