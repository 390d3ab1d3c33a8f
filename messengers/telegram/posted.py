"""What was posted to the webhook, read as an update of Telegram's, or refused.

Whoever knows the secret is Telegram; but a secret may get out, and a proxy may send rubbish. So
nothing is read past a bound, and what we read has the types that python-telegram-bot only claims.
"""

import json
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.requests import Request
from telegram import Bot, Update

from messengers.telegram.lightening import lighten_update

MOST_BYTES: Final = 1_048_576
"""Of one post: some fifty times the longest update there is."""

Id = Annotated[int, Field(ge=-(2**63), lt=2**63)]
Instant = Annotated[int, Field(ge=0, lt=2**33)]  # Unix time until the year 2242


class NotAnUpdate(Exception):
    """`status`: what HTTP calls it."""

    def __init__(self, reason: str, status: int = 400) -> None:
        super().__init__(reason)
        self.status = status


async def read_posted(request: Request, bot: Bot) -> Update:
    """Raises NotAnUpdate; its text holds nothing of what was posted."""
    raw = _parsed(await _body(request))
    try:
        _Update.model_validate(raw)
        return Update.de_json(lighten_update(raw), bot)
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise NotAnUpdate(f"{where} is not what Telegram sends") from None
    except (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError) as error:
        raise NotAnUpdate(f"python-telegram-bot: {type(error).__name__}") from None


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise NotAnUpdate("too large", status=413)
    return bytes(body)


def _parsed(body: bytes) -> dict[str, object]:
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        raise NotAnUpdate("not JSON") from None
    if not isinstance(raw, dict):
        raise NotAnUpdate("not an object")
    return raw


class _Posted(BaseModel):
    model_config = ConfigDict(strict=True)


class _Person(_Posted):
    id: Id
    language_code: str | None = None


class _Chat(_Posted):
    id: Id
    type: str
    title: str | None = None


class _Contact(_Posted):
    phone_number: str
    user_id: Id | None = None


class _Document(_Posted):
    file_name: str | None = None


class _Message(_Posted):
    message_id: Id
    date: Instant
    chat: _Chat
    sender: _Person | None = Field(None, alias="from")
    message_thread_id: Id | None = None
    text: str | None = None
    contact: _Contact | None = None
    document: _Document | None = None
    migrate_to_chat_id: Id | None = None


class _Press(_Posted):
    id: str
    sender: _Person = Field(alias="from")
    message: _Message | None = None
    data: str | None = None


class _Member(_Posted):
    status: str


class _Change(_Posted):
    chat: _Chat
    sender: _Person = Field(alias="from")
    date: Instant
    old_chat_member: _Member
    new_chat_member: _Member


class _Update(_Posted):
    update_id: Id
    message: _Message | None = None
    callback_query: _Press | None = None
    my_chat_member: _Change | None = None
