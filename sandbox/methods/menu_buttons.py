"""setChatMenuButton, getChatMenuButton.

Source: `Client.cpp`, get_bot_menu_button; tdlib/td, `BotMenuButton.cpp`, set_menu_button.
"""

from sandbox.commands import COMMANDS_MENU
from sandbox.errors.chats import UserNotFound
from sandbox.errors.commands import MenuButtonTextIsEmpty
from sandbox.json_fields import WrongField, naming, required_object, required_text
from sandbox.keyboards.links import check_https_url
from sandbox.methods.commands import show_everywhere
from sandbox.methods.request import Request
from sandbox.wire import Json, JsonObject

_DEFAULT: JsonObject = {"type": "default"}


def set_chat_menu_button(request: Request) -> Json:
    """Without `chat_id` the button of all chats that have none of their own."""
    button = _read_button(request)
    chat_id = _read_chat_id(request)
    button = _check(button)
    if button == _DEFAULT:
        request.bot.profile.menu_buttons.pop(chat_id, None)
    else:
        request.bot.profile.menu_buttons[chat_id] = button
    show_everywhere(request)
    return True


def get_chat_menu_button(request: Request) -> Json:
    chat_id = _read_chat_id(request)
    return request.bot.profile.menu_buttons.get(chat_id, _DEFAULT if chat_id else COMMANDS_MENU)


def _read_button(request: Request) -> JsonObject:
    given = request.parameters.structure("menu_button", "menu button")
    if given is None:
        return _DEFAULT
    with naming("menu button"):
        if not isinstance(given, dict):
            raise WrongField("MenuButton must be an Object")
        return _read_object(given)


def _read_object(given: JsonObject) -> JsonObject:
    match required_text(given, "type"):
        case "default" | "commands" as kind:
            return {"type": kind}
        case "web_app":
            url = required_text(required_object(given, "web_app"), "url")
            text = required_text(given, "text")
            return {"type": "web_app", "text": text, "web_app": {"url": url}}
        case _:
            raise WrongField("MenuButton has unsupported type")


def _check(button: JsonObject) -> JsonObject:
    """The button as it is kept."""
    match button:
        case {"text": ""}:
            raise MenuButtonTextIsEmpty
        case {"web_app": {"url": str() as url}}:
            link = check_https_url(url, "menu button Web App", "the menu button")
            return button | {"web_app": {"url": link}}
        case _:
            return button


def _read_chat_id(request: Request) -> int:
    """0 where none is given. Raises InvalidUserId or UserNotFound."""
    if not request.parameters.has("chat_id"):
        return 0
    user_id = request.parameters.user_id("chat_id")
    if request.world.user(user_id) is None:
        raise UserNotFound
    return user_id
