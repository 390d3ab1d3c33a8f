"""One key of a reply keyboard: it sends its text, or shares what it asks for."""

from sandbox.errors.keyboards import OnlyInPrivateChats
from sandbox.json_fields import (
    WrongField,
    is_given,
    optional_flag,
    optional_text,
    required_number,
    required_object,
    required_text,
)
from sandbox.keyboards.links import check_https_url
from sandbox.keyboards.looks import read_looks
from sandbox.wire import Json, JsonObject, if_any

_OLD_NAMES = {"request_phone_number": "request_contact", "request_user": "request_users"}
_PRIVATE_ONLY = {
    "request_contact": "phone number can be requested",
    "request_location": "location can be requested",
    "request_poll": "poll can be requested",
    "web_app": "web App buttons can be used",
    "request_users": "users can be requested",
    "request_chat": "chats can be requested",
    "request_managed_bot": "managed bots can be requested",
}


def read_reply_button(button: Json) -> JsonObject:
    """Raises WrongField."""
    if isinstance(button, str):
        return {"text": button}
    if not isinstance(button, dict):
        raise WrongField("KeyboardButton must be a String or an Object")
    text: JsonObject = {"text": required_text(button, "text")}
    named = {_OLD_NAMES.get(name, name): value for name, value in button.items()}
    return text | read_looks(named) | _read_request(named)


def check_reply_button(button: JsonObject, *, is_private: bool) -> JsonObject:
    """Raises OnlyInPrivateChats, or what is wrong with a Web App's address."""
    request = next((name for name in _PRIVATE_ONLY if name in button), None)
    if request is not None and not is_private:
        raise OnlyInPrivateChats(what=_PRIVATE_ONLY[request])
    match button.get("web_app"):
        case {"url": str() as url}:
            link = check_https_url(url, "keyboard button Web App", "Web App URL buttons")
            return button | {"web_app": {"url": link}}
        case _:
            return button


def _read_request(button: JsonObject) -> JsonObject:
    """What the key asks for, if anything; the first in the order in which Telegram looks."""
    for flag in ("request_contact", "request_location"):
        if optional_flag(button, flag):
            return {flag: True}
    if is_given(button, "request_poll"):
        kind = optional_text(required_object(button, "request_poll"), "type")
        return {"request_poll": if_any(type=kind if kind in ("quiz", "regular") else "")}
    if is_given(button, "web_app"):
        return {"web_app": {"url": required_text(required_object(button, "web_app"), "url")}}
    for name in ("request_users", "request_chat", "request_managed_bot"):
        if is_given(button, name):
            return {name: _read_identified(required_object(button, name))}
    return {}


def _read_identified(request: JsonObject) -> JsonObject:
    """`request_id` comes back with what is shared."""
    return request | {"request_id": required_number(request, "request_id")}
