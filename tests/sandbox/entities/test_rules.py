"""What holds for every text, whatever people write and bots send."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.helpers import escape_markdown

from sandbox.entities.formatted import Formatted, units
from sandbox.entities.kinds import CODES, GIVEN, STYLES
from sandbox.entities.reading import read_formatted
from sandbox.errors.refusal import Refusal
from sandbox.wire import Json
from tests.sandbox.entities.reads import read

MODES = ["HTML", "MarkdownV2", "Markdown", ""]

printable = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp", "Mn"]))
hostile = st.text(st.sampled_from("<>/&;ab \"'=#x1\n\r\0*_~|`[]()!>\\.:@ắ👋\u200f"), max_size=40)
TAGS = "<b> </b> <i> </i> <code> </code> <blockquote> </blockquote> <a> </a>"
MARKS = "* _ __ || ` ``` [ ](example.vn) > \\ 👋 a"
pieces = st.sampled_from([*TAGS.split(), *MARKS.split(), " ", "\n"])
markup = st.lists(pieces, max_size=20).map("".join)


def formatting(formatted: Formatted) -> list[str]:
    return [entity.type for entity in formatted.entities if entity.type in GIVEN]


@given(printable)
def test_text_escaped_for_html_comes_back_as_it_was(text: str) -> None:
    formatted = read(html.escape(text, quote=True).replace("&#x27;", "'"), "HTML")
    assert (formatted.text, formatting(formatted)) == (text.strip(" "), [])


@given(printable)
def test_text_escaped_for_markdown_v2_comes_back_as_it_was(text: str) -> None:
    formatted = read(escape_markdown(text, version=2), "MarkdownV2")
    assert (formatted.text, formatting(formatted)) == (text.strip(" "), [])


@given(printable.filter(lambda text: text.strip(" ") == text != ""))
def test_bold_covers_exactly_what_it_encloses(text: str) -> None:
    bold = [e for e in read(f"x <b>{html.escape(text)}</b> y", "HTML").entities if e.type == "bold"]
    assert (bold[0].offset, bold[-1].end) == (2, 2 + units(text))


@pytest.mark.parametrize("mode", MODES)
@given(source=st.one_of(hostile, markup))
def test_any_source_is_read_or_refused(mode: str, source: str) -> None:
    try:
        formatted = read(source, mode)
    except Refusal:
        return
    assert_in_order(formatted)


entities = st.lists(
    st.fixed_dictionaries(
        {
            "type": st.sampled_from(sorted(GIVEN - {"text_mention"})),
            "offset": st.integers(0, 12),
            "length": st.integers(0, 12),
            "url": st.just("example.vn"),
            "custom_emoji_id": st.just("7"),
            "unix_time": st.just(1),
        }
    ),
    max_size=8,
)


@given(entities)
def test_given_entities_are_put_in_order(given: list[dict[str, Json]]) -> None:
    try:
        formatted = read_formatted(" ab\r👋 @abcd\n c ", "", [*given])
    except Refusal:
        return
    assert_in_order(formatted)


def assert_in_order(formatted: Formatted) -> None:
    """Sorted, inside the text, nested or apart; nothing but text in code, no style in itself."""
    length = units(formatted.text)
    for at, outer in enumerate(formatted.entities):
        assert 0 <= outer.offset < outer.end <= length
        for inner in formatted.entities[at + 1 :]:
            assert (outer.offset, -outer.length) <= (inner.offset, -inner.length)
            if inner.offset < outer.end:
                assert inner.end <= outer.end
                assert outer.type not in CODES
                assert inner.type != outer.type
                assert outer.type not in STYLES or inner.type in (*STYLES, "custom_emoji")
