"""editMessageText, editMessageCaption, editMessageReplyMarkup, deleteMessage."""

from telegram.constants import MessageLimit

from sandbox.chats import Group
from sandbox.content import Content, Document, Photo, Text
from sandbox.errors.messages import (
    CannotBeDeleted,
    CannotBeEdited,
    EditedCaptionIsTooLong,
    EditedTextIsTooLong,
    IdentifierNotSpecified,
    NoCaptionToEdit,
    NoTextToEdit,
    NotModified,
)
from sandbox.keyboards import is_inline, read_markup
from sandbox.messages import Message
from sandbox.methods.request import Request
from sandbox.methods.sending import read_text
from sandbox.posting import delete, show
from sandbox.wire import Json, JsonObject


def edit_message_text(request: Request) -> Json:
    content = read_text(request)
    markup = _read_inline_markup(request)
    message = _message_to_edit(request)
    if not isinstance(message.content, Text):
        raise NoTextToEdit
    if len(content.formatted.text) > MessageLimit.MAX_TEXT_LENGTH:
        raise EditedTextIsTooLong
    return _edit(request, message, content, markup)


def edit_message_caption(request: Request) -> Json:
    markup = _read_inline_markup(request)
    caption = request.formatted("caption", "caption_entities")
    message = _message_to_edit(request)
    if not isinstance(message.content, Photo | Document):
        raise NoCaptionToEdit
    if len(caption.text) > MessageLimit.CAPTION_LENGTH:
        raise EditedCaptionIsTooLong
    return _edit(request, message, message.content.with_caption(caption), markup)


def edit_message_reply_markup(request: Request) -> Json:
    markup = _read_inline_markup(request)
    message = _message_to_edit(request)
    return _edit(request, message, message.content, markup)


def delete_message(request: Request) -> Json:
    if not request.parameters.text("chat_id"):
        raise IdentifierNotSpecified(what="chat identifier")
    if request.parameters.integer("message_id") <= 0:
        raise IdentifierNotSpecified(what="message identifier")
    message = request.message(request.chat_to_write(), "message to delete")
    if not _may_delete(request, message):
        raise CannotBeDeleted
    delete(request.world, message)
    return True


def _read_inline_markup(request: Request) -> JsonObject | None:
    """Reply keyboards cannot be put under a message that stands already: none is taken."""
    markup = read_markup(request.parameters.structure("reply_markup", "reply keyboard markup"))
    return markup if is_inline(markup) else None


def _message_to_edit(request: Request) -> Message:
    """Raises what is wrong with the chat, MessageNotFound or CannotBeEdited."""
    parameters = request.parameters
    if not parameters.text("chat_id") and parameters.integer("message_id") <= 0:
        raise IdentifierNotSpecified(what="message identifier")
    message = request.message(request.chat_to_write(), "message to edit")
    if message.sender is not request.bot or message.is_service:
        raise CannotBeEdited
    return message


def _edit(request: Request, message: Message, content: Content, markup: JsonObject | None) -> Json:
    if content == message.content and markup == message.inline_keyboard:
        raise NotModified
    request.count_against_limits(message.chat, is_edit=True)
    if content != message.content:
        message.edited_at = request.world.clock.unix_time()
    message.content = content
    message.inline_keyboard = markup
    message.version += 1
    show(request.world, message)
    return message.draw()


def _may_delete(request: Request, message: Message) -> bool:
    chat = message.chat
    if not isinstance(chat, Group) or message.sender is request.bot:
        return True
    return chat.may(request.bot, "can_delete_messages")
