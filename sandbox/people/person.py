"""A person of the dialogue: sees, writes, presses, runs groups, and (here) has accounts."""

from __future__ import annotations

from sandbox.people.asking import Asking
from sandbox.people.changing import Changing
from sandbox.people.inviting import Inviting
from sandbox.people.places import Bot
from sandbox.people.pressing import Pressing
from sandbox.people.topics import Topics
from sandbox.people.voting import Voting
from sandbox.wire import JsonObject


class Person(Pressing, Changing, Voting, Asking, Inviting, Topics):
    async def blocks(self, bot: Bot | None = None) -> None:
        await self._do("block", {"bot": (bot or self._only_bot()).id})

    async def unblocks(self, bot: Bot | None = None) -> None:
        await self._do("unblock", {"bot": (bot or self._only_bot()).id})

    async def opens_another_account(self, *, username: str = "", phone: str = "") -> Person:
        """Of the same human, with the same name; for bots it is somebody else."""
        body: JsonObject = {
            "account_of": self.id,
            "username": username,
            "phone_number": phone,
            "language_code": self.language_code,
        }
        return Person(self._side, await self._side.post("/people", body), self._bots)

    async def deletes_her_account(self) -> None:
        await self._do("deactivate", {})
