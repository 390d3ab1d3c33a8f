"""What all methods that send have in common, in Telegram's order.

First what the request says is read, then the chat and the message answered are looked up, and only
then the content is made: what the server behind the Bot API would refuse is refused last. Source:
`Client.cpp`, do_send_message and check_reply_parameters; tdlib/td, `MessagesManager::send_message`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sandbox.chats import Chat, Group
from sandbox.content import Content, words_of
from sandbox.errors.messages import EffectInGroup
from sandbox.keyboards import check_markup, is_inline, read_markup
from sandbox.messages import Forward, Message
from sandbox.methods.business import check_business
from sandbox.methods.replying import Answered, find_answered, read_reply
from sandbox.methods.request import Request
from sandbox.posting import new_message, publish, show_chat
from sandbox.reply_keyboards import Shown
from sandbox.sending_rights import check_may_send
from sandbox.users import Person
from sandbox.wire import JsonObject
from sandbox.world import World

Draft: TypeAlias = Callable[[], Content]
"""Makes the content; raises what the server behind refuses."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a request wants its message to stand."""

    chat: Chat
    topic_id: int | None
    answered: Answered


def deliver(request: Request, draft: Draft, forward: Forward | None = None) -> Message:
    """Sends one message; any keyboard may come with it."""
    reply = read_reply(request)
    markup = read_markup(request.parameters.structure("reply_markup", "reply keyboard markup"))
    check_business(request)
    chat = request.chat_to_write()
    destination = _place(request, chat, find_answered(request, chat, reply))
    content = draft()
    markup = check_markup(markup, chat)
    _check_effect(request, chat)
    message = post(request, destination, content, forward)
    message.inline_keyboard = markup if is_inline(markup) else None
    message.brought_keyboard = markup is not None and not is_inline(markup)
    publish(request.world, message)
    if markup is not None and message.brought_keyboard:
        _change_keyboard(request, message, markup)
    return message


def deliver_all(request: Request, drafts: Callable[[], Sequence[Content]]) -> list[Message]:
    """Sends an album: without a keyboard, under one `media_group_id` where they are several."""
    reply = read_reply(request)
    check_business(request)
    chat = request.chat_to_write()
    destination = _place(request, chat, find_answered(request, chat, reply))
    contents = drafts()
    _check_effect(request, chat)
    messages = [post(request, destination, content) for content in contents]
    group_together(messages)
    return [publish(request.world, message) for message in messages]


def find_destination(request: Request) -> Destination:
    """For what answers nothing. Raises what is wrong with the chat, or ThreadNotFound."""
    return _place(request, request.chat_to_write(), Answered())


def post(
    request: Request, destination: Destination, content: Content, forward: Forward | None = None
) -> Message:
    """Not seen by anybody before `publish`. Raises what check_may_send raises, TooManyRequests."""
    chat, answered = destination.chat, destination.answered
    check_may_send(request.bot, chat, content, destination.topic_id)
    request.count_against_limits(chat)
    message = new_message(
        request.world,
        chat,
        request.bot,
        content,
        topic_id=destination.topic_id,
        reply_to=answered.message,
    )
    message.quote, message.external_reply = answered.quote, answered.external
    message.forward = forward
    message.is_protected = request.parameters.flag("protect_content")
    message.is_silent = request.parameters.flag("disable_notification")
    message.effect_id = str(request.parameters.integer("message_effect_id") or "")
    return message


def group_together(messages: Sequence[Message]) -> None:
    """One message alone is no album."""
    if len(messages) > 1:
        group_id = f"{abs(messages[0].chat.id)}{messages[0].message_id}"
        for message in messages:
            message.media_group_id = group_id


def _place(request: Request, chat: Chat, answered: Answered) -> Destination:
    topic_id = request.topic_id(chat)
    if topic_id is None and answered.message is not None:
        topic_id = answered.message.topic_id
    return Destination(chat, topic_id, answered)


def _check_effect(request: Request, chat: Chat) -> None:
    """Raises EffectInGroup. Source: tdlib/td, process_message_send_options."""
    if request.parameters.integer("message_effect_id") and isinstance(chat, Group):
        raise EffectInGroup


def _change_keyboard(request: Request, message: Message, markup: JsonObject) -> None:
    shown = Shown(None if "remove_keyboard" in markup else markup, message)
    if markup.get("selective"):
        message.chat.keyboards.bring_to(_addressed(request.world, message), shown)
    else:
        message.chat.keyboards.bring(shown)
    show_chat(request.world, message.chat)


def _addressed(world: World, message: Message) -> list[Person]:
    """Whom a message names, and whom it answers: a selective keyboard is for them alone.

    Source: core.telegram.org/bots/api#replykeyboardmarkup.
    """
    words = words_of(message.content)
    named = [world.by_username(words.cut(e)) for e in words.entities if e.type == "mention"]
    linked = [e.user for e in words.entities]
    answered = message.reply_to.sender if message.reply_to else None
    return [user for user in (*named, *linked, answered) if isinstance(user, Person)]
