"""A person writes, shares a contact, sends files and places."""

from __future__ import annotations

from sandbox.people.places import Bot, Place, topic_of
from sandbox.people.screen import SeenMessage
from sandbox.people.seeing import Seeing
from sandbox.wire import Json, JsonObject


class Writing(Seeing):
    async def says(
        self,
        text: str,
        to: Place | None = None,
        *,
        topic: str = "",
        reply_to: SeenMessage | None = None,
        quote: str = "",
        parse_mode: str = "",
    ) -> None:
        """Without `to`: in the private chat with the only bot. `topic` is a name.

        `quote` is a part of the message answered, letter for letter. `parse_mode` (HTML, as the
        Bot API has it) sets the text as people do with a menu.
        """
        place = to or self._only_bot()
        answer: JsonObject = {"reply_to": reply_to.message_id if reply_to else 0, "quote": quote}
        told: JsonObject = {"text": text, "parse_mode": parse_mode, **answer}
        await self._act("say", place, topic=topic_of(place, topic), **told)

    async def starts(self, payload: str = "", *, bot: Bot | None = None) -> None:
        """The START button or a link t.me/bot?start=payload; unblocks a blocked bot."""
        bot = bot or self._only_bot()
        self._here = bot.id
        await self._do("start", {"bot": bot.id, "payload": payload})

    async def shares_her_contact(self, to: Place | None = None) -> None:
        await self._act("contact", to or self._only_bot())

    async def shares_contact_of(self, whose: Seeing, to: Place | None = None) -> None:
        await self._act("contact", to or self._only_bot(), person=whose.id)

    async def sends_file(
        self,
        name: str,
        data: bytes,
        to: Place | None = None,
        *,
        caption: str = "",
        parse_mode: str = "",
        topic: str = "",
    ) -> None:
        told = {"caption": caption, "parse_mode": parse_mode}
        await self._upload("file", name, data, to, topic, **told)

    async def sends_photo(
        self,
        name: str,
        data: bytes,
        to: Place | None = None,
        *,
        caption: str = "",
        parse_mode: str = "",
        topic: str = "",
    ) -> None:
        told = {"caption": caption, "parse_mode": parse_mode}
        await self._upload("photo", name, data, to, topic, **told)

    async def sends(
        self,
        kind: str,
        name: str,
        data: bytes,
        to: Place | None = None,
        *,
        topic: str = "",
        **traits: str | int,
    ) -> None:
        """`kind` is video, audio, voice, animation, video_note or sticker.

        `traits` as the Bot API names them: caption, duration (seconds), width, title …
        """
        await self._upload("media", name, data, to, topic, kind=kind, **traits)

    async def sends_location(
        self, latitude: float, longitude: float, to: Place | None = None
    ) -> None:
        """Degrees."""
        place = to or self._only_bot()
        await self._act("location", place, latitude=latitude, longitude=longitude)

    async def throws_a_dice(self, emoji: str = "", to: Place | None = None) -> None:
        await self._act("dice", to or self._only_bot(), emoji=emoji)

    # how it is done

    async def _act(self, act: str, place: Place, **fields: Json) -> None:
        self._here = place.id
        await self._do(act, {"chat": place.id, **fields})

    async def _upload(
        self,
        act: str,
        name: str,
        data: bytes,
        to: Place | None,
        topic: str,
        **fields: str | int,
    ) -> None:
        place = to or self._only_bot()
        self._here = place.id
        path, topic_id = f"/people/{self.id}/{act}", topic_of(place, topic)
        done = await self._side.upload(path, name, data, chat=place.id, topic=topic_id, **fields)
        self._acted_at = done.number("change")
