"""Which messages of a group a bot is given.

With privacy mode on (Telegram's default) a bot that is no administrator gets commands, answers to
itself, mentions of itself, what was sent through it, and news of the group.
Source: core.telegram.org/bots/features.
"""

from sandbox.bots import Bot
from sandbox.chats import Group
from sandbox.content import Text
from sandbox.messages import Message


def may_read(bot: Bot, message: Message) -> bool:
    chat = message.chat
    if not isinstance(chat, Group) or message.is_service:
        return True
    if isinstance(message.sender, Bot):
        return False
    if bot.reads_all_group_messages or chat.membership(bot).is_administrator:
        return True
    return message.via_bot is bot or _answers(bot, message) or _speaks_to(bot, message)


def _answers(bot: Bot, message: Message) -> bool:
    return message.reply_to is not None and message.reply_to.sender is bot


def _speaks_to(bot: Bot, message: Message) -> bool:
    text = message.content.formatted.text if isinstance(message.content, Text) else ""
    mention = f"@{bot.username}".lower()
    if mention in text.lower():
        return True
    first_word = text.split(maxsplit=1)[0] if text.strip() else ""
    return first_word.startswith("/") and "@" not in first_word
