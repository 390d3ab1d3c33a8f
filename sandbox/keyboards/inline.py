"""One button of an inline keyboard: the one thing it does, whatever else was said of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

from sandbox.errors.keyboards import (
    ButtonCopyTextInvalid,
    ButtonDataInvalid,
    ButtonTypeInvalid,
    InlineSwitchInChannel,
    NoChatTypeAllowed,
)
from sandbox.json_fields import (
    WrongField,
    is_given,
    optional_flag,
    optional_text,
    required_object,
    required_text,
)
from sandbox.keyboards.links import check_https_url, check_url
from sandbox.keyboards.looks import read_looks
from sandbox.wire import Json, JsonObject

MOST_DATA_BYTES = 64
MOST_COPY_CHARACTERS = 256
_BUTTON = "inline keyboard button"
_USERNAME = re.compile("@?[A-Za-z0-9_]+")
_CHAT_TYPES = ("allow_user_chats", "allow_bot_chats", "allow_group_chats", "allow_channel_chats")


@dataclass(frozen=True, slots=True)
class Where:
    """What about the chat matters to a button."""

    is_private: bool
    is_channel: bool


def read_inline_button(button: Json) -> JsonObject:
    """Raises WrongField."""
    if not isinstance(button, dict):
        raise WrongField("InlineKeyboardButton must be an Object")
    text = required_text(button, "text")
    looks = read_looks(button)
    for kind, rules in _KINDS.items():
        if _is_meant(button, kind):
            return {"text": text} | looks | {kind: rules.read(button, kind)}
    raise WrongField("Text buttons are unallowed in the inline keyboard")


def check_inline_button(button: JsonObject, where: Where) -> JsonObject:
    """The button as it is kept. Raises one of the refusals of `sandbox.errors.keyboards`."""
    kind = next(kind for kind in _KINDS if kind in button)
    rest = {name: value for name, value in button.items() if name != kind}
    return rest | _KINDS[kind].check(kind, button[kind], where)


def _is_meant(button: JsonObject, kind: str) -> bool:
    """An empty address and empty data count as not given; they must be texts all the same."""
    if kind in ("url", "callback_data"):
        return bool(optional_text(button, kind))
    return is_given(button, kind)


def _read_nothing(_: JsonObject, __: str) -> Json:
    return {}


def _read_chosen_chat(button: JsonObject, kind: str) -> Json:
    target = required_object(button, kind)
    chosen: JsonObject = {"query": optional_text(target, "query")}
    return chosen | {name: optional_flag(target, name) for name in _CHAT_TYPES}


def _read_copy_text(button: JsonObject, kind: str) -> Json:
    return {"text": required_text(required_object(button, kind), "text")}


def _read_page(button: JsonObject, kind: str) -> Json:
    return {"url": required_text(required_object(button, kind), "url")}


def _read_login(button: JsonObject, kind: str) -> Json:
    login = required_object(button, kind)
    username = optional_text(login, "bot_username")
    if username and not _USERNAME.fullmatch(username):
        raise WrongField("LoginUrl bot username is invalid")
    return {"url": required_text(login, "url")}


def _check_nothing(kind: str, value: Json, _: Where) -> JsonObject:
    return {kind: value}


def _check_data(kind: str, value: Json, _: Where) -> JsonObject:
    if len(str(value).encode()) > MOST_DATA_BYTES:
        raise ButtonDataInvalid
    return {kind: value}


def _check_address(kind: str, value: Json, _: Where) -> JsonObject:
    return {kind: check_url(str(value), _BUTTON)}


def _check_login(_: str, value: Json, __: Where) -> JsonObject:
    """Whoever looks at the message sees the address alone."""
    url = _text_in(value, "url")
    return {"url": check_https_url(url, f"{_BUTTON} login", "login URL buttons")}


def _check_page(kind: str, value: Json, where: Where) -> JsonObject:
    url = _text_in(value, "url")
    link = check_https_url(url, f"{_BUTTON} Web App", "Web App URL buttons")
    if not where.is_private:
        raise ButtonTypeInvalid
    return {kind: {"url": link}}


def _check_copy_text(kind: str, value: Json, _: Where) -> JsonObject:
    if not 0 < len(_text_in(value, "text")) <= MOST_COPY_CHARACTERS:
        raise ButtonCopyTextInvalid
    return {kind: value}


def _check_switch(kind: str, value: Json, where: Where) -> JsonObject:
    if where.is_channel:
        raise InlineSwitchInChannel(name=kind.removesuffix("_chosen_chat"))
    return {kind: value}


def _check_chosen_chat(kind: str, value: Json, where: Where) -> JsonObject:
    """Where any chat may be chosen it is `switch_inline_query`."""
    allowed = [isinstance(value, dict) and value[name] is True for name in _CHAT_TYPES]
    if not any(allowed):
        raise NoChatTypeAllowed
    _check_switch(kind, value, where)
    return {"switch_inline_query": _text_in(value, "query")} if all(allowed) else {kind: value}


def _check_sent_here(_: str, __: Json, ___: Where) -> JsonObject:
    """They stand under games and invoices only, and none are sent here."""
    raise ButtonTypeInvalid


def _text_in(value: Json, name: str) -> str:
    return optional_text(value, name) if isinstance(value, dict) else ""


@dataclass(frozen=True, slots=True)
class _Kind:
    read: Callable[[JsonObject, str], Json]
    check: Callable[[str, Json, Where], JsonObject] = _check_nothing


_KINDS: MappingProxyType[str, _Kind] = MappingProxyType(
    {
        "url": _Kind(required_text, _check_address),
        "callback_data": _Kind(required_text, _check_data),
        "callback_game": _Kind(_read_nothing, _check_sent_here),
        "pay": _Kind(_read_nothing, _check_sent_here),
        "switch_inline_query": _Kind(required_text, _check_switch),
        "switch_inline_query_chosen_chat": _Kind(_read_chosen_chat, _check_chosen_chat),
        "switch_inline_query_current_chat": _Kind(required_text, _check_switch),
        "login_url": _Kind(_read_login, _check_login),
        "web_app": _Kind(_read_page, _check_page),
        "copy_text": _Kind(_read_copy_text, _check_copy_text),
        "disabled": _Kind(_read_nothing),
    }
)
"""In the order in which Telegram looks for them."""
