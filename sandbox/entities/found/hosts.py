"""Which hosts Telegram believes in: the end of an address, and its host, looked at closely.

The rules are those of `fix_url` and `is_email_address` in tdlib/td, MessageEntity.cpp.
"""

import re

from sandbox.entities.found.top_level_domains import TOP_LEVEL_DOMAINS

_PARTS = re.compile(
    r"(?P<protocol>(?:https?|ftp|tonsite)://)?(?:[^/?#@]*@)?(?P<host>[^/?#]*?)(?::[^/?#:]*)?"
    r"(?P<path>[/?#].*)?",
    re.IGNORECASE | re.DOTALL,
)
_IPV4 = re.compile(r"(?:(?:[0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])(?:\.|$)){4}")
_PUNYCODE = re.compile("xn--[A-Za-z0-9]{2,}")
_EMAIL = re.compile(
    r"(?:[a-z0-9_-]{0,26}[.+]){0,10}[a-z0-9_-]{1,35}"
    r"@(?:(?:[a-z0-9][a-z0-9_-]{0,28})?[a-z0-9]\.){1,6}[a-z]{2,8}",
    re.IGNORECASE | re.ASCII,
)
_DIGITS = re.compile("[0-9.]+")
_IMPOSTOR = "teiegram.org"
_NOT_LAST = ".:;,('?!`"
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_MOST_BYTES = 63  # of one part of a host


def is_email(text: str) -> bool:
    return _EMAIL.fullmatch(text) is not None


def fixed_url(url: str) -> str:
    """The address without what cannot end it; "" where its host is none."""
    parts = _PARTS.fullmatch(url)
    if parts is None or not _is_host(parts["host"], is_sure=parts["protocol"] is not None):
        return ""
    path = parts["path"] or ""
    return url.removesuffix(path) + _balanced(path).rstrip(_NOT_LAST)


def _balanced(path: str) -> str:
    """Up to the first bracket that closes what was not opened."""
    open_ones = dict.fromkeys(_BRACKETS.values(), 0)
    for at, character in enumerate(path):
        if character in open_ones:
            open_ones[character] += 1
        elif opening := _BRACKETS.get(character):
            open_ones[opening] -= 1
            if open_ones[opening] < 0:
                return path[:at]
    return path


def _is_host(host: str, *, is_sure: bool) -> bool:
    """`is_sure`: a protocol stands before it, so that any top-level domain will do."""
    parts = host.split(".")
    if len(parts) < 2 or not all(map(_is_part, parts)):
        return False
    if _IPV4.fullmatch(host):
        return True
    if _DIGITS.fullmatch(host) or "_" in parts[-2] or host.lower() == _IMPOSTOR:
        return False
    return _is_top_level(parts[-1], is_sure=is_sure)


def _is_part(part: str) -> bool:
    return 0 < len(part.encode()) <= _MOST_BYTES and not part.endswith("-")


def _is_top_level(name: str, *, is_sure: bool) -> bool:
    if len(name) < 2:
        return False
    if name.startswith("xn--"):
        return _PUNYCODE.fullmatch(name) is not None
    if "_" in name or "-" in name:
        return False
    return is_sure or _is_known(name)


def _is_known(name: str) -> bool:
    """A capital at the beginning alone is the beginning of a sentence."""
    lower = name.lower()
    begins_sentence = lower != name and lower[1:] == name[1:]
    return not begins_sentence and lower in TOP_LEVEL_DOMAINS
