"""A person opens, closes and changes the topics of a forum, each by its name."""

from __future__ import annotations

from sandbox.people.places import Group, topic_of
from sandbox.people.running import Running


class Topics(Running):
    async def opens_topic(self, name: str, *, in_: Group) -> None:
        done = await self._do("topic", {"chat": in_.id, "name": name})
        in_.topics[name] = done.number("topic")

    async def renames_topic(self, name: str, to: str, *, in_: Group) -> None:
        await self._runs("rename_topic", in_, topic=topic_of(in_, name), name=to)
        in_.topics[to] = in_.topics.pop(name)

    async def closes_topic(self, name: str, *, in_: Group) -> None:
        await self._runs("close_topic", in_, topic=topic_of(in_, name))

    async def reopens_topic(self, name: str, *, in_: Group) -> None:
        await self._runs("reopen_topic", in_, topic=topic_of(in_, name))

    async def deletes_topic(self, name: str, *, in_: Group) -> None:
        await self._runs("delete_topic", in_, topic=topic_of(in_, name))
        del in_.topics[name]
