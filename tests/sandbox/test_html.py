"""parse_mode HTML: what is bold where, and what is refused, as Telegram counts and words it."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.entities.formatted import Formatted, units
from sandbox.entities.reading import read_formatted
from sandbox.errors.formatting import CannotParseEntities, MarkdownNotOffered, UnsupportedParseMode
from sandbox.people import Person
from sandbox.wire import JsonObject
from tests.sandbox.conftest import Api


def read(source: str) -> Formatted:
    return read_formatted(source, "HTML", None)


def spans(source: str) -> list[tuple[str, int, int]]:
    return [(entity.type, entity.offset, entity.length) for entity in read(source).entities]


printable = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]))


@given(printable)
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert read(html.escape(text)).text == text.strip(" ")


@given(printable.filter(lambda text: text.strip(" ") == text != ""))
def test_bold_covers_exactly_what_it_encloses(text: str) -> None:
    formatted = read(f"x <b>{html.escape(text)}</b> y")
    bold = next(entity for entity in formatted.entities if entity.type == "bold")
    assert (bold.offset, bold.length) == (2, units(text))


def test_offsets_count_utf16_units() -> None:
    assert spans("👋🏽 <b>Chào</b>") == [("bold", 5, 4)]


def test_entities_nest() -> None:
    assert spans("<b>a<i>b</i></b>") == [("bold", 0, 2), ("italic", 1, 1)]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("<strong>x</strong>", "bold"),
        ("<em>x</em>", "italic"),
        ("<ins>x</ins>", "underline"),
        ("<del>x</del>", "strikethrough"),
        ('<span class="tg-spoiler">x</span>', "spoiler"),
        ("<tg-spoiler>x</tg-spoiler>", "spoiler"),
        ("<code>x</code>", "code"),
        ("<pre>x</pre>", "pre"),
        ("<blockquote>x</blockquote>", "blockquote"),
        ("<blockquote expandable>x</blockquote>", "expandable_blockquote"),
        ('<a href="https://example.vn/a">x</a>', "text_link"),
    ],
)
def test_every_tag_has_its_entity(source: str, kind: str) -> None:
    assert spans(source) == [(kind, 0, 1)]


def test_a_link_keeps_its_address_unescaped() -> None:
    entity = read('<a href="https://example.vn/?a=1&amp;b=2">x</a>').entities[0]
    assert entity.url == "https://example.vn/?a=1&b=2"


def test_an_address_that_is_none_makes_no_link() -> None:
    assert spans('<a href="javascript:alert(1)">x</a>') == []


def test_code_with_a_language_is_one_entity() -> None:
    entity = read('<pre><code class="language-python">x</code></pre>').entities[0]
    assert (entity.type, entity.language) == ("pre", "python")


def test_code_interrupts_bold() -> None:
    assert spans("<b>a<code>b</code>c</b>") == [("bold", 0, 1), ("code", 1, 1), ("bold", 2, 1)]


def test_blank_edges_are_cut_and_entities_follow() -> None:
    formatted = read("  \n<b> x </b>\n")
    assert (formatted.text, spans("  \n<b> x </b>\n")) == ("x", [("bold", 0, 1)])


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("ắ<p>x</p>", 'Unsupported start tag "p" at byte offset 3'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_bad_html_is_refused_with_its_place(source: str, reason: str) -> None:
    with pytest.raises(CannotParseEntities) as refused:
        read(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


@given(st.text(st.sampled_from("<>/&;ab \"'=#x1\n"), max_size=30))
def test_any_source_is_read_or_refused(source: str) -> None:
    try:
        formatted = read(source)
    except CannotParseEntities:
        return
    length = units(formatted.text)
    assert all(e.offset >= 0 and e.length > 0 and e.end <= length for e in formatted.entities)


def test_modes_that_are_not_there() -> None:
    with pytest.raises(MarkdownNotOffered):
        read_formatted("*x*", "MarkdownV2", None)
    with pytest.raises(UnsupportedParseMode):
        read_formatted("x", "rtf", None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start xin chào", [("bot_command", 0, 6)]),
        ("gõ /thi@thi_bot nhé", [("bot_command", 3, 12)]),
        ("hỏi @thi_bot, #cchc", [("mention", 4, 8), ("hashtag", 14, 5)]),
        ("xem https://example.vn/a?b=1.", [("url", 4, 24)]),
        ("thư: a.b@example.vn", [("email", 5, 14)]),
        ("76/NQ-CP và 14/8/2023", []),
    ],
)
def test_commands_mentions_and_addresses_are_found(
    text: str, found: list[tuple[str, int, int]]
) -> None:
    entities = read_formatted(text, "", None).entities
    assert [(e.type, e.offset, e.length) for e in entities] == found


async def test_given_entities_are_taken(api: Api, lan: Person) -> None:
    await lan.says("/start")
    bold: JsonObject = {"type": "bold", "offset": 0, "length": 4}
    sent = await api.result("sendMessage", chat_id=lan.id, text="Chào bạn", entities=[bold])
    assert sent.array("entities") == [bold]
