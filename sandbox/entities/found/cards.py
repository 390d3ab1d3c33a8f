"""Numbers of bank cards: 13 to 19 digits, perhaps in groups, with a good check digit."""

import re
from collections.abc import Iterator

from sandbox.entities.found.spans import Span

_MAY_HOLD = re.compile("[0-9][0-9 -]{11,}[0-9]")
_RUN = re.compile("[0-9]{16,19}(?= )|[0-9][0-9 -]*")
_REST = re.compile("[0-9 -]*")
_LENGTHS = (
    (re.compile("4"), {13, 16, 18, 19}),  # Visa
    (re.compile("5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720"), {16}),  # Mastercard
    (re.compile("34|37"), {15}),  # American Express
    (re.compile("62|81"), {16, 17, 18, 19}),  # UnionPay
    (re.compile("220[0-4]"), {16}),  # Mir
)
_ANY_LENGTH = set(range(13, 20))


def find_card_numbers(text: str) -> Iterator[Span]:
    at = 0 if _MAY_HOLD.search(text) else len(text)
    while run := _RUN.search(text, at):
        at = run.end()
        number = run.group().rstrip(" -")
        start, end = run.start(), run.start() + len(number)
        if _is_joined(text[start - 1 : start], ".,+-_"):
            at = max(at, _end_of_run(text, start))
        elif not _is_joined(text[end : end + 1], "-_") and _is_card(number):
            yield Span("bank_card_number", start, end)


def _end_of_run(text: str, start: int) -> int:
    rest = _REST.match(text, start)
    return rest.end() if rest else start


def _is_joined(neighbour: str, signs: str) -> bool:
    return neighbour != "" and (neighbour in signs or neighbour.isalpha())


def _is_card(number: str) -> bool:
    digits = number.replace(" ", "").replace("-", "")
    if len(digits) not in _ANY_LENGTH or len(number) > 2 * len(digits) - 1:
        return False
    lengths = next((lengths for kind, lengths in _LENGTHS if kind.match(digits)), _ANY_LENGTH)
    return len(digits) in lengths and _luhn_sum(digits) % 10 == 0


def _luhn_sum(digits: str) -> int:
    """Every second digit from the right is doubled, and 9 taken off where two digits come of it."""
    single = sum(map(int, digits[-1::-2]))
    return single + sum(2 * d - 9 * (d > 4) for d in map(int, digits[-2::-2]))
