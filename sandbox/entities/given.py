"""`entities` and `caption_entities`: formatting that a bot names itself, as JSON.

The rules are those of `get_text_entity` (Client.cpp of the Bot API) and `get_message_entities`
(tdlib/td, MessageEntity.cpp).
"""

import re
from dataclasses import replace
from typing import NoReturn

from sandbox.entities.dates import format_in_entity
from sandbox.entities.formatted import Entity
from sandbox.entities.kinds import FOUND, GIVEN
from sandbox.entities.linked import linked_user_id
from sandbox.entities.links import WrongLink, check_link
from sandbox.errors.formatting import CannotParse, WrongEntity
from sandbox.wire import Json, JsonObject, read_json

_NUMBER = re.compile("0|-?[1-9][0-9]{0,18}")


def read_given(given: Json) -> list[Entity]:
    """Whatever is no list counts as none, unreadable JSON too. Raises CannotParse, WrongEntity."""
    if isinstance(given, str):
        given = _decode(given)
    if not isinstance(given, list):
        return []
    read = [_read(entity) for entity in given]
    return [entity for entity in read if entity is not None]


def _decode(given: str) -> Json:
    try:
        return read_json(given)
    except ValueError:
        return None


def _read(given: Json) -> Entity | None:
    if not isinstance(given, dict):
        _refuse("expected an Object")
    offset, length = _number(given, "offset"), _number(given, "length")
    kind = _text(given, "type")
    if kind in FOUND:
        return None
    if kind not in GIVEN:
        _refuse("Unsupported type specified" if kind else "Type is not specified")
    return _with_argument(Entity(kind, offset, length), given)


def _with_argument(entity: Entity, given: JsonObject) -> Entity:
    match entity.type:
        case "pre":
            return replace(entity, language=_text(given, "language", ""))
        case "text_link":
            return _linked(entity, _text(given, "url"))
        case "text_mention":
            return replace(entity, user_id=_user_id(given))
        case "custom_emoji":
            return replace(entity, custom_emoji_id=_emoji_id(given))
        case "date_time":
            return _dated(entity, given)
        case _:
            return entity


def _linked(entity: Entity, url: str) -> Entity:
    if user_id := linked_user_id(url):
        return replace(entity, type="text_mention", user_id=user_id)
    try:
        return replace(entity, url=check_link(url))
    except WrongLink as wrong:
        raise WrongEntity(reason=f"entity URL '{url}' is invalid: {wrong}") from None


def _emoji_id(given: JsonObject) -> str:
    emoji_id = _number(given, "custom_emoji_id", bits=64)
    if not emoji_id:
        raise WrongEntity(reason="invalid custom emoji identifier specified")
    return str(emoji_id)


def _dated(entity: Entity, given: JsonObject) -> Entity:
    unix_time = _number(given, "unix_time")
    layout = format_in_entity(_text(given, "date_time_format", ""))
    if layout is None:
        _refuse("Invalid date-time format specified")
    if unix_time <= 0:
        raise WrongEntity(reason="invalid date specified")
    return replace(entity, unix_time=unix_time, date_time_format=layout)


def _user_id(given: JsonObject) -> int:
    if "user" not in given:
        _refuse('Can\'t find field "user"')
    user = given["user"]
    if not isinstance(user, dict):
        _refuse('Field "user" must be of type Object')
    return _number(user, "id", bits=64)


def _number(given: JsonObject, name: str, bits: int = 32) -> int:
    if name not in given:
        _refuse(f'Can\'t find field "{name}"')
    value = given[name]
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        _refuse(f'Field "{name}" must be a Number')
    limit = 2 ** (bits - 1)
    if not _NUMBER.fullmatch(str(value)) or not -limit <= int(value) < limit:
        _refuse(f'Field "{name}" must be a valid Number')
    return int(value)


def _text(given: JsonObject, name: str, default: str | None = None) -> str:
    if name not in given and default is None:
        _refuse(f'Can\'t find field "{name}"')
    value = given.get(name, default)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        _refuse(f'Field "{name}" must be of type String')
    return str(value)


def _refuse(reason: str) -> NoReturn:
    raise CannotParse(what=f"can't parse MessageEntity: {reason}")
