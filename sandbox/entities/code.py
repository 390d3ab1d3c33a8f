"""Blocks of code in both Markdowns: what stands right after the three backticks."""

import re

_LANGUAGE = re.compile(r"([^ \t\r\n\v\0`]+)(?=[ \t\r\n\v\0])")
_LINE_BREAK = re.compile(r"\r\n|\n\r|\r|\n")


def read_language(source: str, at: int) -> tuple[str, int]:
    """The language, "" where none is named, and where the code begins: after one line break."""
    language = ""
    if named := _LANGUAGE.match(source, at):
        language, at = named.group(), named.end()
    if line_break := _LINE_BREAK.match(source, at):
        at = line_break.end()
    return language, at
