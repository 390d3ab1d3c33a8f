"""Which of a bot's commands, and which menu button, somebody is shown.

A scope is written as in the Bot API with its numbers: "default", "chat:-100", "chat_member:-1:7".
The narrowest scope that has commands wins, each first in the person's language, then in none.
"""

from sandbox.bots import Bot
from sandbox.wire import Json, JsonObject

COMMANDS_MENU: JsonObject = {"type": "commands"}


def commands_for(
    bot: Bot,
    *,
    chat_id: int,
    is_group: bool,
    user_id: int,
    language: str,
    is_administrator: bool = False,
) -> list[Json]:
    scopes = (
        _group_scopes(chat_id, user_id, is_administrator=is_administrator)
        if is_group
        else [f"chat:{chat_id}", "all_private_chats", "default"]
    )
    for scope in scopes:
        for spoken in (language, ""):
            if commands := bot.profile.commands.get((scope, spoken)):
                return commands
    return []


def menu_button_for(bot: Bot, chat_id: int) -> JsonObject:
    """The chat's own, else the one for all chats, else the list of commands."""
    buttons = bot.profile.menu_buttons
    return buttons.get(chat_id) or buttons.get(0) or COMMANDS_MENU


def _group_scopes(chat_id: int, user_id: int, *, is_administrator: bool) -> list[str]:
    """In the order Telegram documents under BotCommandScope."""
    scopes = [f"chat_member:{chat_id}:{user_id}"]
    if is_administrator:
        scopes.append(f"chat_administrators:{chat_id}")
    scopes.append(f"chat:{chat_id}")
    if is_administrator:
        scopes.append("all_chat_administrators")
    return [*scopes, "all_group_chats", "default"]
