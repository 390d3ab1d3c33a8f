"""What goes over the wire: JSON, and how it is read and written."""

import json
from typing import TypeAlias

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
JsonObject: TypeAlias = dict[str, Json]

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def write_json(value: Json) -> str:
    return _ENCODER.encode(value)


def encode_json(value: Json) -> bytes:
    """In UTF-8; half a surrogate pair, which UTF-8 cannot carry, becomes a question mark."""
    return _ENCODER.encode(value).encode(errors="replace")


def read_json(source: str | bytes) -> Json:
    """Raises ValueError where `source` is not JSON in UTF-8."""
    value: Json = json.loads(source)
    return value


def if_any(**fields: Json) -> JsonObject:
    """Telegram leaves a field out where there is nothing to say: no None, no "", no false."""
    return {name: value for name, value in fields.items() if value not in (None, "", False)}
