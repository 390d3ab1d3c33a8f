"""A person makes links into a group, and decides who comes in."""

from __future__ import annotations

from datetime import datetime

from sandbox.people.places import Group
from sandbox.people.running import Running
from sandbox.people.seeing import Seeing


class Inviting(Running):
    async def invites(
        self,
        to: Group,
        *,
        name: str = "",
        member_limit: int = 0,
        until: datetime | None = None,
        asks: bool = False,
    ) -> str:
        """The link's address. With `asks` who comes by it waits until somebody lets them in."""
        done = await self._do(
            "invite",
            {
                "chat": to.id,
                "name": name,
                "member_limit": member_limit,
                "expire_date": int(until.timestamp()) if until else 0,
                "creates_join_request": asks,
            },
        )
        return done.inside("link").text("invite_link")

    async def joins(self, group: Group) -> None:
        await self._runs("join", group)

    async def joins_by(self, link: str) -> None:
        """At once, or after somebody has let the person in."""
        await self._do("join", {"link": link})

    async def leaves(self, group: Group) -> None:
        await self._runs("leave", group)

    async def lets_in(self, whom: Seeing, *, to: Group) -> None:
        await self._runs("let_in", to, user=whom.id)

    async def turns_away(self, whom: Seeing, *, from_: Group) -> None:
        await self._runs("turn_away", from_, user=whom.id)
