"""sendMessage, sendPhoto, sendDocument, sendChatAction."""

from telegram.constants import MessageLimit

from sandbox.chats import Chat
from sandbox.content import Content, Document, Photo, Text
from sandbox.entities.formatted import Formatted
from sandbox.errors.formatting import CannotParse
from sandbox.errors.messages import CaptionIsTooLong, TextIsEmpty, TextIsTooLong
from sandbox.errors.requests import WrongChatAction
from sandbox.keyboards import is_inline, read_markup
from sandbox.messages import Message
from sandbox.methods.attachments import attached_file
from sandbox.methods.request import Request
from sandbox.posting import new_message, publish, show_chat
from sandbox.screens import action_event
from sandbox.wire import Json, JsonObject

_ACTIONS = {
    "cancel", "typing", "record_video", "upload_video", "record_audio", "record_voice",
    "upload_audio", "upload_voice", "upload_photo", "upload_document", "choose_sticker",
    "pick_up_location", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip


def send_message(request: Request) -> Json:
    content = read_text(request)
    chat = request.chat_to_write()
    if len(content.formatted.text) > MessageLimit.MAX_TEXT_LENGTH:
        raise TextIsTooLong
    return _send(request, chat, content)


def send_photo(request: Request) -> Json:
    photo = attached_file(request, "photo", "photos")
    caption = _read_caption(request)
    above = request.parameters.flag("show_caption_above_media")
    spoiler = request.parameters.flag("has_spoiler")
    return _send(request, request.chat_to_write(), Photo(photo, caption, above, spoiler))


def send_document(request: Request) -> Json:
    document = attached_file(request, "document", "documents")
    content = Document(document, _read_caption(request))
    return _send(request, request.chat_to_write(), content)


def send_chat_action(request: Request) -> Json:
    action = request.parameters.text("action").lower()
    if action not in _ACTIONS:
        raise WrongChatAction
    world, chat = request.world, request.chat_to_write()
    world.watchers.tell(chat, lambda person: action_event(world, chat, action, person))
    return True


def read_text(request: Request) -> Text:
    """Raises TextIsEmpty or what is wrong with the entities; any length goes through."""
    if not request.parameters.text("text"):
        raise TextIsEmpty
    formatted = request.formatted("text", "entities")
    if not formatted.text:
        raise TextIsEmpty
    return Text(formatted, _read_link_preview(request))


def _read_caption(request: Request) -> Formatted:
    caption = request.formatted("caption", "caption_entities")
    if len(caption.text) > MessageLimit.CAPTION_LENGTH:
        raise CaptionIsTooLong
    return caption


def _read_link_preview(request: Request) -> tuple[tuple[str, str | bool], ...]:
    options = request.parameters.structure("link_preview_options", "link preview options")
    if options is None:
        disabled = request.parameters.flag("disable_web_page_preview")
        return (("is_disabled", True),) if disabled else ()
    if not isinstance(options, dict):
        raise CannotParse(what="object expected as link preview options")
    given = sorted(options.items())
    return tuple((name, value) for name, value in given if isinstance(value, str | bool) and value)


def _send(request: Request, chat: Chat, content: Content) -> Json:
    markup = read_markup(request.parameters.structure("reply_markup", "reply keyboard markup"))
    message = new_message_for(request, chat, content, markup)
    publish(request.world, message)
    if markup is not None and not is_inline(markup):
        _change_keyboard(request, chat, markup)
    return message.draw()


def new_message_for(
    request: Request, chat: Chat, content: Content, markup: JsonObject | None
) -> Message:
    reply_to = request.replied_message(chat)
    topic_id = request.topic_id(chat)
    if topic_id is None and reply_to is not None:
        topic_id = reply_to.topic_id
    request.count_against_limits(chat)
    message = new_message(
        request.world, chat, request.bot, content, topic_id=topic_id, reply_to=reply_to
    )
    message.inline_keyboard = markup if is_inline(markup) else None
    message.is_protected = request.parameters.flag("protect_content")
    message.is_silent = request.parameters.flag("disable_notification")
    message.effect_id = request.parameters.text("message_effect_id")
    return message


def _change_keyboard(request: Request, chat: Chat, markup: JsonObject) -> None:
    chat.keyboard = None if "remove_keyboard" in markup else markup
    show_chat(request.world, chat)
