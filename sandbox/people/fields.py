"""JSON objects read with the types one expects of them; what is missing reads as nothing."""

from collections.abc import Iterator
from dataclasses import dataclass

from sandbox.wire import Json, JsonObject


@dataclass(frozen=True, slots=True)
class Fields:
    raw: JsonObject

    @classmethod
    def of(cls, value: Json) -> "Fields":
        return cls(value if isinstance(value, dict) else {})

    def text(self, name: str) -> str:
        value = self.raw.get(name)
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> int:
        value = self.raw.get(name)
        return value if isinstance(value, int) else 0

    def flag(self, name: str) -> bool:
        return self.raw.get(name) is True

    def has(self, name: str) -> bool:
        return self.raw.get(name) is not None

    def inside(self, name: str) -> "Fields":
        return Fields.of(self.raw.get(name))

    def each(self, name: str) -> Iterator["Fields"]:
        for value in self.array(name):
            yield Fields.of(value)

    def array(self, name: str) -> list[Json]:
        value = self.raw.get(name)
        return value if isinstance(value, list) else []
