"""A person changes a message, deletes it, puts an emoji under it, or passes it on."""

from dataclasses import replace

from sandbox.acts.impossible import Impossible
from sandbox.acts.places import check_may_write
from sandbox.acts.writing import post, prepare, read_caption, read_words
from sandbox.chats import Chat, Group
from sandbox.content import Content, Media, Text
from sandbox.messages import Message
from sandbox.posting import change, delete
from sandbox.reactions import ALLOWED, first_of_album, set_reaction
from sandbox.users import Person
from sandbox.voting import forwarded
from sandbox.world import World


def edit(world: World, person: Person, message: Message, text: str) -> None:
    """The text, or what is written under a file."""
    check_may_write(person, message.chat)
    if message.sender is not person or message.forward is not None:
        raise Impossible(f"{person.name} may edit own messages only")
    content = _edited(message.content, text)
    if content == message.content:
        raise Impossible("nothing is changed")
    message.content = content
    change(world, message)


def delete_message(world: World, person: Person, message: Message) -> None:
    """For everybody; bots are not told."""
    chat = message.chat
    is_own = message.sender is person
    if isinstance(chat, Group) and not is_own and not chat.may(person, "can_delete_messages"):
        raise Impossible(f"{person.name} may delete own messages only")
    delete(world, message)


def react(world: World, person: Person, message: Message, emoji: str) -> None:
    """ "" takes the reaction back."""
    check_may_write(person, message.chat)
    if message.is_service or (emoji and emoji not in ALLOWED):
        raise Impossible(f"{emoji} cannot be put under this message")
    set_reaction(world, first_of_album(message), person, emoji)


def forward(
    world: World, person: Person, message: Message, chat: Chat, topic_id: int | None = None
) -> Message:
    if message.is_service or message.is_protected:
        raise Impossible("this message cannot be forwarded")
    passed_on = prepare(world, person, chat, forwarded(message.content), topic_id)
    passed_on.forward = message.origin()
    return post(world, passed_on)


def _edited(content: Content, text: str) -> Content:
    match content:
        case Text():
            return replace(content, formatted=read_words(text))
        case Media() if content.may_have_caption:
            is_above = content.is_caption_above
            return content.with_caption(read_caption(text), is_above=is_above)
        case _:
            raise Impossible("there is nothing to edit in this message")
