"""What a person sees. Nothing here sleeps: waiting is for the next event."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from sandbox.people.errors import ActRefused, NotSeen
from sandbox.people.fields import Fields
from sandbox.people.http import Side
from sandbox.people.places import Bot, Place
from sandbox.people.screen import Screen, SeenMessage
from sandbox.wire import JsonObject

PATIENCE_SECONDS = 5.0  # real time one waits to see something
T = TypeVar("T")


class Seeing:
    """The ground of a Person: who it is, and what they see."""

    def __init__(self, side: Side, fields: Fields, bots: list[Bot]) -> None:
        self.id = fields.number("id")
        self.language_code = fields.text("language_code")
        self.name = f"{fields.text('first_name')} {fields.text('last_name')}".strip()
        self._side = side
        self._bots = bots
        self._screen = Screen()
        self._acted_at = 0
        self._here = 0

    async def sees(
        self, *texts: str, ever: bool = False, within_seconds: float = PATIENCE_SECONDS
    ) -> SeenMessage:
        """Waits until one message (or toast) has all the texts, and gives the message.

        Counts what others have sent or edited since this person's last act; with `ever` whatever
        stands there. Raises NotSeen with the whole screen.
        """
        after = -1 if ever else self._acted_at
        return await self._waits_until(
            lambda screen: _find(screen, texts, after), repr(texts), within_seconds
        )

    async def does_not_see(self, *texts: str, ever: bool = False) -> None:
        """None of the texts is there now. See something first, or nothing has come yet.

        As with `sees`, what was there before the last act counts only with `ever`.
        """
        screen = await self.looks()
        after = -1 if ever else self._acted_at
        for text in texts:
            if _find(screen, (text,), after) is not None:
                raise NotSeen(f"{self.name} sees {text!r}, which should not be there:\n{screen}")

    async def reads(self, in_: Place | None = None) -> list[SeenMessage]:
        """The messages of a chat from top to bottom; without `in_`, with the only bot."""
        chat = (await self.looks()).chats.get((in_ or self._only_bot()).id)
        return list(chat.messages.values()) if chat else []

    async def looks(self) -> Screen:
        """The screen as it is now."""
        self._screen.apply(await self._side.get(f"/people/{self.id}"))
        return self._screen

    async def downloads(self, message: SeenMessage) -> bytes:
        return await self._side.download(f"/files/{message.file_id}")

    def screen(self) -> str:
        """The screen as text, as last looked at."""
        return str(self._screen)

    @property
    def last(self) -> SeenMessage:
        """What others sent or edited last, as last looked at. Raises NotSeen where nothing is."""
        for message in reversed(self._screen.messages()):
            if not message.is_mine and not message.fields.flag("is_service"):
                return message
        raise NotSeen(f"{self.name} has seen no message:\n{self._screen}")

    @property
    def toast(self) -> str:
        """What the last answered press said, as last looked at; "" where it said nothing."""
        toasts = self._screen.toasts()
        return toasts[-1].text("text") if toasts else ""

    # how it is done

    def _only_bot(self) -> Bot:
        if len(self._bots) != 1:
            raise ActRefused(f"there are {len(self._bots)} bots: say which one")
        return self._bots[0]

    async def _do(self, act: str, body: JsonObject) -> Fields:
        done = await self._side.post(f"/people/{self.id}/{act}", body)
        self._acted_at = done.number("change")
        return done

    async def _waits_until(
        self,
        look: Callable[[Screen], T | None],
        what: str,
        within_seconds: float = PATIENCE_SECONDS,
    ) -> T:
        try:
            async with asyncio.timeout(within_seconds), self._side.events(self.id) as events:
                async for event in events:
                    self._screen.apply(event)
                    found = look(self._screen)
                    if found is not None:
                        return found
        except TimeoutError:
            waited = f"{self.name} did not see {what} within {within_seconds:g} s"
            raise NotSeen(f"{waited}:\n{self._screen}") from None
        raise NotSeen(f"the sandbox closed before {self.name} saw {what}:\n{self._screen}")


def _find(screen: Screen, texts: tuple[str, ...], after: int) -> SeenMessage | None:
    for message in reversed(screen.messages()):
        if message.change > after and not message.is_mine and message.has(texts):
            return message
    for press in reversed(screen.toasts()):
        if press.number("change") > after and all(text in press.text("text") for text in texts):
            return SeenMessage(press)
    return None
