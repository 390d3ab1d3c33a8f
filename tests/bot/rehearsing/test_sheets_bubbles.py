"""The words of a message in HTML, as Telegram marks them."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rehearsing.sheets.bubbles import marked_up
from sandbox.wire import JsonObject

INLINE = ("bold", "italic", "code", "url", "text_link", "spoiler", "no_such_kind")


def entity(kind: str, offset: int, length: int) -> JsonObject:
    return {"type": kind, "offset": offset, "length": length}


@pytest.mark.parametrize(
    ("text", "entities", "drawn"),
    [
        ("a <b>&", [], "a &lt;b&gt;&amp;"),
        ("🏆 Lan", [entity("bold", 3, 3)], "🏆 <strong>Lan</strong>"),
        (
            "đã nộp bài",
            [entity("bold", 0, 10), entity("italic", 3, 3)],
            "<strong>đã <em>nộp</em> bài</strong>",
        ),
        ("/thi ngay", [entity("bot_command", 0, 4)], "<i>/thi</i> ngay"),
        ("Vì\nsao", [entity("blockquote", 0, 2)], "<blockquote>Vì</blockquote>sao"),
        ("Vì", [entity("expandable_blockquote", 0, 2)], "<blockquote>Vì</blockquote>"),
        ("Vì", [entity("bold", 1, 9)], "V<strong>ì</strong>"),
    ],
)
def test_marks_become_tags(text: str, entities: list[JsonObject], drawn: str) -> None:
    assert marked_up(text, entities) == drawn


def test_entities_that_are_none_mark_nothing() -> None:
    assert marked_up("Vì", [{"type": "bold"}, {"type": 1, "offset": 0, "length": 1}]) == "Vì"


@given(st.data())
def test_no_mark_loses_or_adds_a_letter(data: st.DataObject) -> None:
    text = data.draw(st.text(max_size=20))
    places = st.integers(0, len(text))
    marks = data.draw(st.lists(st.tuples(st.sampled_from(INLINE), places, places), max_size=5))
    entities = [
        entity(kind, units(text[:start]), units(text[start:end])) for kind, start, end in marks
    ]
    assert unescape(re.sub(r"</?\w+>", "", str(marked_up(text, entities)))) == unescape(text)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
