"""A whole reply markup: an inline keyboard, a reply keyboard, its removal, or a forced reply."""

from collections.abc import Callable

from sandbox.chats import Chat, Group, PrivateChat
from sandbox.errors.formatting import CannotParse
from sandbox.errors.keyboards import InlineKeyboardExpected, MarkupTooLong, PlaceholderTooLong
from sandbox.json_fields import naming
from sandbox.keyboards.inline import Where, check_inline_button, read_inline_button
from sandbox.keyboards.reply import check_reply_button, read_reply_button
from sandbox.wire import Json, JsonObject

MOST_BUTTONS = 100
"""Of an inline keyboard."""
KEPT_BUTTONS_OF_A_ROW = 12
KEPT_BUTTONS = 300
MOST_PLACEHOLDER_CHARACTERS = 64

_FLAGS = ("resize_keyboard", "one_time_keyboard", "is_persistent", "selective")
Buttons = list[list[JsonObject]]


def read_markup(markup: Json) -> JsonObject | None:
    """None where it shows nothing. Raises CannotParse."""
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise CannotParse(what="object expected as reply markup")
    not_rows = 'field "keyboard" must be an Array of Arrays'
    keys = _read_rows(markup, "keyboard", not_rows, "keyboard button", read_reply_button)
    not_rows = 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
    buttons = _read_rows(
        markup, "inline_keyboard", not_rows, "inline keyboard button", read_inline_button
    )
    if keys is not None:
        return {"keyboard": keys} | _options(markup, *_FLAGS, "input_field_placeholder")
    if buttons is not None:
        return {"inline_keyboard": buttons}
    if _any_flag(markup, "remove_keyboard", "hide_keyboard"):
        return {"remove_keyboard": True} | _options(markup, "selective")
    if _any_flag(markup, "force_reply", "force_reply_keyboard"):
        return {"force_reply": True} | _options(markup, "input_field_placeholder", "selective")
    return None


def check_markup(
    markup: JsonObject | None, chat: Chat | None, *, only_inline: bool = False
) -> JsonObject | None:
    """The markup as it will be kept; None where nothing is left of it.

    `chat` is None for a message sent through inline mode, which may come to stand in any chat.
    Raises one of the refusals of `sandbox.errors.keyboards`.
    """
    if markup is None:
        return None
    where = _where(chat)
    if is_inline(markup):
        return _check_inline(markup, where)
    if only_inline or where.is_channel:
        raise InlineKeyboardExpected
    if len(str(markup.get("input_field_placeholder", ""))) > MOST_PLACEHOLDER_CHARACTERS:
        raise PlaceholderTooLong
    if where.is_private:
        markup = {name: value for name, value in markup.items() if name != "selective"}
    return _check_reply(markup, where) if "keyboard" in markup else markup


def is_inline(markup: JsonObject | None) -> bool:
    return markup is not None and "inline_keyboard" in markup


def _where(chat: Chat | None) -> Where:
    is_channel = isinstance(chat, Group) and chat.is_channel
    return Where(is_private=chat is None or isinstance(chat, PrivateChat), is_channel=is_channel)


def _check_inline(markup: JsonObject, where: Where) -> JsonObject | None:
    buttons = _kept(markup["inline_keyboard"], lambda button: check_inline_button(button, where))
    if sum(map(len, buttons)) > MOST_BUTTONS:
        raise MarkupTooLong
    return {"inline_keyboard": _as_json(buttons)} if buttons else None


def _check_reply(markup: JsonObject, where: Where) -> JsonObject | None:
    is_private = where.is_private
    keys = _kept(markup["keyboard"], lambda key: check_reply_button(key, is_private=is_private))
    return markup | {"keyboard": _as_json(keys)} if keys else None


def _kept(rows: Json, check: Callable[[JsonObject], JsonObject]) -> Buttons:
    """Buttons without a text go, and so does what is too much for td: it says nothing of it."""
    kept: Buttons = []
    for row in rows if isinstance(rows, list) else []:
        room = min(KEPT_BUTTONS_OF_A_ROW, KEPT_BUTTONS - sum(map(len, kept)))
        named = (
            [b for b in row if isinstance(b, dict) and b["text"]] if isinstance(row, list) else []
        )
        if checked := [check(button) for button in named[:room]]:
            kept.append(checked)
    return kept


def _read_rows(
    markup: JsonObject,
    name: str,
    not_rows: str,
    what: str,
    read: Callable[[Json], JsonObject],
) -> list[Json] | None:
    """None where there is no row. Raises CannotParse."""
    rows = markup.get(name)
    if not rows:
        return None
    if not isinstance(rows, list):
        raise CannotParse(what=f'field "{name}" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise CannotParse(what=not_rows)
    with naming(what):
        return [[read(b) for b in row] for row in rows if isinstance(row, list)]


def _as_json(buttons: Buttons) -> list[Json]:
    return [list[Json](row) for row in buttons]


def _any_flag(markup: JsonObject, *names: str) -> bool:
    return any(markup.get(name) is True for name in names)


def _options(markup: JsonObject, *names: str) -> JsonObject:
    return {name: markup[name] for name in names if markup.get(name)}
