"""What a bot tells of itself: commands, names, texts, and the menu button."""

from sandbox.errors.refusal import BadRequest


class CommandIsEmpty(BadRequest):
    sentence = "command must be non-empty"


class CommandIsTooLong(BadRequest):
    sentence = "command length must not exceed {most}"


class CommandDescriptionIsEmpty(BadRequest):
    sentence = "command description must be non-empty"


class CommandDescriptionIsTooLong(BadRequest):
    sentence = "command description length must not exceed {most}"


class CommandInvalid(BadRequest):
    sentence = "BOT_COMMAND_INVALID"


class TooManyCommands(BadRequest):
    sentence = "BOT_COMMANDS_TOO_MUCH"


class ScopeNotInPrivateChats(BadRequest):
    sentence = "can't use specified scope in private chats"


class ScopeNotInChannels(BadRequest):
    sentence = "can't change commands in channel chats"


class LanguageCodeInvalid(BadRequest):
    sentence = "invalid language code specified"


class NameInvalid(BadRequest):
    sentence = "BOT_TITLE_INVALID"


class ProfileTextIsTooLong(BadRequest):
    """The limits are Telegram's, the words ours: its servers' are not published."""

    sentence = "{name} must have at most {most} characters"


class MenuButtonTextIsEmpty(BadRequest):
    sentence = "menu button text must be non-empty"
