"""Codes made for people to type once, or to be opened once in a link."""

import secrets

from contest.receipt import ALPHABET, LENGTH, normalise_code


def new_code() -> str:
    """Eight signs that are not mistaken for each other, such as K7QF-2M9X."""
    return normalise_code("".join(secrets.choice(ALPHABET) for _ in range(LENGTH)))


def new_token() -> str:
    """Sixteen signs that fit into a link."""
    return "".join(secrets.choice(ALPHABET) for _ in range(2 * LENGTH))
