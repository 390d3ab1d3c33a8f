"""A person changes messages, deletes them, puts emoji under them, passes them on."""

from __future__ import annotations

from sandbox.people.places import Place, topic_of
from sandbox.people.screen import SeenMessage
from sandbox.people.writing import Writing
from sandbox.wire import Json, JsonObject


class Changing(Writing):
    async def edits(self, message: SeenMessage, text: str) -> None:
        """An own one; of a file, what is written under it."""
        await self._do_with("edit", message, text=text)

    async def deletes(self, message: SeenMessage) -> None:
        """For everybody."""
        await self._do_with("delete", message)

    async def reacts(self, emoji: str, *, on: SeenMessage) -> None:
        """ "" takes the reaction back."""
        await self._do_with("react", on, emoji=emoji)

    async def forwards(self, message: SeenMessage, *, to: Place, topic: str = "") -> None:
        """To a bot or a group; `topic` is a name."""
        source: JsonObject = {"from_chat": message.chat_id, "message_id": message.message_id}
        await self._act("forward", to, topic=topic_of(to, topic), **source)

    async def _do_with(self, act: str, message: SeenMessage, **fields: Json) -> None:
        self._here = message.chat_id
        await self._do(act, {"chat": message.chat_id, "message_id": message.message_id, **fields})
