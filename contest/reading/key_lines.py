"""On which line of a TOML text each key stands; tomllib gives the values but not their places."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Final

import tree_sitter_toml
from tree_sitter import Language, Node, Parser

KeyPath = tuple[str | int, ...]

_KEYS: Final = {"bare_key", "quoted_key", "dotted_key"}


def key_lines(text: str) -> dict[KeyPath, int]:
    """Lines from 1 of every key, table and list entry; `text` is valid TOML."""
    root = Parser(Language(tree_sitter_toml.language())).parse(text.encode()).root_node
    lines: dict[KeyPath, int] = {}
    lists: dict[KeyPath, int] = {}
    for path, line in _found(root, lists):
        for length in range(1, len(path) + 1):  # a parent stands where its first child does
            lines.setdefault(path[:length], line)
    return lines


def _found(root: Node, lists: dict[KeyPath, int]) -> Iterator[tuple[KeyPath, int]]:
    for node in root.named_children:
        if node.type == "pair":
            yield from _pair(node, ())
        elif node.type in {"table", "table_array_element"}:
            path = _header(node, lists)
            yield path, _line(node)
            for child in node.named_children:
                if child.type == "pair":
                    yield from _pair(child, path)


def _header(node: Node, lists: dict[KeyPath, int]) -> KeyPath:
    """The path of `[a.b]` or `[[a.b]]`, with the present entry of every list on the way."""
    *parents, last = _key(node)
    path: KeyPath = ()
    for part in parents:
        path = _entry((*path, part), lists)
    path = (*path, last)
    if node.type == "table":
        return path
    lists[path] = lists.get(path, -1) + 1
    return _entry(path, lists)


def _entry(path: KeyPath, lists: Mapping[KeyPath, int]) -> KeyPath:
    return (*path, lists[path]) if path in lists else path


def _pair(node: Node, parent: KeyPath) -> Iterator[tuple[KeyPath, int]]:
    path = (*parent, *_key(node))
    yield path, _line(node)
    yield from _value(_entries(node)[-1], path)


def _value(node: Node, path: KeyPath) -> Iterator[tuple[KeyPath, int]]:
    if node.type == "inline_table":
        for child in node.named_children:
            if child.type == "pair":
                yield from _pair(child, path)
    elif node.type == "array":
        for number, entry in enumerate(_entries(node)):
            yield (*path, number), _line(entry)
            yield from _value(entry, (*path, number))


def _entries(node: Node) -> list[Node]:
    """What stands in a pair or a list; a comment behind it on the same line is part of it too."""
    return [child for child in node.named_children if child.type != "comment"]


def _key(node: Node) -> list[str]:
    written = next(child for child in node.named_children if child.type in _KEYS)
    inner: object = tomllib.loads((written.text or b"").decode() + " = 0")
    parts = []
    while isinstance(inner, dict):
        part, inner = next(iter(inner.items()))
        parts.append(part)
    return parts


def _line(node: Node) -> int:
    return node.start_point.row + 1
