"""editMessageText, editMessageCaption, editMessageMedia, editMessageReplyMarkup.

Source: `Client.cpp`, process_edit_message_text_query and its neighbours; tdlib/td,
`MessagesManager.cpp`, can_edit_message and edit_message_media.
"""

from telegram.constants import MessageLimit

from sandbox.chats import Group
from sandbox.content import Content, Location, Media, Text
from sandbox.entities.cleaning import is_blank
from sandbox.errors.albums import AlbumChangesKind, NothingForAlbums
from sandbox.errors.formatting import NothingToSee
from sandbox.errors.messages import (
    CannotBeEdited,
    EditedCaptionIsTooLong,
    EditedTextIsTooLong,
    MediaCannotBeEdited,
    NoCaptionToEdit,
    NoTextToEdit,
    NotModified,
)
from sandbox.errors.queries import NothingNewInInlineMessages
from sandbox.errors.refusal import BadRequest
from sandbox.files import FileKind
from sandbox.keyboards import check_markup, read_markup
from sandbox.messages import Message
from sandbox.methods.albums import IN_ALBUMS, OF_ONE_KIND
from sandbox.methods.business import check_business
from sandbox.methods.inline_messages import inline_message, speaks_of_inline_message
from sandbox.methods.input_media import read_input_media
from sandbox.methods.request import Request
from sandbox.methods.sending import read_text
from sandbox.posting import show
from sandbox.wire import Json, JsonObject

_FIXED = {FileKind.STICKER, FileKind.VIDEO_NOTE}
_FIXED_MEDIA = _FIXED | {FileKind.VOICE}


def edit_message_text(request: Request) -> Json:
    content = read_text(request)
    markup = read_new_buttons(request)
    message = message_to_edit(request)
    _check_content_may_change(message)
    if not isinstance(message.content, Text):
        raise NoTextToEdit
    if is_blank(content.formatted.text):
        raise NothingToSee
    if len(content.formatted.text) > MessageLimit.MAX_TEXT_LENGTH:
        raise EditedTextIsTooLong
    return change_message(request, message, content, markup)


def edit_message_caption(request: Request) -> Json:
    markup = read_new_buttons(request)
    caption = request.formatted("caption", "caption_entities")
    is_above = request.parameters.flag("show_caption_above_media")
    message = message_to_edit(request)
    _check_content_may_change(message)
    if not isinstance(message.content, Media):
        raise NoCaptionToEdit
    if len(caption.text) > MessageLimit.CAPTION_LENGTH:
        raise EditedCaptionIsTooLong
    content = message.content.with_caption(caption, is_above=is_above)
    return change_message(request, message, content, markup)


def edit_message_media(request: Request) -> Json:
    """A text may become media too (Bot API 10.3)."""
    markup = read_new_buttons(request)
    request.parameters.required_text("media")
    given = request.parameters.structure("media", "input media")
    draft = read_input_media(request, given, for_album=False)
    message = message_to_edit(request, refusal=MediaCannotBeEdited)
    _check_media_may_change(message)
    if speaks_of_inline_message(request) and request.parameters.uploads:
        raise NothingNewInInlineMessages
    content = draft()
    _check_stays_in_album(message, content)
    return change_message(request, message, content, markup)


def edit_message_reply_markup(request: Request) -> Json:
    markup = read_new_buttons(request)
    message = message_to_edit(request)
    return change_message(request, message, message.content, markup)


def read_new_buttons(request: Request) -> JsonObject | None:
    """That it is an inline one is seen last, when the message is known."""
    return read_markup(request.parameters.structure("reply_markup", "reply keyboard markup"))


def message_to_edit(request: Request, refusal: type[BadRequest] = CannotBeEdited) -> Message:
    """Raises what is wrong with the chat or the inline message, MessageNotFound, or `refusal`."""
    if speaks_of_inline_message(request):
        return inline_message(request)
    check_business(request)
    message = request.message(request.chat_to_write(), "message to edit")
    if not _may_edit(request, message):
        raise refusal
    return message


def _may_edit(request: Request, message: Message) -> bool:
    """Its own; in a channel anybody's, with the right to. Source: tdlib/td, can_edit_message."""
    if message.is_service or message.forward is not None or message.brought_keyboard:
        return False
    if message.sender is request.bot:
        return True
    chat = message.chat
    if not isinstance(chat, Group) or not chat.is_channel:
        return False
    return chat.may(request.bot, "can_edit_messages")


def _check_content_may_change(message: Message) -> None:
    """Of what is neither text, media with a caption nor live only the buttons may change."""
    match message.content:
        case Text():
            return
        case Media() as media if media.kind not in _FIXED:
            return
        case Location() as location if location.is_live:
            return
        case _:
            raise CannotBeEdited


def _check_media_may_change(message: Message) -> None:
    match message.content:
        case Text():
            return
        case Media() as media if media.kind not in _FIXED_MEDIA:
            return
        case _:
            raise MediaCannotBeEdited


def _check_stays_in_album(message: Message, content: Media) -> None:
    if not message.media_group_id or not isinstance(message.content, Media):
        return
    old, new = message.content.kind, content.kind
    if old is new:
        return
    if new not in IN_ALBUMS:
        raise NothingForAlbums
    if old in OF_ONE_KIND or new in OF_ONE_KIND:
        raise AlbumChangesKind


def change_message(
    request: Request, message: Message, content: Content, markup: JsonObject | None
) -> Json:
    """The answer is the message, but true for one sent through inline mode."""
    is_inline = speaks_of_inline_message(request)
    markup = check_markup(markup, None if is_inline else message.chat, only_inline=True)
    if content == message.content and markup == message.inline_keyboard:
        raise NotModified
    request.count_against_limits(message.chat, is_edit=True)
    if content != message.content:
        message.edited_at = request.world.clock.unix_time()
    message.content = content
    message.inline_keyboard = markup
    message.version += 1
    show(request.world, message)
    return True if is_inline else message.draw()
