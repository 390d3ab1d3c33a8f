"""The world of a dialogue: makes bots, people and groups, and reads what bots have called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from types import TracebackType

import aiohttp

from sandbox.people.fields import Fields
from sandbox.people.http import Side
from sandbox.people.person import Person
from sandbox.people.places import Bot, Group
from sandbox.wire import Json, JsonObject


@dataclass(frozen=True)
class SeenCall:
    """One Bot API call out of the journal."""

    method: str
    parameters: Fields
    answer: Fields

    @property
    def is_ok(self) -> bool:
        return self.answer.flag("ok")


class Client:
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
        reads_all_group_messages: bool = False,
    ) -> Bot:
        body: JsonObject = {
            "username": username,
            "name": name,
            "token": token,
            "inline": inline,
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
    ) -> Group:
        """The first member is the creator. A forum is always a supergroup."""
        body: JsonObject = {
            "title": title,
            "members": [member.id for member in members],
            "supergroup": supergroup,
            "forum": forum,
            "topics": list[Json](topics),
        }
        made = await self._side.post("/groups", body)
        opened = {topic.text("name"): topic.number("id") for topic in made.each("topics")}
        return Group(made.number("id"), title, opened)

    # looking behind

    async def journal(self, method: str = "") -> list[SeenCall]:
        """Calls of `method` (of all without), oldest first."""
        read = await self._side.get("/journal", method=method)
        return [
            SeenCall(call.text("method"), call.inside("parameters"), call.inside("answer"))
            for call in read.each("calls")
        ]

    async def fails_next(
        self,
        method: str = "",
        *,
        code: int = 0,
        description: str = "",
        retry_after: int | None = None,
        times: int = 1,
        cut: str = "",
        delay_seconds: float = 0.0,
    ) -> None:
        """The next `times` calls of `method` (any but getUpdates, if empty) go wrong.

        `code` refuses with `description`; `cut` closes the connection "before" or "after" the
        call is carried out; `delay_seconds` lets it wait first.
        """
        body: JsonObject = {
            "method": method,
            "code": code,
            "description": description,
            "times": times,
            "cut": cut,
            "delay_milliseconds": int(delay_seconds * 1000),
        }
        if retry_after is not None:
            body["retry_after"] = retry_after
        await self._side.post("/faults", body)

    async def limits(self, *, on: bool) -> None:
        """Telegram's rates, off unless switched on."""
        await self._side.post("/limits", {"on": on})
