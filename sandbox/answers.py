"""What the Bot API answers, written once: for the wire and for the journal."""

from __future__ import annotations

from dataclasses import dataclass

from sandbox.errors.refusal import Refusal
from sandbox.wire import Json, JsonObject, encode_json, if_any


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    """Of HTTP; it stands in the body as `error_code` too, where it is no 200."""
    body: bytes
    """`{"ok": …}` in JSON."""
    retry_after_seconds: int | None = None
    refusal: str = ""
    """Why, in Telegram's words; "" where the call was carried out."""

    @classmethod
    def ok(cls, result: Json, description: str = "") -> Answer:
        content: JsonObject = {"ok": True, "result": result}
        return cls(200, encode_json(content | if_any(description=description)))

    @classmethod
    def refused(cls, refusal: Refusal) -> Answer:
        asked = (refusal.parameters or {}).get("retry_after")
        retry_after_seconds = asked if isinstance(asked, int) else None
        return cls(
            refusal.error_code,
            encode_json(refusal.draw()),
            retry_after_seconds,
            refusal.description,
        )
