"""Addresses: which ones Telegram takes as links, and how it writes them.

The rules are those of `LinkManager::check_link` (tdlib/td, LinkManager.cpp) and `parse_url`
(HttpUrl.cpp).
"""

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv6Address
from string import ascii_lowercase, ascii_uppercase

_OWN = re.compile("(tg|ton|tonsite):(?://)?", re.IGNORECASE)
_OWN_HOST = {
    "tg": re.compile("[A-Za-z0-9_-]+"),
    "ton": re.compile("[A-Za-z0-9_-]+"),
    "tonsite": re.compile("[A-Za-z0-9_.-]+"),
}
_PROTOCOL = re.compile(r"([^:/?#@\[\]]*)://")
_QUERY = re.compile("[/?#].*", re.DOTALL)
_PORT = re.compile(r"(?<=.):([^:\]@]*)$")
_PORT_NUMBER = re.compile("0*[1-9][0-9]{0,4}")
_HOST = re.compile(r"(?:[a-z0-9._!$,~*'();&+=-]|%[0-9a-f]{2}|[^\0-\x7f])*")
_BLANK = " \t\r\n\0\v"
_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)


class WrongLink(Exception):
    """Carries Telegram's reason."""


@dataclass(frozen=True, slots=True)
class _Url:
    protocol: str
    user: str
    host: str
    port: int
    query: str
    is_ipv6: bool

    def __str__(self) -> str:
        user = f"{self.user}@" if self.user else ""
        port = f":{self.port}" if self.port else ""
        return f"{self.protocol}://{user}{self.host}{port}{self.query}"


def checked_link(link: str) -> str:
    """The address as Telegram would store it, "" where it would not take it."""
    try:
        return check_link(link)
    except WrongLink:
        return ""


def check_link(link: str) -> str:
    """The address as Telegram would store it. Raises WrongLink."""
    if own := _OWN.match(link):
        return _check_own(own.group(1).lower(), link[own.end() :])
    url = _parse(link)
    if "." not in url.host and not url.is_ipv6:
        raise WrongLink("Wrong HTTP URL")
    return str(url)


def _check_own(scheme: str, rest: str) -> str:
    url = _parse(rest)
    if _PROTOCOL.match(rest) or url.user or url.port or url.is_ipv6:
        raise WrongLink("Wrong tg URL" if scheme == "tg" else "Wrong ton URL")
    if not _OWN_HOST[scheme].fullmatch(url.host):
        raise WrongLink("Unallowed characters in URL host")
    query = url.query[1:] if url.query.startswith("/?") else url.query
    return f"{scheme}://{url.host}{query}"


def _parse(link: str) -> _Url:
    protocol, begin = "http", 0
    if named := _PROTOCOL.match(link):
        protocol, begin = named.group(1).lower(), named.end()
    if protocol not in ("http", "https"):
        raise WrongLink("Unsupported URL protocol")
    query = _QUERY.search(link, begin)
    authority = link[begin : query.start() if query else None]
    given = _PORT.search(authority)
    port = _read_port(given.group(1)) if given else 0
    user, _, host = authority[: given.start() if given else None].rpartition("@")
    is_ipv6 = _check_host(host)
    path = _read_query(query.group() if query else "")
    return _Url(protocol, user, host.translate(_LOWER), port, path, is_ipv6)


def _read_port(digits: str) -> int:
    if not _PORT_NUMBER.fullmatch(digits) or int(digits) > 65535:
        raise WrongLink("Wrong port number specified in the URL")
    return int(digits)


def _check_host(host: str) -> bool:
    """Whether it is an IPv6 address."""
    if not host:
        raise WrongLink("URL host is empty")
    if host == ".":
        raise WrongLink("Host is invalid")
    if host[0] == "[" and host[-1] == "]":
        return _check_ipv6(host[1:-1])
    lower = host.translate(_LOWER)
    good = _HOST.match(lower)
    end = good.end() if good else 0
    if end < len(lower):
        percent = "percent-encoded symbol in " if lower[end] == "%" else ""
        raise WrongLink(f"Wrong {percent}URL host")
    return False


def _check_ipv6(address: str) -> bool:
    try:
        is_scoped = IPv6Address(address).scope_id is not None
    except AddressValueError:
        is_scoped = True
    if is_scoped:
        raise WrongLink("Wrong IPv6 address specified in the URL")
    return True


def _read_query(given: str) -> str:
    query = given.rstrip(_BLANK)
    if not query.startswith("/"):
        query = f"/{query}"
    return "".join(f"%{ord(c):02X}" if c <= " " else c for c in query)
