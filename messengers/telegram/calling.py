"""Methods of the Bot API called with plain data, over python-telegram-bot's transport and errors.

What is said to people goes this way. Bot's own methods make an object of every button that goes out
and of every word that comes back; that took about half the time of an answer (profiled). Telegram
sends back the whole message, of which at most its number is read. Bot sets up and asks, where a
call more or less does not matter.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import msgspec
from telegram import Bot, InputFile
from telegram.error import TelegramError
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter  # RequestData is made of it

NO_FILES: Mapping[str, InputFile] = MappingProxyType({})

Parameters = Mapping[str, object]
"""By name, as JSON has them; None leaves one out."""


@dataclass(frozen=True, slots=True)
class Call:
    method: str
    parameters: Parameters


class _Answer(msgspec.Struct):
    result: msgspec.Raw


_answers = msgspec.json.Decoder(_Answer)


async def call(
    bot: Bot, what: Call, files: Mapping[str, InputFile] = NO_FILES, hold_seconds: float = 0.0
) -> msgspec.Raw:
    """The result as Telegram writes it, unread; it may be held back for `hold_seconds`.

    Raises TelegramErrors.
    """
    told = [RequestParameter(name, value, None) for name, value in what.parameters.items()]
    told += [RequestParameter(name, None, [file]) for name, file in files.items()]
    # `post` is this and then reads every word of the answer.
    answer = await bot.request._request_wrapper(  # noqa: SLF001
        f"{bot.base_url}/{what.method}",
        "POST",
        RequestData(told),
        read_timeout=(bot.request.read_timeout or 0.0) + hold_seconds,
    )
    try:
        return _answers.decode(answer).result
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise TelegramError("Telegram's answer cannot be read") from error
