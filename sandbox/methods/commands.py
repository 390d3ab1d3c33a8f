"""setMyCommands, getMyCommands, deleteMyCommands, setChatMenuButton, getChatMenuButton."""

import re
from dataclasses import replace

from telegram.constants import BotCommandLimit

from sandbox.commands import menu_button_for
from sandbox.errors.commands import CommandInvalid, TooManyCommands
from sandbox.errors.formatting import CannotParse
from sandbox.methods.request import Request
from sandbox.parameters import Parameters
from sandbox.posting import show_chat
from sandbox.wire import Json, JsonObject

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_WIDE_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
_BUTTONS = ("default", "commands", "web_app")


def set_my_commands(request: Request) -> Json:
    commands = request.parameters.structure("commands", "commands")
    if not isinstance(commands, list):
        raise CannotParse(what="expected an Array of BotCommand")
    if len(commands) > BotCommandLimit.MAX_COMMAND_NUMBER:
        raise TooManyCommands
    key = (_read_scope(request), request.parameters.text("language_code"))
    request.bot.profile.commands[key] = [_read_command(command) for command in commands]
    _show_everywhere(request)
    return True


def get_my_commands(request: Request) -> Json:
    key = (_read_scope(request), request.parameters.text("language_code"))
    return request.bot.profile.commands.get(key, [])


def delete_my_commands(request: Request) -> Json:
    key = (_read_scope(request), request.parameters.text("language_code"))
    request.bot.profile.commands.pop(key, None)
    _show_everywhere(request)
    return True


def set_chat_menu_button(request: Request) -> Json:
    button = request.parameters.structure("menu_button", "menu button") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in _BUTTONS:
        raise CannotParse(what="can't parse menu button: menu button must be an Object")
    buttons = request.bot.profile.menu_buttons
    if button["type"] == "default":
        buttons.pop(_button_chat_id(request), None)
    else:
        buttons[_button_chat_id(request)] = button
    _show_everywhere(request)
    return True


def get_chat_menu_button(request: Request) -> Json:
    return menu_button_for(request.bot, _button_chat_id(request))


def _button_chat_id(request: Request) -> int:
    has_chat = request.parameters.has("chat_id")
    return request.parameters.user_id("chat_id") if has_chat else 0


def _read_scope(request: Request) -> str:
    """As `sandbox.commands` writes scopes. Raises CannotParse or what is wrong with the chat."""
    scope = request.parameters.structure("scope", "BotCommandScope")
    if scope is None:
        return "default"
    if not isinstance(scope, dict):
        raise CannotParse(what="can't parse BotCommandScope: BotCommandScope must be an Object")
    kind = scope.get("type")
    if kind in _WIDE_SCOPES:
        return str(kind)
    if kind not in ("chat", "chat_administrators", "chat_member"):
        raise CannotParse(what="can't parse BotCommandScope: unsupported type specified")
    inner = replace(request, parameters=Parameters(scope))
    place = f"{kind}:{inner.chat().id}"
    return f"{place}:{inner.parameters.user_id()}" if kind == "chat_member" else place


def _read_command(command: Json) -> JsonObject:
    if not isinstance(command, dict):
        raise CannotParse(what="can't parse BotCommand: expected an Object")
    name = str(command.get("command") or "").removeprefix("/")
    description = str(command.get("description") or "").strip()
    if not _COMMAND.fullmatch(name):
        raise CommandInvalid
    if not 0 < len(description) <= BotCommandLimit.MAX_DESCRIPTION:
        raise CannotParse(what="BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def _show_everywhere(request: Request) -> None:
    for chat in request.world.chats_with(request.bot):
        show_chat(request.world, chat)
