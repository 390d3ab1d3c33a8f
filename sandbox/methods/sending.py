"""sendMessage, sendContact, sendDice, sendChatAction."""

from telegram.constants import DiceEmoji, MessageLimit

from sandbox.content import Contact, Dice, Text
from sandbox.content.dice import HIGHEST, throw
from sandbox.entities.cleaning import is_blank
from sandbox.errors.formatting import CannotParse, NothingToSee
from sandbox.errors.messages import DiceInvalid, TextIsEmpty, TextIsTooLong
from sandbox.errors.requests import WrongChatAction
from sandbox.methods.business import check_business
from sandbox.methods.delivering import deliver
from sandbox.methods.request import Request
from sandbox.screens import action_event
from sandbox.wire import Json

_ACTIONS = {
    "cancel", "typing", "record_video", "upload_video", "record_audio", "record_voice",
    "upload_audio", "upload_voice", "upload_photo", "upload_document", "choose_sticker",
    "pick_up_location", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip


def send_message(request: Request) -> Json:
    text = read_text(request)

    def make() -> Text:
        if is_blank(text.formatted.text):
            raise NothingToSee
        if len(text.formatted.text) > MessageLimit.MAX_TEXT_LENGTH:
            raise TextIsTooLong
        return text

    return deliver(request, make).draw()


def send_contact(request: Request) -> Json:
    """Whose number it is, Telegram finds out by itself."""
    phone_number = request.parameters.required_text("phone_number")
    first_name = request.parameters.required_text("first_name")
    last_name, vcard = (request.parameters.text(name) for name in ("last_name", "vcard"))
    contact = Contact(phone_number, first_name, last_name, vcard=vcard)
    return deliver(request, lambda: contact).draw()


def send_dice(request: Request) -> Json:
    emoji = request.parameters.text("emoji").strip() or DiceEmoji.DICE.value
    return deliver(request, lambda: _throw(emoji)).draw()


def send_chat_action(request: Request) -> Json:
    action = request.parameters.text("action").lower()
    if action not in _ACTIONS:
        raise WrongChatAction
    check_business(request)
    world, chat = request.world, request.chat_to_write()
    bot = request.bot
    world.watchers.tell(chat, lambda person: action_event(world, chat, bot, action, person))
    return True


def _throw(emoji: str) -> Dice:
    if emoji not in HIGHEST:
        raise DiceInvalid
    return throw(emoji)


def read_text(request: Request) -> Text:
    """Raises TextIsEmpty or what is wrong with the entities; any length goes through."""
    if not request.parameters.text("text"):
        raise TextIsEmpty
    link_preview = _read_link_preview(request)
    return Text(request.formatted("text", "entities"), link_preview)


def _read_link_preview(request: Request) -> tuple[tuple[str, str | bool], ...]:
    options = request.parameters.structure("link_preview_options", "link preview options")
    if options is None:
        disabled = request.parameters.flag("disable_web_page_preview")
        return (("is_disabled", True),) if disabled else ()
    if not isinstance(options, dict):
        raise CannotParse(what="object expected as link preview options")
    given = sorted(options.items())
    return tuple((name, value) for name, value in given if isinstance(value, str | bool) and value)
