"""A person asks by polls, and votes in them."""

from __future__ import annotations

from sandbox.people.errors import ActRefused
from sandbox.people.places import Place
from sandbox.people.screen import SeenMessage
from sandbox.people.seeing import Seeing
from sandbox.wire import Json, JsonObject


class Voting(Seeing):
    async def asks_by_poll(
        self, question: str, options: list[str], to: Place | None = None, **terms: Json
    ) -> None:
        """`terms` as sendPoll has them: is_anonymous, type, correct_option_ids …"""
        place = to or self._only_bot()
        self._here = place.id
        asked: JsonObject = {"question": question, "options": list[Json](options)}
        await self._do("poll", {"chat": place.id} | asked | terms)

    async def votes(self, *options: str, on: SeenMessage) -> None:
        """The options so called, or the only ones that begin so. Raises ActRefused."""
        await self._vote([_place_of(option, on) for option in options], on)

    async def takes_back_her_vote(self, *, on: SeenMessage) -> None:
        await self._vote([], on)

    # how it is done

    async def _vote(self, places: list[int], on: SeenMessage) -> None:
        self._here = on.chat_id
        options = list[Json](places)
        await self._do(
            "vote", {"chat": on.chat_id, "message_id": on.message_id, "options": options}
        )


def _place_of(label: str, on: SeenMessage) -> int:
    labels = [option.text("text") for option in on.fields.inside("poll").each("options")]
    alike = [place for place, text in enumerate(labels) if text.startswith(label)]
    if label in labels:
        return labels.index(label)
    if len(alike) != 1:
        there = ", ".join(f"«{text}»" for text in labels) or "none"
        raise ActRefused(f"no single option «{label}» in this poll; there are: {there}")
    return alike[0]
