"""A person asks `@bot …` and sends one of the results."""

from __future__ import annotations

from sandbox.people.errors import ActRefused
from sandbox.people.fields import Fields
from sandbox.people.http import Side
from sandbox.people.places import Bot, Place, topic_of
from sandbox.people.seeing import Seeing
from sandbox.wire import Json, JsonObject


class Asking(Seeing):
    def __init__(self, side: Side, fields: Fields, bots: list[Bot]) -> None:
        super().__init__(side, fields, bots)
        self._query_id = ""
        self._place: Place | None = None

    async def asks_inline(
        self, query: str, *, bot: Bot | None = None, in_: Place | None = None, offset: str = ""
    ) -> list[Json]:
        """The results the bot offers to `@bot query`; `offset` asks for more of them."""
        bot = bot or self._only_bot()
        self._place = in_ or bot
        chat = self._place.id
        asked: JsonObject = {"bot": bot.id, "chat": chat, "query": query, "offset": offset}
        self._query_id = (await self._do("ask", asked)).text("query_id")
        return await self._waits_until(
            lambda screen: screen.inline_results.get(self._query_id), "inline results"
        )

    async def chooses(self, title: str, *, topic: str = "") -> None:
        """Sends the result so called, or so numbered, of what was asked last.

        Raises ActRefused where there is none.
        """
        if self._place is None:
            raise ActRefused(f"{self.name} has asked no bot for results")
        self._here = self._place.id
        result_id, topic_id = self._result_called(title), topic_of(self._place, topic)
        await self._do(
            "choose", {"query_id": self._query_id, "result_id": result_id, "topic": topic_id}
        )

    # how it is done

    def _result_called(self, title: str) -> str:
        results = [Fields.of(r) for r in self._screen.inline_results.get(self._query_id, [])]
        for result in results:
            if title in (result.text("title"), result.text("id")):
                return result.text("id")
        there = ", ".join(f"«{r.text('title') or r.text('id')}»" for r in results) or "none"
        raise ActRefused(f"no result «{title}»; there are: {there}")
