"""A person presses buttons: under messages, or of the reply keyboard."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sandbox.people.errors import ActRefused
from sandbox.people.fields import Fields
from sandbox.people.http import Side
from sandbox.people.places import Bot
from sandbox.people.screen import Screen, SeenMessage
from sandbox.people.writing import Writing
from sandbox.wire import JsonObject

_HERE = (20.8133, 105.3383)  # where a key that asks for a location finds people: Hòa Bình
_NOT_SHARED = ("request_users", "request_chat", "request_managed_bot", "request_poll", "web_app")
_START_LINK = re.compile(r"https?://t\.me/(\w+)/?\?start=([\w-]*)$")


@dataclass(frozen=True)
class _Key:
    """A key of a chat's reply keyboard."""

    chat_id: int
    button: Fields


class Pressing(Writing):
    def __init__(self, side: Side, fields: Fields, bots: list[Bot]) -> None:
        super().__init__(side, fields, bots)
        self.opened: list[str] = []
        """Addresses of url buttons pressed, but for t.me/<bot>?start=…, which start the bot."""
        self.copied: list[str] = []
        """Texts of copy buttons pressed."""

    async def presses(
        self, label: str, *, on: SeenMessage | None = None, waits: bool = True
    ) -> None:
        """The button so called, or the only one that begins so.

        It is looked for (and waited for) on the newest message that has it, first in the chat last
        acted in; then on the reply keyboard. Waits until the bot has answered the press, unless
        told not to. Raises NotSeen where the button, or the answer, does not come.
        """
        done = await self._press_label(label, on)
        if waits and done is not None:
            await self._waits_for_answer(done.text("id"), f"an answer to the press of «{label}»")

    async def presses_data(self, data: str, *, on: SeenMessage, waits: bool = True) -> None:
        """Sends any data, as a modified app could."""
        done = await self._do(
            "press", {"chat": on.chat_id, "message_id": on.message_id, "data": data}
        )
        if waits:
            await self._waits_for_answer(done.inside("press").text("id"), "an answer to a press")

    # how it is done

    async def _press_label(self, label: str, on: SeenMessage | None) -> Fields | None:
        """The press, None where the button does something else (which is done)."""
        found = on or await self._waits_for_button(label)
        if not isinstance(found, SeenMessage):
            await self._uses_keyboard(found)
            return None
        self._here = found.chat_id
        body: JsonObject = {"chat": found.chat_id, "message_id": found.message_id, "label": label}
        done = await self._do("press", body)
        if done.has("press"):
            return done.inside("press")
        await self._uses_button(done.inside("button"))
        return None

    async def _waits_for_button(self, label: str) -> SeenMessage | _Key:
        return await self._waits_until(
            lambda screen: _find_button(screen, label, self._here), f"a button «{label}»"
        )

    async def _uses_keyboard(self, key: _Key) -> None:
        self._here = key.chat_id
        if key.button.flag("request_contact"):
            await self._do("contact", {"chat": key.chat_id})
        elif key.button.flag("request_location"):
            latitude, longitude = _HERE
            place: JsonObject = {"latitude": latitude, "longitude": longitude}
            await self._do("location", {"chat": key.chat_id, **place})
        elif asked := next((name for name in _NOT_SHARED if key.button.has(name)), ""):
            raise ActRefused(f"the sandbox has nothing to answer a key of {asked} with")
        else:
            await self._do("say", {"chat": key.chat_id, "text": key.button.text("text")})

    async def _uses_button(self, button: Fields) -> None:
        if button.has("url"):
            await self._opens(button.text("url"))
        elif button.has("copy_text"):
            self.copied.append(button.inside("copy_text").text("text"))

    async def _opens(self, url: str) -> None:
        link = _START_LINK.match(url)
        bots = {bot.username.lower(): bot for bot in self._bots}
        if link and (bot := bots.get(link.group(1).lower())):
            await self.starts(link.group(2), bot=bot)
        else:
            self.opened.append(url)

    async def _waits_for_answer(self, press_id: str, what: str) -> None:
        """An answer may open an address, as a link does."""

        def answered(screen: Screen) -> Fields | None:
            press = screen.presses.get(press_id)
            return press if press and press.flag("is_answered") else None

        press = await self._waits_until(answered, what)
        if press.has("url"):
            await self._opens(press.text("url"))


def _find_button(screen: Screen, label: str, here: int) -> SeenMessage | _Key | None:
    message = screen.newest_with_button(label, here)
    if message is not None:
        return message
    for chat in screen.chats.values():
        for button in chat.keyboard_buttons():
            if button.text("text") == label:
                return _Key(chat.id, button)
    return None
