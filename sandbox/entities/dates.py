"""`date_time_format`: which parts of a date and time are shown, and how long.

`r` alone is relative; else `w` the day of the week, `d`/`D` a short or long date, `t`/`T` a short
or long time. Telegram gives them back in that order, whatever the order they came in.
"""

import re

_PARTS = re.compile("[tTdDwW]*")


def format_in_markup(letters: str) -> str | None:
    """Of a part given both ways the short one; None where it is no format (`FormattedDate.cpp`)."""
    short_last = "".join(sorted(letters, key=str.islower))
    return format_in_entity(short_last)


def format_in_entity(letters: str) -> str | None:
    """Of a part given both ways the later one; None where it is no format (`Client.cpp`)."""
    if letters in ("r", "R"):
        return "r"
    if not _PARTS.fullmatch(letters):
        return None
    date = max("dD", key=letters.rfind) if {*letters} & {*"dD"} else ""
    time = max("tT", key=letters.rfind) if {*letters} & {*"tT"} else ""
    return ("w" if {*letters} & {*"wW"} else "") + date + time
