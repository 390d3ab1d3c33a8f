"""answerCallbackQuery, answerInlineQuery.

Source: `Client.cpp`, process_answer_callback_query_query and process_answer_inline_query_query;
tdlib/td, `InlineQueriesManager.cpp`, answer_inline_query.
"""

import re

from telegram.constants import CallbackQueryLimit

from sandbox.bots import Bot
from sandbox.errors.queries import (
    AnswerIsTooLong,
    NextOffsetInvalid,
    QueryIsTooOld,
    UrlInvalid,
)
from sandbox.inline import InlineAnswer, InlineQuery
from sandbox.methods.inline_buttons import check_results_button, read_results_button
from sandbox.methods.inline_results import check_results, read_results
from sandbox.methods.request import Request
from sandbox.posting import show_inline, show_press
from sandbox.wire import Json

DEFAULT_CACHE_SECONDS = 300
MOST_CACHE_SECONDS = 24 * 60 * 60
MOST_OFFSET_BYTES = 64
_START_LINK = re.compile(
    r"(?:(?:https?://)?(?:t\.me|telegram\.me|telegram\.dog)/(\w+)/?\?start="
    r"|tg:(?://)?resolve\?domain=(\w+)&start=)[\w-]{0,64}",
    re.IGNORECASE,
)


def answer_callback_query(request: Request) -> Json:
    parameters = request.parameters
    press = request.world.presses.get(parameters.text("callback_query_id"))
    if press is None or press.bot is not request.bot:
        raise QueryIsTooOld
    text, url = parameters.text("text"), parameters.text("url")
    if len(text) > CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH:
        raise AnswerIsTooLong
    _check_url(request.bot, url)
    press.answer(text, url, show_alert=parameters.flag("show_alert"))
    del request.world.presses[press.id]
    show_press(request.world, press)
    return True


def answer_inline_query(request: Request) -> Json:
    parameters = request.parameters
    seconds = parameters.between("cache_time", DEFAULT_CACHE_SECONDS, 0, MOST_CACHE_SECONDS)
    next_offset = parameters.text("next_offset")
    button = read_results_button(request)
    drafts = read_results(request)
    button = check_results_button(button)
    results = check_results(drafts)
    if len(next_offset.encode()) > MOST_OFFSET_BYTES:
        raise NextOffsetInvalid
    query = _waiting_query(request)
    query.answer = InlineAnswer(results, button, next_offset)
    del request.world.inline_queries[query.id]
    is_personal = parameters.flag("is_personal")
    request.world.inline_cache.keep(query, seconds, is_personal=is_personal)
    show_inline(request.world, query)
    return True


def _waiting_query(request: Request) -> InlineQuery:
    query = request.world.inline_queries.get(request.parameters.text("inline_query_id"))
    if query is None or query.bot is not request.bot or not query.is_waiting:
        raise QueryIsTooOld
    return query


def _check_url(bot: Bot, url: str) -> None:
    """But for games, an answer may only open the bot itself: t.me/<bot>?start=…"""
    link = _START_LINK.fullmatch(url)
    if url and (link is None or (link.group(1) or link.group(2)).lower() != bot.username.lower()):
        raise UrlInvalid
