"""What administrators may (rights) and what others may (permissions), by the Bot API's names.

Source: the types ChatAdministratorRights and ChatPermissions of Bot API 10.3.
"""

_EVERYWHERE = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories", "can_send_welcome_messages",
)  # fmt: skip
_IN_GROUPS = ("can_pin_messages", "can_manage_topics", "can_manage_tags")
_IN_CHANNELS = ("can_post_messages", "can_edit_messages", "can_manage_direct_messages")

RIGHTS = _EVERYWHERE + _IN_GROUPS + _IN_CHANNELS

MEDIA_PERMISSIONS = (
    "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes",
)  # fmt: skip
PERMISSIONS = (
    "can_send_messages", *MEDIA_PERMISSIONS, "can_send_polls", "can_send_other_messages",
    "can_add_web_page_previews", "can_react_to_messages", "can_edit_tag", "can_change_info",
    "can_invite_users", "can_pin_messages", "can_manage_topics",
)  # fmt: skip
_WITHHELD = frozenset({"can_change_info", "can_pin_messages", "can_manage_topics"})

EVERY_PERMISSION = frozenset(PERMISSIONS)
USUAL_PERMISSIONS = EVERY_PERMISSION - _WITHHELD
"""Those of a new group: what runs it is left to its administrators."""


def rights_in(kind: str) -> tuple[str, ...]:
    """Those there are in a chat of that kind: "group", "supergroup" or "channel"."""
    return _EVERYWHERE + (_IN_CHANNELS if kind == "channel" else _IN_GROUPS)
