"""A person of the dialogue: sees, writes, presses, and (here) comes and goes."""

from __future__ import annotations

from collections.abc import Iterable

from sandbox.people.places import Bot, Group
from sandbox.people.pressing import Pressing
from sandbox.wire import Json, JsonObject


class Person(Pressing):
    async def joins(self, group: Group) -> None:
        await self._do("join", {"group": group.id})

    async def leaves(self, group: Group) -> None:
        await self._do("leave", {"group": group.id})

    async def adds(self, whom: Bot | Person, *, to: Group) -> None:
        await self._do("add", {"group": to.id, "user": whom.id})

    async def removes(self, whom: Bot | Person, *, from_: Group) -> None:
        await self._do("remove", {"group": from_.id, "user": whom.id})

    async def promotes(
        self, whom: Bot | Person, *, in_: Group, rights: Iterable[str] | None = None
    ) -> None:
        """`rights` as ChatMemberAdministrator names them (can_…); all without, none with ()."""
        body: JsonObject = {"group": in_.id, "user": whom.id}
        if rights is not None:
            body["rights"] = list[Json](rights)
        await self._do("promote", body)

    async def upgrades(self, group: Group) -> Group:
        """To a supergroup, which has another id."""
        done = await self._do("upgrade", {"group": group.id})
        return Group(done.inside("group").number("id"), group.title, group.topics)

    async def blocks(self, bot: Bot | None = None) -> None:
        await self._do("block", {"bot": (bot or self._only_bot()).id})

    async def unblocks(self, bot: Bot | None = None) -> None:
        await self._do("unblock", {"bot": (bot or self._only_bot()).id})

    async def deletes_her_account(self) -> None:
        await self._do("deactivate", {})
