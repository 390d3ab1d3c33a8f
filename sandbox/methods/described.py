"""A result with a word about it."""

from dataclasses import dataclass

from sandbox.wire import Json


@dataclass(frozen=True, slots=True)
class Described:
    """Telegram tells `description` beside the `result` of the webhooks' methods."""

    result: Json
    description: str
