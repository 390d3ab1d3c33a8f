"""What people saw: every kind of message, once, with its buttons."""

from collections.abc import Iterable, Iterator

from bot.rehearsing.report import Report, SeenMessage
from bot.rehearsing.sheets.blocks import Bubble, Button, Conversation, Paragraph, Section
from conversation.texts import Texts
from sandbox.wire import Json, JsonObject

_MAIN = "primary"


def messages_section(t: Texts, report: Report) -> Section:
    bubbles = tuple(_bubble(t, seen) for seen in report.messages)
    none = Paragraph(t("Chưa có tin nhắn nào."))
    blocks = (Conversation(bubbles),) if bubbles else (none,)
    return Section("tin-nhan", t("Phụ lục: tin nhắn người dự thi nhìn thấy"), blocks)


def _bubble(t: Texts, seen: SeenMessage) -> Bubble:
    message = seen.message
    has_text = "text" in message
    return Bubble(
        occasion=seen.occasion,
        place=t("Trong nhóm") if seen.is_in_group else t("Nhắn riêng"),
        at=t.full_moment(seen.at),
        attachment=_attachment(t, message),
        text=_text(message.get("text" if has_text else "caption")),
        entities=(*_objects(message.get("entities" if has_text else "caption_entities")),),
        buttons=tuple(_buttons(message)),
    )


def _attachment(t: Texts, message: JsonObject) -> str:
    document = message.get("document")
    if isinstance(document, dict):
        return t("Tệp: {name}", name=_text(document.get("file_name")))
    return t("Ảnh") if "photo" in message else ""


def _buttons(message: JsonObject) -> Iterator[tuple[Button, ...]]:
    markup = message.get("reply_markup")
    rows = markup.get("inline_keyboard") if isinstance(markup, dict) else None
    for row in rows if isinstance(rows, list) else ():
        yield tuple(_button(button) for button in _objects(row))


def _button(button: JsonObject) -> Button:
    leads_to = _text(button.get("url")).partition("://")[2]
    return Button(_text(button.get("text")), leads_to, button.get("style") == _MAIN)


def _objects(found: Json) -> Iterable[JsonObject]:
    return (one for one in found if isinstance(one, dict)) if isinstance(found, list) else ()


def _text(found: Json) -> str:
    return found if isinstance(found, str) else ""
