"""What bots are told when somebody's place in a chat changes."""

from sandbox.bots import Bot
from sandbox.chats import Chat, Group
from sandbox.invitations import InviteLink
from sandbox.members import Membership
from sandbox.users import User
from sandbox.wire import JsonObject, if_any
from sandbox.world import World


def tell_of_membership(
    world: World,
    chat: Chat,
    by: User,
    old: Membership,
    new: Membership,
    link: InviteLink | None = None,
) -> None:
    """`my_chat_member` to the bot it is about, `chat_member` to bots that administer the chat."""
    if isinstance(new.user, Bot):
        told = _draw_change(world, chat, by, (old, new), new.user, link)
        new.user.updates.add("my_chat_member", told, ("my_chat_member", chat.id))
    for bot in chat.bots:
        if bot is not new.user and _administers(bot, chat):
            told = _draw_change(world, chat, by, (old, new), bot, link)
            bot.updates.add("chat_member", told, ("chat_member", new.user.id))


def _draw_change(
    world: World,
    chat: Chat,
    by: User,
    change: tuple[Membership, Membership],
    viewer: Bot,
    link: InviteLink | None,
) -> JsonObject:
    """A ChatMemberUpdated, as `viewer` is told of it."""
    kind = chat.kind if isinstance(chat, Group) else "private"
    old, new = (membership.draw(kind, viewer) for membership in change)
    told: JsonObject = {
        "chat": chat.draw(),
        "from": by.draw(),
        "date": world.clock.unix_time(),
        "old_chat_member": old,
        "new_chat_member": new,
    }
    return told | if_any(invite_link=link.draw() if link else None)


def _administers(bot: Bot, chat: Chat) -> bool:
    return isinstance(chat, Group) and chat.membership(bot).is_administrator
