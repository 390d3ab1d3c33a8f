"""Formatted text out of a request: parse_mode or a list of entities, kept as Telegram keeps it."""

from sandbox.entities.cleaning import tidy
from sandbox.entities.fixing import add_found, at_most
from sandbox.entities.formatted import Entity, Formatted
from sandbox.entities.found import find
from sandbox.entities.given import read_given
from sandbox.entities.html import parse_html
from sandbox.entities.markdown import parse_markdown
from sandbox.entities.markdown_v2 import parse_markdown_v2
from sandbox.errors.formatting import CannotParse, SourceIsTooLong, UnsupportedParseMode
from sandbox.wire import Json

MOST_BYTES = 2**15  # of a text with its markup (Client.cpp, get_formatted_text)


def read_formatted(text: str, parse_mode: str, entities: Json) -> Formatted:
    """`entities` count where no parse mode is given, and may still be JSON in a string.

    Raises SourceIsTooLong, UnsupportedParseMode, CannotParseEntities, CannotParse or WrongEntity.
    """
    _check_size(text)
    formatted = tidy(_parse(text, parse_mode.lower(), entities))
    kept = at_most(formatted.entities)
    _check_encoding(kept)
    return Formatted(formatted.text, add_found(kept, find(formatted.text)))


def _check_size(text: str) -> None:
    if _bytes_of(text, "strings") > MOST_BYTES:
        raise SourceIsTooLong


def _check_encoding(entities: tuple[Entity, ...]) -> None:
    for entity in entities:
        _bytes_of(entity.language, "messageEntityPreCode.language")
        _bytes_of(entity.url, "messageEntityTextUrl.url")


def _bytes_of(text: str, what: str) -> int:
    try:
        return len(text.encode())
    except UnicodeEncodeError:
        raise CannotParse(what=f"{what} must be encoded in UTF-8") from None


def _parse(text: str, mode: str, entities: Json) -> Formatted:
    match mode if text else "":
        case "" | "none":
            return Formatted(text, tuple(read_given(entities)))
        case "html":
            return parse_html(text)
        case "markdown":
            return parse_markdown(text)
        case "markdownv2":
            return parse_markdown_v2(text)
        case _:
            raise UnsupportedParseMode
