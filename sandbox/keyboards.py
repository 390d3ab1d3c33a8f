"""Keyboards out of a request, checked as Telegram checks them."""

from sandbox.entities.links import checked_link
from sandbox.errors.formatting import CannotParse
from sandbox.errors.keyboards import (
    ButtonDataInvalid,
    ButtonTypeInvalid,
    ButtonUrlInvalid,
    MarkupTooLong,
)
from sandbox.wire import Json, JsonObject

MOST_BUTTONS = 100
MOST_DATA_BYTES = 64
MOST_COPY_CHARACTERS = 256
_STYLES = ("danger", "success", "primary")
_INLINE_KINDS = (
    "url", "callback_data", "switch_inline_query", "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat", "copy_text", "login_url", "web_app", "callback_game", "pay",
)  # fmt: skip


def read_markup(markup: Json) -> JsonObject | None:
    """The markup as it will be kept, None where it shows nothing. Raises one of the refusals."""
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise CannotParse(what="object expected as reply markup")
    if rows := _read_rows(markup, "keyboard", 'field "keyboard" must be an Array of Arrays'):
        return _read_reply_keyboard(markup, rows)
    array = 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
    if rows := _read_rows(markup, "inline_keyboard", array):
        return _read_inline_keyboard(rows)
    if markup.get("remove_keyboard") is True:
        return {"remove_keyboard": True}
    if markup.get("force_reply") is True:
        return {"force_reply": True} | _options(markup, "input_field_placeholder", "selective")
    return None


def is_inline(markup: JsonObject | None) -> bool:
    return markup is not None and "inline_keyboard" in markup


def _read_rows(markup: JsonObject, name: str, refusal: str) -> list[list[Json]]:
    rows = markup.get(name)
    if rows is None:
        return []
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise CannotParse(what=refusal)
    return [row for row in rows if isinstance(row, list) and row]


def _read_inline_keyboard(rows: list[list[Json]]) -> JsonObject | None:
    read = [[b for b in map(_read_inline_button, row) if b["text"]] for row in rows]
    kept = [row for row in read if row]
    if sum(map(len, kept)) > MOST_BUTTONS:
        raise MarkupTooLong
    return {"inline_keyboard": [list[Json](row) for row in kept]} if kept else None


def _read_inline_button(button: Json) -> JsonObject:
    if not isinstance(button, dict):
        raise _cannot_read_inline("InlineKeyboardButton must be an Object")
    text = button.get("text")
    if not isinstance(text, str):
        raise _cannot_read_inline('Can\'t find field "text"')
    kind = next((k for k in _INLINE_KINDS if _is_given(button, k)), None)
    if kind is None:
        raise _cannot_read_inline("Text buttons are unallowed in the inline keyboard")
    return {"text": text, kind: _read_inline_value(kind, button[kind])} | _read_style(button)


def _is_given(button: JsonObject, kind: str) -> bool:
    value = button.get(kind)
    return value is not None and (value != "" or kind.startswith("switch"))


def _read_inline_value(kind: str, value: Json) -> Json:
    match kind, value:
        case "callback_data", str() as data:
            return _read_data(data)
        case "url", str() as url:
            return _read_url(url)
        case "copy_text", {"text": str() as text} if 0 < len(text) <= MOST_COPY_CHARACTERS:
            return {"text": text}
        case (("switch_inline_query" | "switch_inline_query_current_chat"), str()):
            return value
        case (("switch_inline_query_chosen_chat" | "login_url" | "web_app"), dict()):
            return value
        case (("callback_data" | "url"), _):
            raise _cannot_read_inline(f'Field "{kind}" must be of type String')
        case _:
            raise ButtonTypeInvalid


def _read_data(data: str) -> str:
    if len(data.encode()) > MOST_DATA_BYTES:
        raise ButtonDataInvalid
    return data


def _read_url(url: str) -> str:
    link = checked_link(url)
    if not link:
        raise ButtonUrlInvalid(url=url)
    return link


def _read_style(button: JsonObject) -> JsonObject:
    style = button.get("style")
    if style in (None, ""):
        return {}
    if style not in _STYLES:
        raise _cannot_read_inline("Invalid button style specified")
    return {"style": style}


def _cannot_read_inline(reason: str) -> CannotParse:
    return CannotParse(what=f"can't parse inline keyboard button: {reason}")


def _read_reply_keyboard(markup: JsonObject, rows: list[list[Json]]) -> JsonObject:
    kept: list[Json] = [[_read_reply_button(button) for button in row] for row in rows]
    options = ("resize_keyboard", "one_time_keyboard", "is_persistent", "selective")
    return {"keyboard": kept} | _options(markup, *options, "input_field_placeholder")


def _read_reply_button(button: Json) -> Json:
    if isinstance(button, str):
        return {"text": button}
    if not isinstance(button, dict):
        raise CannotParse(
            what="can't parse keyboard button: KeyboardButton must be a String or an Object"
        )
    if not isinstance(button.get("text"), str):
        raise CannotParse(what="can't parse keyboard button: Can't find field \"text\"")
    return button


def _options(markup: JsonObject, *names: str) -> JsonObject:
    return {name: markup[name] for name in names if markup.get(name)}
