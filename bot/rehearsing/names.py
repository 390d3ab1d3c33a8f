"""Names of invented people, put together from names.toml."""

import random
import tomllib
from pathlib import Path

from pydantic import BaseModel

_FILE = Path(__file__).parent / "names.toml"


class Parts(BaseModel):
    middle: list[str]
    given: list[str]


class Names(BaseModel):
    family: list[str]
    organizers: list[str]
    women: Parts
    men: Parts

    def invent(self, chance: random.Random) -> str:
        parts = chance.choice((self.women, self.men))
        return " ".join(map(chance.choice, (self.family, parts.middle, parts.given)))


def read_names() -> Names:
    return Names.model_validate(tomllib.loads(_FILE.read_text()))
