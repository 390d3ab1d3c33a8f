"""The Bot API as Telegram describes it: what each method answers, which fields each type has.

A type is written as in the description: a name, `Array of …`, `A | B`; `String = creator` is the
one value it always has. A field whose name ends in `?` may be left out.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("bot_api_10_3.json")


@dataclass(frozen=True)
class Description:
    results: dict[str, str]
    """Method, in small letters, to the type of its result."""
    objects: dict[str, dict[str, str]]
    """Name to fields, each with its type."""
    unions: dict[str, list[str]]
    """Name to the types it can be one of."""


@cache
def read_description() -> Description:
    written = json.loads(_FILE.read_bytes())
    types = written["types"].items()
    return Description(
        results={method.lower(): told for method, told in written["results"].items()},
        objects={name: told for name, told in types if isinstance(told, dict)},
        unions={name: told for name, told in types if isinstance(told, list)},
    )
