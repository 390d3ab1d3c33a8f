"""Formatting that the Bot API refuses, over HTTP, in Telegram's words.

Each row: what is called, what is answered, and where the reference says so. Markup is read by
`MessageEntity.cpp` of tdlib/td, requests by `Client.cpp` of tdlib/telegram-bot-api.
"""

import pytest

from sandbox.people import Person
from sandbox.wire import Json, JsonObject
from tests.sandbox.conftest import Api


async def refusal(api: Api, lan: Person, **parameters: Json) -> str:
    await lan.says("/start")
    return await api.refusal("sendMessage", chat_id=lan.id, **parameters)


PARSING = "Bad Request: can't parse entities: "


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("ắ<p>x</p>", 'Unsupported start tag "p" at byte offset 3'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b id", 'Unclosed start tag "b" at byte offset 0'),
        ("<b id='", "Unclosed start tag at byte offset 0"),
        ("<b/>", 'Unsupported start tag "b/" at byte offset 0'),
        ("<b />", 'Empty attribute name in the tag "b" at byte offset 0'),
        ("<b id=a/>", "Unexpected end of name token at byte offset 6"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<tg-emoji>👍</tg-emoji>", "Invalid custom emoji identifier specified"),
        ("<tg-time unix=1 format=x>x</tg-time>", "Invalid date format used"),
        (
            "&#xd83d;",
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units",
        ),
    ],
)
async def test_html(api: Api, lan: Person, source: str, reason: str) -> None:
    """MessageEntity.cpp, parse_html."""
    assert await refusal(api, lan, text=source, parse_mode="HTML") == PARSING + reason


RESERVED = "is reserved and must be escaped with the preceding '\\'"
NOT_A_LINK = "Invalid tg://emoji or tg://time URL specified"


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("14.8", f"Character '.' {RESERVED}"),
        ("a|b", f"Character '|' {RESERVED}"),
        ("Hay!", f"Character '!' {RESERVED}"),
        ("a > b", f"Character '>' {RESERVED}"),
        ("ắ *x", "Can't find end of Bold entity at byte offset 4"),
        ("_x__", "Can't find end of Underline entity at byte offset 2"),
        ("||x\\|", "Can't find end of Spoiler entity at byte offset 0"),
        ("```x", "Can't find end of Pre entity at byte offset 0"),
        ("```sql\nx", "Can't find end of PreCode entity at byte offset 0"),
        ("[x", "Can't find end of TextUrl entity at byte offset 0"),
        ("![x", "Can't find end of CustomEmoji entity at byte offset 0"),
        (">*x\ny*", "Can't find end of Bold entity at byte offset 1"),
        ("[x](example.vn\\)", "Can't find end of a URL at byte offset 4"),
        ("![x]", "The entity must contain a tg://emoji or tg://time URL"),
        ("![x](tg://emoji?id=07)", NOT_A_LINK),
        ("![x](tg://time?unix=0)", NOT_A_LINK),
        ("![x](tg://time?unix=1&format=x)", NOT_A_LINK),
    ],
)
async def test_markdown_v2(api: Api, lan: Person, source: str, reason: str) -> None:
    """MessageEntity.cpp, parse_markdown_v2; LinkManager.cpp, get_link_formatted_date."""
    assert await refusal(api, lan, text=source, parse_mode="MarkdownV2") == PARSING + reason


@pytest.mark.parametrize(("source", "offset"), [("ắ *x", 4), ("[x", 0), ("a ```x``", 2)])
async def test_markdown(api: Api, lan: Person, source: str, offset: int) -> None:
    """MessageEntity.cpp, parse_markdown."""
    reason = f"Can't find end of the entity starting at byte offset {offset}"
    assert await refusal(api, lan, text=source, parse_mode="Markdown") == PARSING + reason


PLACE: JsonObject = {"offset": 0, "length": 1}
BOLD: JsonObject = {"type": "bold"}
READING = "can't parse MessageEntity: "


