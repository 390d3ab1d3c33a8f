"""A person blocks a bot, and lets it write again."""

from sandbox.chats import PrivateChat
from sandbox.members import KICKED, Membership
from sandbox.membership_updates import tell_of_membership
from sandbox.posting import show_chat
from sandbox.world import World


def set_blocked(world: World, chat: PrivateChat, *, blocked: bool) -> None:
    if chat.is_blocked is blocked:
        return
    chat.is_blocked = blocked
    member = Membership(chat.bot)
    kicked = member.becoming(KICKED)
    old, new = (member, kicked) if blocked else (kicked, member)
    tell_of_membership(world, chat, chat.person, old, new)
    show_chat(world, chat)
