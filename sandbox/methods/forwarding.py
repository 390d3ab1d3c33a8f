"""forwardMessage, forwardMessages, copyMessage, copyMessages.

Source: `Client.cpp`, process_forward_message_query and its neighbours; tdlib/td,
`MessagesManager.cpp`, forward_message and can_forward_message.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from telegram.constants import MessageLimit

from sandbox.content import NO_TEXT, Content, Media
from sandbox.entities.formatted import Formatted
from sandbox.errors.messages import (
    CannotBeCopied,
    CannotBeForwarded,
    CaptionIsTooLong,
    IdentifiersNotIncreasing,
    NoneCanBeForwarded,
)
from sandbox.messages import Message
from sandbox.methods.delivering import (
    Destination,
    deliver,
    find_destination,
    group_together,
    post,
)
from sandbox.methods.message_ids import read_message_ids
from sandbox.methods.request import Request
from sandbox.posting import publish
from sandbox.voting import copied, forwarded
from sandbox.wire import Json


def forward_message(request: Request) -> Json:
    message = _message_in_question(request, "message to forward")

    def make() -> Content:
        if not may_be_forwarded(message):
            raise CannotBeForwarded
        return forwarded(message.content)

    return deliver(_without_reply(request), make, message.origin()).draw()


def copy_message(request: Request) -> Json:
    """The new message's id alone. `caption` takes the place of the one there is."""
    request.parameters.required_text("from_chat_id")
    caption = _read_new_caption(request)
    message = _message_in_question(request, "message to copy")
    copied = deliver(request, lambda: _copy(request, message, caption))
    return {"message_id": copied.message_id}


def forward_messages(request: Request) -> Json:
    """The ids of the new messages; what cannot be forwarded is left out."""
    destination, messages = _read_many(request)
    wanted = [message for message in messages if may_be_forwarded(message)]
    sent = [post(request, destination, forwarded(m.content), m.origin()) for m in wanted]
    return _publish(request, wanted, sent)


def copy_messages(request: Request) -> Json:
    """The ids of the new messages; what cannot be copied is left out."""
    bare = request.parameters.flag("remove_caption")
    destination, messages = _read_many(request)
    wanted = [message for message in messages if not message.is_service]
    contents = [copied(request.world, m.content, request.bot) for m in wanted]
    contents = [_without_caption(content) if bare else content for content in contents]
    sent = [post(request, destination, _copied(request, content)) for content in contents]
    return _publish(request, wanted, sent)


def may_be_forwarded(message: Message) -> bool:
    return not message.is_service and not message.is_protected


def _message_in_question(request: Request, what: str) -> Message:
    request.parameters.required_text("from_chat_id")
    return request.message(request.chat("from_chat_id"), what)


def _without_reply(request: Request) -> Request:
    """A forwarded message answers nothing and carries no keyboard."""
    left_out = ("reply_parameters", "reply_to_message_id", "reply_markup")
    kept = {n: v for n, v in request.parameters.values.items() if n not in left_out}
    return replace(request, parameters=replace(request.parameters, values=kept))


def _read_new_caption(request: Request) -> Formatted | None:
    """None where the one there is stays. An empty one takes it away."""
    if request.parameters.values.get("caption") is None:
        return None
    return request.formatted("caption", "caption_entities")


def _copy(request: Request, message: Message, caption: Formatted | None) -> Content:
    if message.is_service:
        raise CannotBeCopied
    content = _copied(request, message.content)
    if caption is None or not isinstance(content, Media) or not content.may_have_caption:
        return content
    if len(caption.text) > MessageLimit.CAPTION_LENGTH:
        raise CaptionIsTooLong
    is_above = request.parameters.flag("show_caption_above_media")
    return content.with_caption(caption, is_above=is_above)


def _copied(request: Request, content: Content) -> Content:
    return copied(request.world, content, request.bot)


def _without_caption(content: Content) -> Content:
    return content.with_caption(NO_TEXT, is_above=False) if isinstance(content, Media) else content


def _read_many(request: Request) -> tuple[Destination, list[Message]]:
    """Where they go, and those that are there."""
    request.parameters.required_text("from_chat_id")
    message_ids = read_message_ids(request)
    destination = find_destination(request)
    place = request.chat("from_chat_id")
    found = [place.messages[n] for n in message_ids if n in place.messages]
    if any(one.message_id >= next_.message_id for one, next_ in pairwise(found)):
        raise IdentifiersNotIncreasing
    return destination, found


def _publish(request: Request, sources: Sequence[Message], sent: Sequence[Message]) -> Json:
    """What stood together in an album stands together again."""
    if not sent:
        raise NoneCanBeForwarded
    pairs = zip(sources, sent, strict=True)
    for group_id, together in groupby(pairs, key=lambda pair: pair[0].media_group_id):
        if group_id:
            group_together([message for _, message in together])
    return [{"message_id": publish(request.world, message).message_id} for message in sent]
