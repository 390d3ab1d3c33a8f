"""Phone numbers: international ones, with their plus.

Telegram's servers find them, and their rules are not published. Found here is what is written like
the example of core.telegram.org/bots/api#messageentity, "+1-212-555-0123": in one piece or in
groups of two digits and more. A number without a plus is a link in some applications only.
"""

import re
from collections.abc import Iterator

from sandbox.entities.found.spans import Span

_AREA = r"(?:[ .-]?\([0-9]{1,4}\))?"
_NUMBER = re.compile(
    rf"(?<![\w+])\+(?:[0-9]{{8,15}}|[0-9]{{1,4}}{_AREA}(?:[ .-]?[0-9]{{2,5}}){{2,5}})(?!\w)"
)
_DIGITS = range(8, 16)  # ITU-T E.164: at most 15


def find_phone_numbers(text: str) -> Iterator[Span]:
    for number in _NUMBER.finditer(text):
        if sum(map(str.isdecimal, number.group())) in _DIGITS:
            yield Span("phone_number", number.start(), number.end())
