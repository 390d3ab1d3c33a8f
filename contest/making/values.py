"""The contest.toml of a draft as values by key: read, changed, written again."""

from collections.abc import Mapping
from typing import Final

import tomli_w

from contest.files import RULES_FILE
from contest.reading.source import read_source

Values = dict[str, object]

FIRST_KEYS: Final = ("code", "title", "short_title", "organizer", "contact", "purpose")


def read_values(files: Mapping[str, bytes]) -> Values:
    """Empty where there is no contest.toml yet; raises ContestRefused where it is broken."""
    if RULES_FILE not in files:
        return {}
    return dict(read_source(RULES_FILE, files[RULES_FILE]).values)


def write_values(values: Mapping[str, object]) -> bytes:
    """As TOML, what people look for first standing first."""
    first = {key: values[key] for key in FIRST_KEYS if key in values}
    return tomli_w.dumps({**first, **values}).encode()


def table_of(values: Mapping[str, object], key: str) -> Values:
    found = values.get(key)
    return dict(found) if isinstance(found, dict) else {}


def list_of(values: Mapping[str, object], key: str) -> list[Values]:
    """The tables of a list such as rounds or prizes."""
    found = values.get(key)
    return (
        [dict(each) for each in found if isinstance(each, dict)] if isinstance(found, list) else []
    )


def say(values: Mapping[str, object], path: tuple[str, ...], value: object) -> Values:
    """The same values with another one at a key; None leaves the key out."""
    key, *below = path
    told = say(table_of(values, key), tuple(below), value) if below else value
    rest = {name: each for name, each in values.items() if name != key}
    return rest if told is None or told == {} else {**values, key: told}


def said(values: Mapping[str, object], path: tuple[str, ...]) -> object:
    """What stands at a key; None where nothing does."""
    key, *below = path
    return said(table_of(values, key), tuple(below)) if below else values.get(key)
