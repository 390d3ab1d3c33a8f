"""Phone numbers are kept so that whoever finds the database file cannot read them.

Fernet (AES-128-CBC with HMAC-SHA256) of the package cryptography. The key is a setting, apart from
the database and its backups. To find a number without reading all of them, its fingerprint
(HMAC-SHA256 under a key derived from the same one) is kept beside it: equal numbers, equal
fingerprints.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from typing import Self

from cryptography.fernet import Fernet, InvalidToken

from storage.errors import KeyWrong

BEGINNING = "gAAAAA"
"""Of all that is encrypted: Fernet's version, and a time before the year 2106."""


@dataclass(frozen=True)
class Cipher:
    """Without a key nothing can be kept or read: both raise KeyWrong."""

    _fernet: Fernet | None
    _fingerprints: bytes = field(repr=False)

    @classmethod
    def of(cls, key: str) -> Self:
        """Of a key that `make_key` made, "" for none. Raises KeyWrong for anything else."""
        if not key:
            return cls(None, secrets.token_bytes())
        try:
            return cls(Fernet(key), hashlib.sha256(f"fingerprints:{key}".encode()).digest())
        except ValueError:
            raise KeyWrong("DATA_KEY is no key: it is 44 characters made by `new-key`.") from None

    @property
    def has_key(self) -> bool:
        return self._fernet is not None

    def encrypt(self, text: str) -> str:
        return self._key().encrypt(text.encode()).decode()

    def decrypt(self, kept: str) -> str:
        """Raises KeyWrong where another key encrypted it."""
        try:
            return self._key().decrypt(kept).decode()
        except InvalidToken:
            raise KeyWrong("DATA_KEY is not the key this database was written with.") from None

    def fingerprint(self, text: str) -> str:
        self._key()
        return hmac.new(self._fingerprints, text.encode(), hashlib.sha256).hexdigest()

    def pseudonym(self, address: str) -> str:
        """Equal for equal addresses, and not to be turned back by who has nothing but the database.

        Without a key in the settings: under one that this process has made, as long as it lives.
        """
        told = f"pseudonym:{address}".encode()
        return hmac.new(self._fingerprints, told, hashlib.sha256).hexdigest()

    def _key(self) -> Fernet:
        if self._fernet is None:
            raise KeyWrong("DATA_KEY is empty: phone numbers cannot be kept or read without it.")
        return self._fernet


def make_key() -> str:
    return Fernet.generate_key().decode()