@pytest.mark.parametrize(
    ("entity", "reason", "source"),
    [
        ("bold", READING + "expected an Object", "get_text_entity"),
        (BOLD, READING + 'Can\'t find field "offset"', "get_text_entity"),
        (BOLD | {"offset": 0}, READING + 'Can\'t find field "length"', "get_text_entity"),
        (PLACE | {"offset": "a"}, READING + 'Field "offset" must be a valid Number', "JsonObject"),
        (PLACE | {"length": []}, READING + 'Field "length" must be a Number', "JsonObject"),
        (PLACE, READING + 'Can\'t find field "type"', "get_text_entity_type"),
        (PLACE | {"type": []}, READING + 'Field "type" must be of type String', "JsonObject"),
        (PLACE | {"type": ""}, READING + "Type is not specified", "get_text_entity_type"),
        (PLACE | {"type": "h1"}, READING + "Unsupported type specified", "get_text_entity_type"),
        (
            PLACE | {"type": "text_link", "url": "http://noi-bo"},
            "entity URL 'http://noi-bo' is invalid: Wrong HTTP URL",
            "get_message_entities",
        ),
        (
            PLACE | {"type": "text_link", "url": "http://a.vn/\ud800"},
            "messageEntityTextUrl.url must be encoded in UTF-8",
            "get_message_entities",
        ),
        (
            PLACE | {"type": "pre", "language": "\ud800"},
            "messageEntityPreCode.language must be encoded in UTF-8",
            "get_message_entities",
        ),
        (
            PLACE | {"type": "text_mention"},
            READING + 'Can\'t find field "user"',
            "get_text_entity_type",
        ),
        (
            PLACE | {"type": "text_mention", "user": 7},
            READING + 'Field "user" must be of type Object',
            "JsonObject",
        ),
        (
            PLACE | {"type": "custom_emoji", "custom_emoji_id": "0"},
            "invalid custom emoji identifier specified",
            "get_message_entities",
        ),
        (
            PLACE | {"type": "date_time", "unix_time": 1, "date_time_format": "x"},
            READING + "Invalid date-time format specified",
            "get_date_time_formatting_type",
        ),
        (
            PLACE | {"type": "date_time", "unix_time": 0},
            "invalid date specified",
            "FormattedDate.cpp, get_formatted_date",
        ),
        (
            BOLD | {"offset": -1, "length": 1},
            "receive an entity with incorrect offset -1",
            "fix_formatted_text",
        ),
        (
            BOLD | {"offset": 0, "length": 1000001},
            "receive an entity with incorrect length 1000001",
            "fix_formatted_text",
        ),
        (
            BOLD | {"offset": 8, "length": 1},
            "entity begins after the end of the text at UTF-16 offset 8",
            "clean_input_string_with_entities",
        ),
        (
            BOLD | {"offset": 1, "length": 9},
            "entity beginning at UTF-16 offset 1 ends after the end of the text "
            "at UTF-16 offset 10",
            "clean_input_string_with_entities",
        ),
        (
            BOLD | {"offset": 3, "length": 1},
            "entity begins in a middle of a UTF-16 symbol at byte offset 8",
            "clean_input_string_with_entities",
        ),
        (
            BOLD | {"offset": 0, "length": 3},
            "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol "
            "at byte offset 8",
            "clean_input_string_with_entities",
        ),
    ],
)
async def test_given_entities(
    api: Api, lan: Person, entity: Json, reason: str, source: str
) -> None:
    answer = await refusal(api, lan, text="ắ 👋 ắ", entities=[entity])
    assert answer == f"Bad Request: {reason}", source


@pytest.mark.parametrize(
    ("parameters", "description", "source"),
    [
        (
            {"text": "x", "parse_mode": "rtf"},
            "unsupported parse_mode",
            "Client.cpp, get_formatted_text",
        ),
        (
            {"text": "x" * 32769, "parse_mode": "HTML"},
            "text is too long",
            "Client.cpp, get_formatted_text",
        ),
        ({"text": " \n "}, "text must be non-empty", "MessageEntity.cpp, fix_formatted_text"),
        ({"text": "\u200b\u3000"}, "text must be non-empty", "misc.cpp, is_empty_string"),
        (
            {"text": "<b></b>", "parse_mode": "HTML"},
            "text must be non-empty",
            "MessageEntity.cpp, fix_formatted_text",
        ),
        (
            {"text": "<b>ắ</b>" * 4097, "parse_mode": "HTML"},
            "text is too long",
            "Client.cpp, get_formatted_text",
        ),
        (
            {"text": "<b>" + "ắ" * 4097 + "</b>", "parse_mode": "HTML"},
            "message is too long",
            "what the server answers, after parsing",
        ),
    ],
)
async def test_texts(
    api: Api, lan: Person, parameters: dict[str, Json], description: str, source: str
) -> None:
    assert await refusal(api, lan, **parameters) == f"Bad Request: {description}", source
