"""A Screen drawn as Telegram's HTML and keyboards. The only place where text is escaped."""

from dataclasses import dataclass, replace
from html import escape

from telegram.constants import KeyboardButtonStyle

from conversation.action import encode
from conversation.screen import Choice, Heading, Line, Link, Quote, Row, Screen
from messengers.telegram.limits import TEXT_LENGTH

Button = dict[str, object]
Keyboard = dict[str, object]
"""As JSON has it: python-telegram-bot's objects cost more to make than the rest of a screen."""

_FOLDED_FROM = 400  # characters; a longer quotation is folded until it is tapped
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Drawn:
    """`html`: what sendMessage takes with parse_mode HTML."""

    html: str
    keyboard: Keyboard | None


def draw(screen: Screen, limit: int = TEXT_LENGTH) -> Drawn:
    """Draw a screen in at most `limit` characters, leaving out the end where it does not fit."""
    lines = _fit(_lines(screen), limit)
    return Drawn("\n".join(map(_draw_line, lines)), _draw_keyboard(screen))


def fits(screen: Screen, limit: int) -> bool:
    return _length_of(_lines(screen)) <= limit


def _lines(screen: Screen) -> list[Line]:
    lines = [*screen.lines]
    if not screen.title:
        return lines
    return [Heading(screen.title), *([""] if lines else []), *lines]


def _fit(lines: list[Line], limit: int) -> list[Line]:
    """As many lines as there is room for, the last one cut."""
    if _length_of(lines) <= limit:
        return lines
    kept: list[Line] = []
    room = limit - len(_CUT)
    for line in lines:
        if _length(line) + 1 > room:
            return [*kept, _cut(line, room)]
        kept.append(line)
        room -= _length(line) + 1
    return kept


def _length_of(lines: list[Line]) -> int:
    return sum(_length(line) + 1 for line in lines) - 1


def _cut(line: Line, room: int) -> Line:
    beginning = _plain(line).encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore")
    text = beginning + _CUT
    return text if isinstance(line, str) else replace(line, text=text)


def _plain(line: Line) -> str:
    return line if isinstance(line, str) else line.text


def _length(line: Line) -> int:
    """In UTF-16 units, as Telegram counts."""
    return len(_plain(line).encode("utf-16-le")) // 2


def _draw_line(line: Line) -> str:
    match line:
        case Heading(text):
            return f"<b>{escape(text, quote=False)}</b>"
        case Quote(text):
            opening = "<blockquote expandable>" if len(text) > _FOLDED_FROM else "<blockquote>"
            return f"{opening}{escape(text, quote=False)}</blockquote>"
        case _:
            return escape(line, quote=False)


def _draw_keyboard(screen: Screen) -> Keyboard | None:
    if screen.asks_contact:
        return _draw_reply_keyboard(screen)
    if not screen.choices:
        return None
    return {"inline_keyboard": [_draw_row(row) for row in screen.choices]}


def _draw_reply_keyboard(screen: Screen) -> Keyboard:
    """One button in each row."""
    rows: list[list[Button]] = [[{"text": screen.asks_contact, "request_contact": True}]]
    if screen.may_skip:
        rows.append([{"text": screen.may_skip}])
    return {"keyboard": rows, "resize_keyboard": True, "one_time_keyboard": True}


def _draw_row(row: Row) -> list[Button]:
    return [_draw_choice(choice) for choice in row]


def _draw_choice(choice: Choice | Link) -> Button:
    if isinstance(choice, Link):
        return {"text": choice.label, "url": choice.url}
    button: Button = {"text": choice.label, "callback_data": encode(choice.action)}
    if choice.is_main:
        button["style"] = KeyboardButtonStyle.PRIMARY
    return button
