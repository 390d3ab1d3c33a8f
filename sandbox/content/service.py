"""News of the chat itself."""

from dataclasses import dataclass

from sandbox.wire import JsonObject


@dataclass(frozen=True, slots=True)
class Service:
    """Who came or went, a pin, an upgrade. `fields` as the Bot API has them."""

    fields: JsonObject

    def draw(self) -> JsonObject:
        return self.fields
