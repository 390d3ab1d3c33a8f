"""Emoji put under messages, and the bots that learn of it: who reacted, in a channel how many."""

from telegram.constants import ReactionEmoji

from sandbox.chats import Group
from sandbox.messages import Message, Reaction
from sandbox.posting import show
from sandbox.users import Person, User
from sandbox.wire import Json, JsonObject
from sandbox.world import World

ALLOWED = frozenset(emoji.value for emoji in ReactionEmoji)


def set_reaction(world: World, message: Message, user: User, emoji: str) -> None:
    """One of ALLOWED instead of the one given before; "" takes it back."""
    old = message.reaction_of(user)
    if emoji == old:
        return
    others = tuple(reaction for reaction in message.reactions if reaction.user is not user)
    message.reactions = (*others, Reaction(user, emoji)) if emoji else others
    show(world, message)
    if isinstance(user, Person):
        _tell_bots(world, message, user, old, emoji)


def first_of_album(message: Message) -> Message:
    """The message itself where it stands alone."""
    if not message.media_group_id:
        return message
    together = (
        m for m in message.chat.messages.values() if m.media_group_id == message.media_group_id
    )
    return next(together, message)


def _tell_bots(world: World, message: Message, person: Person, old: str, new: str) -> None:
    """In groups and channels, administrators only. What bots do is told to nobody."""
    chat = message.chat
    if chat.posts_as_itself:
        kind, told = "message_reaction_count", _draw_counts(message)
    else:
        kind, told = "message_reaction", _draw_change(person, old, new)
    place: JsonObject = {"chat": chat.draw(), "message_id": message.message_id}
    date: JsonObject = {"date": world.clock.unix_time()}
    for bot in chat.bots:
        if not isinstance(chat, Group) or chat.membership(bot).is_administrator:
            bot.updates.add(kind, place | date | told, (kind, chat.id))


def _draw_change(person: Person, old: str, new: str) -> JsonObject:
    drawn = [[_draw_type(emoji)] if emoji else [] for emoji in (old, new)]
    return {"user": person.draw(), "old_reaction": drawn[0], "new_reaction": drawn[1]}


def _draw_counts(message: Message) -> JsonObject:
    """In a channel nobody is told who it was."""
    counted: list[Json] = [
        {"type": _draw_type(emoji), "total_count": count}
        for emoji, count in message.count_reactions().items()
    ]
    return {"reactions": counted}


def _draw_type(emoji: str) -> Json:
    return {"type": "emoji", "emoji": emoji}
