"""Addresses: which ones Telegram takes as links, and how it writes them."""

import re
from urllib.parse import urlsplit

_SCHEMES = ("http", "https", "tg", "ton", "tonsite")
_SCHEME = re.compile(r"^([a-zA-Z][a-zA-Z0-9+.-]*)://")
_HOST = re.compile(r"^[^\s/?#@]+\.[^\s/?#@.]{2,}$|^\d{1,3}(\.\d{1,3}){3}$|^\[[0-9a-fA-F:]+\]$")
_USER = re.compile(r"^tg:(?://)?user\?id=(\d+)$")


def linked_user_id(url: str) -> int:
    """The user of a `tg://user?id=…` link, 0 for any other."""
    link = _USER.match(url)
    return int(link.group(1)) if link else 0


def checked_link(url: str) -> str:
    """The address as Telegram would store it, "" where it would not take it."""
    url = url.strip()
    scheme = _SCHEME.match(url)
    if scheme is None:
        url = f"http://{url}"
    elif scheme.group(1).lower() not in _SCHEMES:
        return ""
    elif not scheme.group(1).lower().startswith("http"):
        return url
    return _with_path(url) if _has_host(url) else ""


def _has_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return False
    return bool(_HOST.match(f"[{host}]" if ":" in host else host))


def _with_path(url: str) -> str:
    parts = urlsplit(url)
    return url if parts.path or parts.query or parts.fragment else f"{url}/"
