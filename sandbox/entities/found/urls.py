"""Addresses: web pages, mail, and Telegram's own links.

What belongs to an address is decided around each dot, outwards: the host, then a port and a path
behind it, a user and a protocol before it. The rules are those of `match_urls` and `match_tg_urls`
in tdlib/td, MessageEntity.cpp.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sandbox.entities.found.hosts import fixed_url, is_email
from sandbox.entities.found.spans import Span

_SPACES = r" \xa0\u1680\u2000-\u200b\u200e\u200f\u2016-\u206f\u3000"
_HOST = re.compile(
    r"[A-Za-z0-9_.~\-\xc0-\u167f\u1681-\u1fff\u200c\u200d\u2010-\u2015"
    r"\u2070-\u2fff\u3001-\U0010ffff]"
)
_HOSTS_AND_AT = re.compile(rf"(?:{_HOST.pattern}|@)*")
_USER = re.compile(rf"[^\n/\[\]{{}}()'`<>\"@«»{_SPACES}]")
_PATH = re.compile(rf"[/?#][^\n<>\"«»{_SPACES}]*")
_PORT = re.compile(":0*([1-9][0-9]{0,4})(?![0-9])")
_PROTOCOL = re.compile(rf"[A-Za-z0-9+-]|[^\0-\x7f{_SPACES}]")
_KNOWN_PROTOCOL = re.compile(r"(?:(?<!^s)http|https|(?<!^[st])ftp|tonsite)$", re.IGNORECASE)
_OWN = re.compile(r"(?:tg|ton)://[a-z0-9_-]{1,253}", re.IGNORECASE)
_NOT_LAST = ".:;,('?!`"


def find_own_links(text: str) -> Iterator[Span]:
    for own in _OWN.finditer(text):
        yield Span("url", own.start(), _end_of_path(text, own.end()))


def find_addresses(text: str) -> Iterator[Span]:
    for start, end in _candidates(text):
        address = text[start:end]
        mail = address.removeprefix("mailto:")
        if is_email(mail):
            yield Span("email", end - len(mail), end)
        elif url := fixed_url(address):
            yield Span("url", start, start + len(url))


class _Candidate(NamedTuple):
    start: int
    end: int
    is_bad: bool = False


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    while 0 <= (dot := text.find(".", begin)) < len(text) - 1:
        if text[dot + 1] == " ":
            begin = dot + 2
            continue
        start, end, is_bad = _around(text, begin, dot)
        if is_bad:
            end = text.rfind(".", 0, end) + 1
        elif end > dot + 1:
            yield start, end
        while not is_bad and text[end : end + 1] == ".":
            end += 1
        begin = max(end, dot + 1)


def _around(text: str, begin: int, dot: int) -> _Candidate:
    host = _HOSTS_AND_AT.match(text, dot)
    end = host.end() if host else dot
    start = _back(text, dot, begin, _HOST)
    has_user = "@" in text[dot:end]
    if has_user:
        start = _back(text, start, begin, _USER)
    end = _end_of_path(text, _end_of_port(text, end))
    end = max(dot + 1, dot + len(text[dot:end].rstrip(".")))
    return _with_user(text, begin, _Candidate(start, end, has_user))


def _with_user(text: str, begin: int, url: _Candidate) -> _Candidate:
    """`is_bad` comes in as: a user has been found already."""
    start, is_bad = url.start, False
    if start > begin and text[start - 1] == "@":
        user = _back(text, start - 1, begin, _USER)
        is_bad = url.is_bad or user == start - 1
        start = user
    before = _with_protocol(text, begin, start)
    return _Candidate(start if before is None else before, url.end, is_bad or before is None)


def _with_protocol(text: str, begin: int, start: int) -> int | None:
    """Where the address begins; None where what stands before it spoils it."""
    if start == begin:
        return start
    if text.endswith("://", begin, start):
        name = text[_back(text, start - 3, begin, _PROTOCOL) : start - 3]
        known = _KNOWN_PROTOCOL.search(name)
        return start - 3 - len(known.group()) if known else None
    previous = text[start - 1]
    return None if previous.isalnum() or previous in "_/#@" else start


def _end_of_port(text: str, end: int) -> int:
    port = _PORT.match(text, end)
    return port.end() if port and int(port.group(1)) <= 65535 else end


def _end_of_path(text: str, end: int) -> int:
    path = _PATH.match(text, end)
    if path is None:
        return end
    length = 1 + len(path.group()[1:].rstrip(_NOT_LAST))
    return end + length if length > 1 or path.group()[0] == "/" else end


def _back(text: str, at: int, begin: int, symbol: re.Pattern[str]) -> int:
    """How far back before `at` the symbols reach, no further than `begin`."""
    while at > begin and symbol.match(text[at - 1]):
        at -= 1
    return at
