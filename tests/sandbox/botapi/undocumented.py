"""Fields that were described once, and that Telegram still sends for the sake of older programs.

Source: tdlib/telegram-bot-api, `Client.cpp`, JsonChat and JsonMessage.
"""

from types import MappingProxyType

_OF_A_BASIC_GROUP = {"all_members_are_administrators": "Boolean"}
_OF_A_FORWARD = {
    "forward_from": "User",
    "forward_from_chat": "Chat",
    "forward_from_message_id": "Integer",
    "forward_date": "Integer",
}

UNDOCUMENTED: MappingProxyType[str, dict[str, str]] = MappingProxyType(
    {"Chat": _OF_A_BASIC_GROUP, "ChatFullInfo": _OF_A_BASIC_GROUP, "Message": _OF_A_FORWARD}
)
"""Type to further fields, which may be left out."""
