"""The results of an inline query: what is shown, and what comes to stand in the chat.

Source: `Client.cpp`, get_inline_query_result; tdlib/td, `InlineQueriesManager.cpp`,
get_inline_message. What Telegram's own server says, it says in capital letters.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from telegram.constants import InlineQueryLimit, InlineQueryResultLimit

from sandbox.content import Content
from sandbox.errors.formatting import CannotParse
from sandbox.errors.queries import (
    ArticleTitleIsEmpty,
    PhotoThumbnailIsEmpty,
    ResultIdDuplicate,
    ResultIdInvalid,
    ResultIdIsEmpty,
    TooManyInlineResults,
)
from sandbox.errors.refusal import BadRequest
from sandbox.inline import InlineResult
from sandbox.json_fields import WrongField, naming, optional_object, optional_text, required_text
from sandbox.keyboards import check_markup, read_markup
from sandbox.methods.inline_contents import read_own_content, read_stated_content
from sandbox.methods.request import Request
from sandbox.parameters import Parameters
from sandbox.wire import Json, JsonObject, read_json

_CAPITAL = ("can't ", "unsupported ", "field ", "object ", "message ")


@dataclass(frozen=True, slots=True)
class ResultDraft:
    """A result that could be read; `make` raises what the server behind refuses of it."""

    id: str
    make: Callable[[], InlineResult]


def read_results(request: Request) -> list[ResultDraft]:
    """Raises CannotParse or TooManyInlineResults."""
    given = request.parameters.values.get("results")
    if isinstance(given, str):
        given = _parse(given) if given else None
    if given is None:
        return []
    if not isinstance(given, list):
        raise CannotParse(what="expected an Array of inline query results")
    if len(given) > InlineQueryLimit.RESULTS:
        raise TooManyInlineResults
    return [_read_result(request, result) for result in given]


def check_results(drafts: Sequence[ResultDraft]) -> tuple[InlineResult, ...]:
    results = tuple(draft.make() for draft in drafts)
    for draft in drafts:
        if not draft.id:
            raise ResultIdIsEmpty
        if len(draft.id.encode()) > InlineQueryResultLimit.MAX_ID_LENGTH:
            raise ResultIdInvalid
    if len({draft.id for draft in drafts}) < len(drafts):
        raise ResultIdDuplicate
    for result in results:
        _check_shown(result.shown)
    return results


def _parse(source: str) -> Json:
    try:
        return read_json(source)
    except ValueError as error:
        what = f"can't parse JSON encoded inline query results: {error}"
        raise CannotParse(what=what) from None


def _read_result(request: Request, result: Json) -> ResultDraft:
    with naming("inline query result"):
        if not isinstance(result, dict):
            raise WrongField("Inline query result must be an object")
        try:
            return _read_object(request, result)
        except BadRequest as refusal:
            raise WrongField(_in_another_sentence(refusal)) from None


def _read_object(request: Request, result: JsonObject) -> ResultDraft:
    kind, result_id = required_text(result, "type").lower(), required_text(result, "id")
    inner = replace(request, parameters=Parameters(result))
    stated = read_stated_content(inner, result, is_required=kind == "article")
    markup = read_markup(optional_object(result, "reply_markup"))
    own = read_own_content(inner, result, kind)

    def make() -> InlineResult:
        keyboard = check_markup(markup, None, only_inline=True)
        content: Content | None = own()
        if stated is not None:
            content = stated()
        return InlineResult(result_id, result, content, keyboard)

    return ResultDraft(result_id, make)


def _check_shown(shown: JsonObject) -> None:
    kind = optional_text(shown, "type").lower()
    if kind == "article" and not optional_text(shown, "title"):
        raise ArticleTitleIsEmpty
    thumbnail = optional_text(shown, "thumbnail_url") or optional_text(shown, "thumb_url")
    if kind == "photo" and optional_text(shown, "photo_url") and not thumbnail:
        raise PhotoThumbnailIsEmpty


def _in_another_sentence(refusal: BadRequest) -> str:
    """There Telegram's own sentences begin as they were written: "Can't", "Field" …"""
    sentence = refusal.description.removeprefix(refusal.prefix)
    return sentence[0].upper() + sentence[1:] if sentence.startswith(_CAPITAL) else sentence
