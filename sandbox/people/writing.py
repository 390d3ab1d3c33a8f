"""A person writes, shares a contact, sends files."""

from __future__ import annotations

from sandbox.people.places import Bot, Place, topic_of
from sandbox.people.screen import SeenMessage
from sandbox.people.seeing import Seeing
from sandbox.wire import Json


class Writing(Seeing):
    async def says(
        self,
        text: str,
        to: Place | None = None,
        *,
        topic: str = "",
        reply_to: SeenMessage | None = None,
    ) -> None:
        """Without `to`: in the private chat with the only bot. `topic` is a name."""
        place = to or self._only_bot()
        reply = reply_to.message_id if reply_to else 0
        await self._act("say", place, text=text, topic=topic_of(place, topic), reply_to=reply)

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
        self, name: str, data: bytes, to: Place | None = None, *, caption: str = "", topic: str = ""
    ) -> None:
        await self._upload("file", name, data, to or self._only_bot(), caption, topic)

    async def sends_photo(
        self, name: str, data: bytes, to: Place | None = None, *, caption: str = "", topic: str = ""
    ) -> None:
        await self._upload("photo", name, data, to or self._only_bot(), caption, topic)

    # how it is done

    async def _act(self, act: str, place: Place, **fields: Json) -> None:
        self._here = place.id
        await self._do(act, {"chat": place.id, **fields})

    async def _upload(
        self, act: str, name: str, data: bytes, place: Place, caption: str, topic: str
    ) -> None:
        self._here = place.id
        done = await self._side.upload(
            f"/people/{self.id}/{act}",
            name,
            data,
            chat=place.id,
            caption=caption,
            topic=topic_of(place, topic),
        )
        self._acted_at = done.number("change")
