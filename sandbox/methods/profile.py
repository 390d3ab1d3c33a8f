"""getMe, setMyName, setMyDescription, setMyShortDescription and their get…, logOut, close."""

import time

from telegram.constants import BotDescriptionLimit, BotNameLimit

from sandbox.errors.commands import NameInvalid, ProfileTextIsTooLong
from sandbox.methods.commands import show_everywhere
from sandbox.methods.languages import read_language
from sandbox.methods.request import Request
from sandbox.wire import Json

LOGGED_OUT_SECONDS = 600.0


def get_me(request: Request) -> Json:
    return request.bot.draw_itself()


def set_my_name(request: Request) -> Json:
    """For a language it may be taken away, but for everybody there is always one."""
    language, name = read_language(request), request.parameters.text("name").strip()
    if len(name) > BotNameLimit.MAX_NAME_LENGTH or not (name or language):
        raise NameInvalid
    return _set(request, request.bot.profile.names, "name", BotNameLimit.MAX_NAME_LENGTH)


def get_my_name(request: Request) -> Json:
    name = _get(request, request.bot.profile.names) or request.bot.first_name
    return {"name": name}


def set_my_description(request: Request) -> Json:
    texts = request.bot.profile.descriptions
    return _set(request, texts, "description", BotDescriptionLimit.MAX_DESCRIPTION_LENGTH)


def get_my_description(request: Request) -> Json:
    return {"description": _get(request, request.bot.profile.descriptions)}


def set_my_short_description(request: Request) -> Json:
    texts = request.bot.profile.short_descriptions
    most = BotDescriptionLimit.MAX_SHORT_DESCRIPTION_LENGTH
    return _set(request, texts, "short_description", most)


def get_my_short_description(request: Request) -> Json:
    return {"short_description": _get(request, request.bot.profile.short_descriptions)}


def log_out(request: Request) -> Json:
    request.bot.logged_out_until = time.monotonic() + LOGGED_OUT_SECONDS
    return True


def close(_: Request) -> Json:
    return True


def _set(request: Request, texts: dict[str, str], name: str, most: int) -> Json:
    """An empty text takes away what was there for the language."""
    language, text = read_language(request), request.parameters.text(name).strip()
    if len(text) > most:
        raise ProfileTextIsTooLong(name=name, most=most)
    texts.pop(language, None)
    if text:
        texts[language] = text
    show_everywhere(request)
    return True


def _get(request: Request, texts: dict[str, str]) -> str:
    return texts.get(read_language(request)) or texts.get("", "")
