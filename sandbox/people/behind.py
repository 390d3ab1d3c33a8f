"""Looking behind the scenes of a dialogue: what bots have called, and what goes wrong for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sandbox.people.fields import Fields
from sandbox.people.http import Side
from sandbox.wire import Json, JsonObject


@dataclass(frozen=True)
class SeenCall:
    """One Bot API call out of the journal."""

    method: str
    parameters: Fields
    answer: Fields
    """Empty where the connection was cut before the call was carried out."""

    @property
    def is_ok(self) -> bool:
        return self.answer.flag("ok")


class Behind:
    """The ground of a Client."""

    _side: Side

    async def journal(self, method: str = "", *, refused: bool = False) -> list[SeenCall]:
        """Calls of `method` (of all without), oldest first; `refused`: what went wrong alone.

        Of a long run the oldest calls are forgotten; `counts` has them all.
        """
        read = await self._side.get("/journal", method=method, refused=str(refused))
        return [
            SeenCall(call.text("method"), call.inside("parameters"), call.inside("answer"))
            for call in read.each("calls")
        ]

    async def counts(self) -> dict[str, dict[str, int]]:
        """Method to outcome to number, of all calls ever made.

        An outcome is the status of HTTP ("200", "429" …), "cut before" or "cut after".
        """
        counts = (await self._side.get("/journal/counts")).inside("counts")
        return {
            method: {outcome: told.number(outcome) for outcome in told.raw}
            for method, told in ((name, counts.inside(name)) for name in counts.raw)
        }

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

        `code` refuses with `description` (what HTTP calls the code, if empty); `cut` closes the
        connection "before" or "after" the call is carried out; `delay_seconds` lets it wait first.
        """
        body: JsonObject = {
            "methods": [method],
            "code": code,
            "description": description,
            "retry_after": retry_after,
            "times": times,
            "cut": cut,
            "delay_seconds": delay_seconds,
        }
        await self._side.post("/faults", body)

    async def fails(
        self,
        *,
        share: float,
        code: int = 0,
        methods: Iterable[str] = (),
        cut: str = "",
        delay_seconds: float = 0.0,
        retry_after: int | None = None,
        seed: int | None = None,
    ) -> None:
        """From now on a `share` (0 to 1) of calls goes wrong as in `fails_next`, until `recovers`.

        Of `methods` alone, or of all but getUpdates; a `seed` draws the same calls every time.
        """
        body: JsonObject = {
            "methods": list[Json](methods),
            "share": share,
            "times": 0,
            "code": code,
            "retry_after": retry_after,
            "cut": cut,
            "delay_seconds": delay_seconds,
            "seed": seed,
        }
        await self._side.post("/faults", body)

    async def recovers(self) -> None:
        """Nothing fails any more."""
        await self._side.delete("/faults")

    async def limits(
        self,
        *,
        on: bool,
        chat_per_second: float | None = None,
        group_per_minute: float | None = None,
        bulk_per_second: float | None = None,
    ) -> None:
        """Telegram's rates, off unless switched on; others than published, where they are given."""
        body: JsonObject = {
            "on": on,
            "chat_per_second": chat_per_second,
            "group_per_minute": group_per_minute,
            "bulk_per_second": bulk_per_second,
        }
        await self._side.post("/limits", body)

    async def refuses_all(self, *, for_seconds: float, but_answers: bool = False) -> None:
        """Every sending and editing is refused with 429 and the seconds left; 0 ends it.

        `but_answers`: what answers somebody who has just written or pressed goes through.
        """
        body: JsonObject = {"refuse_all_seconds": for_seconds, "but_answers": but_answers}
        await self._side.post("/limits", body)
