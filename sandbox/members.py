"""Who belongs to a group, and what they may do there."""

from dataclasses import dataclass, field, replace

from sandbox.users import User
from sandbox.wire import JsonObject

RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_pin_messages",
    "can_manage_topics",
)  # fmt: skip
_NEVER_HERE = (
    "is_anonymous", "can_post_stories", "can_edit_stories", "can_delete_stories",
    "can_send_welcome_messages",
)  # fmt: skip

MEMBER, LEFT, KICKED = "member", "left", "kicked"
ADMINISTRATOR, CREATOR = "administrator", "creator"


@dataclass(frozen=True, slots=True)
class Membership:
    """`status` is a ChatMember status of the Bot API: member, left, administrator …"""

    user: User
    status: str = MEMBER
    rights: frozenset[str] = field(default_factory=frozenset)

    @property
    def is_inside(self) -> bool:
        return self.status not in (LEFT, KICKED)

    @property
    def is_administrator(self) -> bool:
        return self.status in (ADMINISTRATOR, CREATOR)

    def may(self, right: str) -> bool:
        return self.status == CREATOR or (self.status == ADMINISTRATOR and right in self.rights)

    def becoming(self, status: str) -> "Membership":
        return replace(self, status=status, rights=frozenset())

    def draw(self) -> JsonObject:
        drawn: JsonObject = {"user": self.user.draw(), "status": self.status}
        match self.status:
            case "administrator":
                return drawn | self._draw_rights()
            case "creator":
                return drawn | {"is_anonymous": False}
            case "kicked":
                return drawn | {"until_date": 0}
            case _:
                return drawn

    def _draw_rights(self) -> JsonObject:
        has: JsonObject = {right: right in self.rights for right in RIGHTS}
        has["can_manage_chat"] = True
        return {"can_be_edited": False} | has | dict.fromkeys(_NEVER_HERE, False)
