"""Entities that overlap are cut, merged or dropped until each lies whole inside another or apart.

The rules are those of `fix_entities` and `merge_new_entities` in tdlib/td, MessageEntity.cpp.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from sandbox.entities.formatted import Entity, sort_entities
from sandbox.entities.kinds import CODES, QUOTES, STYLES

MOST_ENTITIES = 100  # that a bot or its markup makes, custom emoji not counted


def fix(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    if len(entities) < 2:
        return tuple(entities)
    styles, quotes, others = _by_nature(entities)
    quotes = _apart(quotes)
    return _together(styles, quotes, _unbroken(_apart(others), quotes))


def add_found(entities: Sequence[Entity], found: Iterable[Entity]) -> tuple[Entity, ...]:
    """What was found in the text gives way to every link and code, but not to a style."""
    styles, quotes, others = _by_nature(entities)
    free = [e for e in _unbroken(_apart(found), quotes) if not any(_meet(e, o) for o in others)]
    return _together(styles, quotes, [*others, *free]) if free else tuple(entities)


def at_most(entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The first hundred: links, codes and quotes before styles (`get_input_message_entities`)."""
    if len(entities) <= MOST_ENTITIES:
        return entities
    styles, quotes, others = _by_nature(entities)
    emoji = [e for e in others if e.type == "custom_emoji"]
    counted = sort_entities([*quotes, *(e for e in others if e.type != "custom_emoji")])
    return fix([*emoji, *[*counted, *_split(styles, [])][:MOST_ENTITIES]])


def _by_nature(entities: Sequence[Entity]) -> tuple[list[Entity], list[Entity], list[Entity]]:
    styles = [entity for entity in entities if entity.type in STYLES]
    quotes = [entity for entity in entities if entity.type in QUOTES]
    others = [entity for entity in entities if entity.type not in (*STYLES, *QUOTES)]
    return styles, quotes, others


def _apart(entities: Iterable[Entity]) -> list[Entity]:
    """Of two that meet, the one that begins first."""
    kept: list[Entity] = []
    for entity in sort_entities(entities):
        if not kept or entity.offset >= kept[-1].end:
            kept.append(entity)
    return kept


def _unbroken(entities: Iterable[Entity], quotes: Sequence[Entity]) -> list[Entity]:
    return [e for e in entities if not any(_breaks(quote, e) for quote in quotes)]


def _breaks(quote: Entity, entity: Entity) -> bool:
    inside = quote.offset <= entity.offset and entity.end <= quote.end
    return _meet(quote, entity) and not inside


def _meet(one: Entity, other: Entity) -> bool:
    return one.offset < other.end and other.offset < one.end


def _together(
    styles: Sequence[Entity], quotes: Sequence[Entity], others: Sequence[Entity]
) -> tuple[Entity, ...]:
    solid = sort_entities([*quotes, *others])
    return sort_entities([*solid, *_split(styles, solid)]) if styles else solid


def _split(styles: Sequence[Entity], solid: Sequence[Entity]) -> list[Entity]:
    """Styles are cut wherever another style begins or something solid begins or ends."""
    runs = _runs(styles)
    edges = {edge for entity in solid for edge in (entity.offset, entity.end)}
    cuts = sorted(edges | {run.offset for run in runs})
    codes = [entity for entity in solid if entity.type in CODES]
    pieces = [piece for run in runs for piece in _pieces(run, cuts)]
    return list(sort_entities(piece for piece in pieces if not _is_inside(piece, codes)))


def _runs(styles: Sequence[Entity]) -> list[Entity]:
    """Stretches of the same style that touch are one."""
    runs: list[Entity] = []
    last: dict[str, int] = {}
    for style in sort_entities(styles):
        at = last.get(style.type, -1)
        if at >= 0 and style.offset <= runs[at].end:
            end = max(style.end, runs[at].end)
            runs[at] = replace(runs[at], length=end - runs[at].offset)
        else:
            last[style.type] = len(runs)
            runs.append(style)
    return runs


def _pieces(run: Entity, cuts: Sequence[int]) -> list[Entity]:
    inner = cuts[bisect_right(cuts, run.offset) : bisect_left(cuts, run.end)]
    if not inner:
        return [run]
    edges = [run.offset, *inner, run.end]
    return [replace(run, offset=start, length=end - start) for start, end in pairwise(edges)]


def _is_inside(piece: Entity, codes: Sequence[Entity]) -> bool:
    """`codes` lie apart and in order; `piece` lies whole inside one or outside all."""
    at = bisect_right(codes, piece.offset, key=lambda code: code.offset) - 1
    return at >= 0 and piece.offset < codes[at].end
