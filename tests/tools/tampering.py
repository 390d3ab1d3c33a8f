"""One random change somewhere in JSON: a value, or something left out, doubled or exchanged."""

import random
from collections.abc import Iterator

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]
Spot = tuple[list[Json] | dict[str, Json], int | str]


def tampered(document: Json, chance: random.Random) -> str:
    """Change `document` in place; returns what was done."""
    inside, at = chance.choice(list(_spots(document)))
    if isinstance(inside, list):
        assert isinstance(at, int)
        return _in_list(inside, at, chance)
    assert isinstance(at, str)
    if chance.random() < 0.1:
        del inside[at]
        return f"left out {at}"
    inside[at] = _another(inside[at], chance)
    return f"{at} is {inside[at]!r}"[:200]


def _in_list(inside: list[Json], at: int, chance: random.Random) -> str:
    match chance.choice(["change", "leave out", "double", "exchange"]):
        case "leave out":
            return f"left out {inside.pop(at)!r}"[:200]
        case "double":
            inside.insert(at, inside[at])
            return f"doubled {inside[at]!r}"[:200]
        case "exchange" if len({str(each) for each in inside}) > 1:
            other = chance.choice([i for i, each in enumerate(inside) if each != inside[at]])
            inside[at], inside[other] = inside[other], inside[at]
            return f"exchanged {at} and {other}"
    inside[at] = _another(inside[at], chance)
    return f"{at} is {inside[at]!r}"[:200]


def _another(value: Json, chance: random.Random) -> Json:
    """Of the same type or of another one, but never the same."""
    others: list[Json] = [0, 1, "1", [[0, 0]]]
    match value:
        case bool():
            others = [not value, int(value), None]
        case int():
            others = [value + 1, value - 1, -value - 1, str(value), None]
        case str() if value:
            at = chance.randrange(len(value))
            others = [value[:at] + chr(ord(value[at]) ^ 1) + value[at + 1 :]]
    return chance.choice(others)


def _spots(document: Json) -> Iterator[Spot]:
    if isinstance(document, dict):
        for name, value in document.items():
            yield document, name
            yield from _spots(value)
    elif isinstance(document, list):
        for i, value in enumerate(document):
            yield document, i
            yield from _spots(value)
