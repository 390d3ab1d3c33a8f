"""What the bot wants of Telegram, and what it is answered, as they travel between processes."""

from collections.abc import Mapping
from dataclasses import dataclass

from messengers.telegram.transport import Files


@dataclass(frozen=True, slots=True)
class Called:
    token: str
    method: str
    parameters: Mapping[str, str]
    files: Files


@dataclass(frozen=True, slots=True)
class Answered:
    status: int
    body: bytes
