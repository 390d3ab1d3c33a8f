"""The world of a dialogue: makes bots, people and groups."""

from __future__ import annotations

from collections.abc import Iterable
from types import TracebackType

import aiohttp

from sandbox.people.behind import Behind
from sandbox.people.http import Side
from sandbox.people.person import Person
from sandbox.people.places import Bot, Group
from sandbox.wire import Json, JsonObject


class Client(Behind):
    """Talks to the sandbox at `url`; open it with `async with`."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self.bots: list[Bot] = []
        self.people: list[Person] = []

    async def __aenter__(self) -> Client:
        self._session = aiohttp.ClientSession()
        self._side = Side(self._session, self.url)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._session.close()

    # making

    async def new_bot(
        self,
        username: str,
        *,
        name: str = "",
        token: str = "",
        inline: bool = False,
        inline_feedback: bool = False,
        reads_all_group_messages: bool = False,
    ) -> Bot:
        body: JsonObject = {
            "username": username,
            "name": name,
            "token": token,
            "inline": inline,
            "inline_feedback": inline_feedback,
            "reads_all_group_messages": reads_all_group_messages,
        }
        made = await self._side.post("/bots", body)
        bot = Bot(made.number("id"), made.text("token"), username, made.text("first_name"))
        self.bots.append(bot)
        return bot

    async def new_person(
        self,
        first_name: str,
        last_name: str = "",
        *,
        username: str = "",
        phone: str = "",
        language_code: str = "vi",
    ) -> Person:
        body: JsonObject = {
            "first_name": first_name,
            "last_name": last_name,
            "username": username,
            "phone_number": phone,
            "language_code": language_code,
        }
        person = Person(self._side, await self._side.post("/people", body), self.bots)
        self.people.append(person)
        return person

    async def new_group(
        self,
        title: str,
        *,
        members: Iterable[Person],
        supergroup: bool = False,
        forum: bool = False,
        topics: Iterable[str] = (),
        username: str = "",
    ) -> Group:
        """The first member is the creator. Forums and public groups are always supergroups."""
        body: JsonObject = {
            "title": title,
            "members": [member.id for member in members],
            "supergroup": supergroup,
            "forum": forum,
            "topics": list[Json](topics),
            "username": username,
        }
        made = await self._side.post("/groups", body)
        opened = {topic.text("name"): topic.number("id") for topic in made.each("topics")}
        return Group(made.number("id"), title, opened)

    async def new_channel(
        self, title: str, *, members: Iterable[Person], username: str = ""
    ) -> Group:
        """The first member is the owner; bots come in by being promoted."""
        body: JsonObject = {
            "title": title,
            "members": [member.id for member in members],
            "username": username,
        }
        made = await self._side.post("/channels", body)
        return Group(made.number("id"), title)
