"""Who belongs to a chat, and what they may do there."""

from dataclasses import dataclass, field, replace

from sandbox.rights import EVERY_PERMISSION, PERMISSIONS, RIGHTS, rights_in
from sandbox.users import User
from sandbox.wire import JsonObject

__all__ = ["RIGHTS", "Membership"]

MEMBER, RESTRICTED, LEFT, KICKED = "member", "restricted", "left", "kicked"
ADMINISTRATOR, CREATOR = "administrator", "creator"


@dataclass(frozen=True, slots=True)
class Membership:
    """`status` is a ChatMember status of the Bot API: member, left, administrator …"""

    user: User
    status: str = MEMBER
    rights: frozenset[str] = field(default_factory=frozenset)
    """Of an administrator: some of `sandbox.rights.RIGHTS`."""
    permissions: frozenset[str] = EVERY_PERMISSION
    """What a restricted member may still: some of `sandbox.rights.PERMISSIONS`."""
    is_member: bool = True
    """False for who is restricted and has left."""
    until_date: int = 0
    """Unix time at which a ban or a restriction ends; 0: never."""
    custom_title: str = ""
    is_anonymous: bool = False
    promoted_by: User | None = None

    @property
    def is_inside(self) -> bool:
        return self.status not in (LEFT, KICKED) and self.is_member

    @property
    def is_administrator(self) -> bool:
        return self.status in (ADMINISTRATOR, CREATOR)

    def may(self, right: str) -> bool:
        """As administrator: the owner everything, others what they were given."""
        return self.status == CREATOR or (self.status == ADMINISTRATOR and right in self.rights)

    def is_permitted(self, permission: str) -> bool:
        """Nothing forbids it to this very person; the chat may forbid it to everybody."""
        if self.is_administrator:
            return permission not in RIGHTS or self.may(permission)
        return self.is_inside and permission in self.permissions

    def becoming(self, status: str) -> "Membership":
        return Membership(self.user, status)

    def restricted_to(self, permissions: frozenset[str], until_date: int) -> "Membership":
        """With every permission: no longer restricted at all."""
        if permissions == EVERY_PERMISSION:
            return Membership(self.user, MEMBER if self.is_inside else LEFT)
        return Membership(
            self.user,
            RESTRICTED,
            permissions=permissions,
            is_member=self.is_inside,
            until_date=until_date,
        )

    def gone(self) -> "Membership":
        """Who is restricted stays so after leaving."""
        return replace(self, is_member=False) if self.status == RESTRICTED else self.becoming(LEFT)

    def back(self) -> "Membership":
        return replace(self, is_member=True) if self.status == RESTRICTED else self.becoming(MEMBER)

    def at(self, unix_time: int) -> "Membership":
        """What has become of it: bans and restrictions end by themselves."""
        if not self.until_date or unix_time < self.until_date:
            return self
        return self.becoming(MEMBER if self.is_inside else LEFT)

    def draw(self, kind: str = "private", viewer: User | None = None) -> JsonObject:
        """A ChatMember, in a chat of that kind; `viewer` is the bot that is shown it."""
        drawn: JsonObject = {"user": self.user.draw(), "status": self.status}
        match self.status:
            case "administrator":
                drawn |= {"can_be_edited": viewer is not None and viewer is self.promoted_by}
                return drawn | self._draw_anonymity() | self._draw_rights(kind)
            case "creator":
                return drawn | self._draw_anonymity()
            case "restricted":
                held: JsonObject = {name: name in self.permissions for name in PERMISSIONS}
                return drawn | {"is_member": self.is_member} | held | self._draw_end()
            case "kicked":
                return drawn | self._draw_end()
            case _:
                return drawn

    def _draw_rights(self, kind: str) -> JsonObject:
        return {right: right in self.rights for right in rights_in(kind)}

    def _draw_anonymity(self) -> JsonObject:
        title: JsonObject = {"custom_title": self.custom_title} if self.custom_title else {}
        return {"is_anonymous": self.is_anonymous} | title

    def _draw_end(self) -> JsonObject:
        return {"until_date": self.until_date}
