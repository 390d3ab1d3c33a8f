"""Lists of commands that Telegram does not take."""

from sandbox.errors.refusal import BadRequest


class CommandInvalid(BadRequest):
    sentence = "BOT_COMMAND_INVALID"


class TooManyCommands(BadRequest):
    sentence = "BOT_COMMANDS_TOO_MUCH"
