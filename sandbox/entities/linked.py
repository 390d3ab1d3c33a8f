"""What an address makes of the text it stands under: a link, a mention, an emoji, a date."""

import re

from sandbox.entities.dates import format_in_markup
from sandbox.entities.formatted import Entity
from sandbox.entities.links import checked_link

_OWN = re.compile(r"tg:(?://)?([a-z]+)/?\?([^#]*)", re.IGNORECASE)
_INTEGER = re.compile("0|-?[1-9][0-9]{0,18}")


def linked(url: str, offset: int, length: int) -> list[Entity]:
    """A mention where it names a user; nothing where Telegram would not take the address."""
    if user_id := linked_user_id(url):
        return [Entity("text_mention", offset, length, user_id=user_id)]
    link = checked_link(url)
    return [Entity("text_link", offset, length, url=link)] if link else []


def emoji_or_date(url: str, offset: int, length: int) -> Entity | None:
    """What `![…](tg://emoji?id=…)` or `![…](tg://time?unix=…&format=…)` makes; else None."""
    if emoji_id := integer(_parameters(url, "emoji").get("id", ""), bits=64):
        return Entity("custom_emoji", offset, length, custom_emoji_id=str(emoji_id))
    time = _parameters(url, "time")
    unix_time = integer(time.get("unix", ""), bits=32)
    layout = format_in_markup(time.get("format", ""))
    if unix_time <= 0 or layout is None:
        return None
    return Entity("date_time", offset, length, unix_time=unix_time, date_time_format=layout)


def linked_user_id(url: str) -> int:
    """The user of a `tg://user?id=…` link, 0 for any other."""
    return max(0, integer(_parameters(url, "user").get("id", ""), bits=64))


def integer(text: str, *, bits: int) -> int:
    """0 where it is none, is written with a needless sign or zero, or does not fit."""
    if not _INTEGER.fullmatch(text):
        return 0
    number = int(text)
    return number if -(2 ** (bits - 1)) <= number < 2 ** (bits - 1) else 0


def _parameters(url: str, host: str) -> dict[str, str]:
    """Of `tg://host?…`; the first of those named alike. Empty for any other address."""
    own = _OWN.match(url)
    if own is None or own.group(1).lower() != host:
        return {}
    pairs = [pair.partition("=") for pair in own.group(2).split("&")]
    return {key: value for key, _, value in reversed(pairs)}
