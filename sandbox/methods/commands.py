"""setMyCommands, getMyCommands, deleteMyCommands.

Source: `Client.cpp`, get_bot_command_scope and get_bot_commands; tdlib/td, `BotCommand.cpp` and
`BotCommandScope.cpp`.
"""

import re
from dataclasses import dataclass, replace

from telegram.constants import BotCommandLimit

from sandbox.chats import Group, PrivateChat
from sandbox.errors.commands import (
    CommandDescriptionIsEmpty,
    CommandDescriptionIsTooLong,
    CommandInvalid,
    CommandIsEmpty,
    CommandIsTooLong,
    ScopeNotInChannels,
    ScopeNotInPrivateChats,
    TooManyCommands,
)
from sandbox.errors.formatting import CannotParse
from sandbox.json_fields import WrongField, naming, required_number, required_text
from sandbox.methods.languages import read_language
from sandbox.methods.request import Request
from sandbox.parameters import Parameters
from sandbox.posting import show_chat
from sandbox.wire import Json, JsonObject

_NAME = re.compile("[a-z0-9_]*")
_WIDE_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
_NARROW_SCOPES = ("chat", "chat_administrators", "chat_member")


@dataclass(frozen=True, slots=True)
class _Command:
    name: str
    description: str

    def draw(self) -> JsonObject:
        return {"command": self.name, "description": self.description}


@dataclass(frozen=True, slots=True)
class _Scope:
    """As the request names it; what is in it has still to be looked up."""

    kind: str
    chat_id: str = ""
    user_id: int = 0


def set_my_commands(request: Request) -> Json:
    """An empty list, or none, takes them away."""
    commands = _read_commands(request)
    key = (_find(request, _read_scope(request)), read_language(request))
    checked = [_check(command) for command in commands]
    if len(checked) > BotCommandLimit.MAX_COMMAND_NUMBER:
        raise TooManyCommands
    if not all(_NAME.fullmatch(command.name) for command in checked):
        raise CommandInvalid
    request.bot.profile.commands[key] = [command.draw() for command in checked]
    show_everywhere(request)
    return True


def get_my_commands(request: Request) -> Json:
    key = (_find(request, _read_scope(request)), read_language(request))
    return request.bot.profile.commands.get(key, [])


def delete_my_commands(request: Request) -> Json:
    key = (_find(request, _read_scope(request)), read_language(request))
    request.bot.profile.commands.pop(key, None)
    show_everywhere(request)
    return True


def show_everywhere(request: Request) -> None:
    """What a bot tells of itself is seen in all its chats."""
    for chat in request.world.chats_with(request.bot):
        show_chat(request.world, chat)


def _read_commands(request: Request) -> list[_Command]:
    given = request.parameters.structure("commands", "commands")
    if given is None:
        return []
    if not isinstance(given, list):
        raise CannotParse(what="expected an Array of BotCommand")
    with naming("BotCommand"):
        return [_read_command(command) for command in given]


def _read_command(command: Json) -> _Command:
    if not isinstance(command, dict):
        raise WrongField("expected an Object")
    return _Command(required_text(command, "command"), required_text(command, "description"))


def _check(given: _Command) -> _Command:
    """The command as it is kept."""
    command = _Command(given.name.strip().removeprefix("/"), given.description.strip())
    if not command.name:
        raise CommandIsEmpty
    if len(command.name) > BotCommandLimit.MAX_COMMAND:
        raise CommandIsTooLong(most=BotCommandLimit.MAX_COMMAND)
    if not command.description:
        raise CommandDescriptionIsEmpty
    if len(command.description) > BotCommandLimit.MAX_DESCRIPTION:
        raise CommandDescriptionIsTooLong(most=BotCommandLimit.MAX_DESCRIPTION)
    return command


def _read_scope(request: Request) -> _Scope:
    """Raises CannotParse."""
    given = request.parameters.structure("scope", "BotCommandScope")
    if given is None:
        return _Scope("default")
    with naming("BotCommandScope"):
        if not isinstance(given, dict):
            raise WrongField("BotCommandScope must be an Object")
        return _read_scope_object(given)


def _read_scope_object(given: JsonObject) -> _Scope:
    kind = required_text(given, "type")
    if kind in _WIDE_SCOPES:
        return _Scope(kind)
    if kind not in _NARROW_SCOPES:
        raise WrongField("Unsupported type specified")
    chat_id = required_text(given, "chat_id")
    if not chat_id:
        raise WrongField("Empty chat_id specified")
    if kind != "chat_member":
        return _Scope(kind, chat_id)
    user_id = required_number(given, "user_id")
    if user_id <= 0:
        raise WrongField("Invalid user_id specified")
    return _Scope(kind, chat_id, user_id)


def _find(request: Request, scope: _Scope) -> str:
    """The scope as `sandbox.commands` writes it.

    Raises what is wrong with the chat, ScopeNotInPrivateChats or ScopeNotInChannels.
    """
    if not scope.chat_id:
        return scope.kind
    chat = replace(request, parameters=Parameters({"chat_id": scope.chat_id})).chat()
    if isinstance(chat, PrivateChat) and scope.kind != "chat":
        raise ScopeNotInPrivateChats
    if isinstance(chat, Group) and chat.is_channel:
        raise ScopeNotInChannels
    place = f"{scope.kind}:{chat.id}"
    return f"{place}:{scope.user_id}" if scope.user_id else place
