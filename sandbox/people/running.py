"""A person runs a group or a channel: its members, what they may, its title, its end."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sandbox.people.places import Bot, Group
from sandbox.people.seeing import Seeing
from sandbox.wire import Json, JsonObject


class Running(Seeing):
    """`until` is an aware instant of the sandbox's clock; without it there is no end."""

    async def adds(self, whom: Bot | Seeing, *, to: Group) -> None:
        await self._runs("add", to, user=whom.id)

    async def removes(
        self, whom: Bot | Seeing, *, from_: Group, until: datetime | None = None
    ) -> None:
        """And bans, wherever there are bans: not in basic groups."""
        await self._runs("remove", from_, user=whom.id, until_date=_unix_time(until))

    async def bans(self, whom: Bot | Seeing, *, in_: Group, until: datetime | None = None) -> None:
        await self.removes(whom, from_=in_, until=until)

    async def unbans(self, whom: Bot | Seeing, *, in_: Group) -> None:
        await self._runs("unban", in_, user=whom.id)

    async def restricts(
        self,
        whom: Bot | Seeing,
        *,
        in_: Group,
        may: Iterable[str] = (),
        until: datetime | None = None,
    ) -> None:
        """`may` lists what is left, as ChatPermissions names it (can_…)."""
        end = _unix_time(until)
        await self._runs("restrict", in_, user=whom.id, may=list[Json](may), until_date=end)

    async def promotes(
        self, whom: Bot | Seeing, *, in_: Group, rights: Iterable[str] | None = None
    ) -> None:
        """`rights` as ChatMemberAdministrator names them (can_…); all without, none with ()."""
        given: JsonObject = {} if rights is None else {"rights": list[Json](rights)}
        await self._runs("promote", in_, user=whom.id, **given)

    async def entitles(self, whom: Bot | Seeing, title: str, *, in_: Group) -> None:
        await self._runs("entitle", in_, user=whom.id, custom_title=title)

    async def lets_everybody(self, may: Iterable[str], *, in_: Group) -> None:
        """Exactly these of ChatPermissions' can_…"""
        await self._runs("permit", in_, may=list[Json](may))

    async def renames(self, group: Group, title: str) -> None:
        await self._runs("rename", group, title=title)

    async def describes(self, group: Group, description: str) -> None:
        await self._runs("describe", group, description=description)

    async def upgrades(self, group: Group) -> Group:
        """To a supergroup, which has another id."""
        done = await self._do("upgrade", {"chat": group.id})
        return Group(done.inside("chat").number("id"), group.title, group.topics)

    async def dissolves(self, group: Group) -> None:
        await self._runs("dissolve", group)

    # how it is done

    async def _runs(self, act: str, group: Group, **fields: Json) -> None:
        await self._do(act, {"chat": group.id, **fields})


def _unix_time(instant: datetime | None) -> int:
    return int(instant.timestamp()) if instant else 0
