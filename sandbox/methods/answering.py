"""answerCallbackQuery, answerInlineQuery."""

from telegram.constants import CallbackQueryLimit, InlineQueryLimit

from sandbox.errors.formatting import CannotParse
from sandbox.errors.queries import AnswerIsTooLong, QueryIsTooOld, TooManyInlineResults
from sandbox.methods.request import Request
from sandbox.posting import show_inline, show_press
from sandbox.wire import Json


def answer_callback_query(request: Request) -> Json:
    parameters = request.parameters
    press = request.world.presses.get(parameters.text("callback_query_id"))
    if press is None or press.message.sender is not request.bot:
        raise QueryIsTooOld
    text = parameters.text("text")
    if len(text) > CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH:
        raise AnswerIsTooLong
    press.answer(text, parameters.text("url"), show_alert=parameters.flag("show_alert"))
    del request.world.presses[press.id]
    show_press(request.world, press)
    return True


def answer_inline_query(request: Request) -> Json:
    query = request.world.inline_queries.get(request.parameters.text("inline_query_id"))
    results = request.parameters.structure("results", "inline query results")
    if results is not None and not isinstance(results, list):
        raise CannotParse(what="expected an Array of inline query results")
    if results is not None and len(results) > InlineQueryLimit.RESULTS:
        raise TooManyInlineResults
    if query is None or query.bot is not request.bot or not query.is_waiting:
        raise QueryIsTooOld
    query.results = results or []
    del request.world.inline_queries[query.id]
    show_inline(request.world, query)
    return True
