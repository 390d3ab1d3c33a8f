"""Links that lead into a chat, and people who have asked to be let in."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sandbox.users import Person, User
from sandbox.wire import JsonObject, if_any

if TYPE_CHECKING:
    from sandbox.chats import Group


def new_address() -> str:
    return f"https://t.me/+{secrets.token_urlsafe(12)}"


@dataclass(eq=False, slots=True, kw_only=True)
class InviteLink:
    group: Group
    creator: User
    address: str = field(default_factory=new_address)
    name: str = ""
    expire_date: int = 0
    """Unix time; 0: never."""
    member_limit: int = 0
    """How many may come by it; 0: any number."""
    creates_join_request: bool = False
    is_primary: bool = False
    is_revoked: bool = False
    used: int = 0

    def is_open_at(self, unix_time: int) -> bool:
        is_over = bool(self.expire_date) and self.expire_date <= unix_time
        is_full = bool(self.member_limit) and self.used >= self.member_limit
        return not (self.is_revoked or is_over or is_full)

    def draw(self) -> JsonObject:
        """A ChatInviteLink."""
        drawn: JsonObject = {
            "invite_link": self.address,
            "creator": self.creator.draw(),
            "creates_join_request": self.creates_join_request,
            "is_primary": self.is_primary,
            "is_revoked": self.is_revoked,
        }
        return drawn | if_any(
            name=self.name,
            expire_date=self.expire_date or None,
            member_limit=self.member_limit or None,
            pending_join_request_count=self._waiting() or None,
        )

    def _waiting(self) -> int:
        return sum(request.link is self for request in self.group.join_requests.values())


@dataclass(frozen=True, slots=True)
class JoinRequest:
    person: Person
    link: InviteLink
    date: int
    """Unix time."""

    def draw(self) -> JsonObject:
        """A ChatJoinRequest. The private chat has the person's id, as always."""
        return {
            "chat": self.link.group.draw(),
            "from": self.person.draw(),
            "user_chat_id": self.person.id,
            "date": self.date,
            "invite_link": self.link.draw(),
        }
