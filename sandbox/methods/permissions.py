"""The ChatPermissions a request brings. Source: `Client.cpp`, get_chat_permissions."""

from sandbox.errors.formatting import CannotParse
from sandbox.json_fields import is_given, naming, optional_flag
from sandbox.methods.request import Request
from sandbox.rights import MEDIA_PERMISSIONS, PERMISSIONS
from sandbox.wire import JsonObject

_FOLLOWS = {
    "can_react_to_messages": "can_send_messages",
    "can_edit_tag": "can_pin_messages",
    "can_manage_topics": "can_pin_messages",
}
"""Not given, a permission is as the other one. Source: ChatPermissions of Bot API 10.3."""


def read_permissions(request: Request) -> frozenset[str]:
    """Raises CannotParse. What is not given is not permitted."""
    if not request.parameters.has("permissions"):
        return frozenset()
    fields = request.parameters.structure("permissions", "permissions")
    if not isinstance(fields, dict):
        raise CannotParse(what="object expected as permissions")
    with naming("chat permissions"):
        permitted = _read(fields)
    if request.parameters.flag("use_independent_chat_permissions"):
        return frozenset(permitted)
    return frozenset(permitted | _implied_by(permitted))


def _read(fields: JsonObject) -> set[str]:
    permitted = {name for name in PERMISSIONS if optional_flag(fields, name)}
    for name, leader in _FOLLOWS.items():
        if not is_given(fields, name) and leader in permitted:
            permitted.add(name)
    in_one_word = not any(is_given(fields, name) for name in MEDIA_PERMISSIONS)
    if in_one_word and optional_flag(fields, "can_send_media_messages"):
        permitted.update(MEDIA_PERMISSIONS, {"can_send_messages"})
    return permitted


def _implied_by(permitted: set[str]) -> set[str]:
    """Who may send stickers or previews may send any media, and who may send polls, texts."""
    if permitted & {"can_send_other_messages", "can_add_web_page_previews"}:
        return {"can_send_messages", *MEDIA_PERMISSIONS}
    return {"can_send_messages"} if "can_send_polls" in permitted else set()
