"""The code on a receipt, by which a paper handed in can be checked later."""

import json
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from hashlib import blake2b
from typing import Final

# No 0, 1, I, L, O: they are mistaken for each other on paper.
ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH: Final = 8


def receipt_key(secret: str, number: int) -> str:
    """The key of the receipts of round `number`; `secret` is the contest's.

    It is published with the results, so that anybody can count the receipts again. The secret,
    which other rounds depend on, cannot be found from it.
    """
    key = blake2b(secret.encode()).digest()
    return blake2b(f"receipts of round {number}".encode(), key=key).hexdigest()


def receipt_code(
    key: str,
    attempt_id: int,
    answers: Mapping[int, int],
    prediction: Decimal | None,
    handed_in_at: datetime,
) -> str:
    """Such as `K7QF-2M9X`; another one if anything handed in is changed.

    Nobody makes a valid one without `key`: see `receipt_key`.
    """
    handed_in = [
        attempt_id,
        sorted(answers.items()),
        None if prediction is None else f"{prediction.normalize():f}",
        handed_in_at.astimezone(UTC).isoformat(timespec="microseconds"),
    ]
    keyed = blake2b(json.dumps(handed_in).encode(), key=blake2b(key.encode()).digest())
    number = int.from_bytes(keyed.digest(), "big")
    return _grouped("".join(_letter(number, position) for position in range(LENGTH)))


def normalise_code(text: str) -> str:
    """What people type, as receipts are printed; a valid code only if they typed all of one."""
    typed = unicodedata.normalize("NFKC", text).upper()
    return _grouped("".join(sign for sign in typed if sign.isalnum()))


def is_code(text: str) -> bool:
    """Whether somebody has typed what looks like a code, and nothing beside it."""
    signs = normalise_code(text).replace("-", "")
    return len(signs) == LENGTH and set(signs) <= set(ALPHABET) and " " not in text.strip()


def _letter(number: int, position: int) -> str:
    return ALPHABET[number // len(ALPHABET) ** position % len(ALPHABET)]


def _grouped(signs: str) -> str:
    return "-".join(signs[start : start + 4] for start in range(0, len(signs), 4))
