"""parse_mode MarkdownV2: marks, escapes, quotes, and links with a meaning of their own."""

import pytest

from tests.sandbox.entities.reads import only, read, spans

MARKDOWN = "MarkdownV2"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("*x*", "bold"),
        ("_x_", "italic"),
        ("__x__", "underline"),
        ("~x~", "strikethrough"),
        ("||x||", "spoiler"),
        ("`x`", "code"),
        ("```x```", "pre"),
        ("```\nx```", "pre"),
        ("[x](example.vn)", "text_link"),
        ("[x](tg://user?id=7)", "text_mention"),
        ("![x](tg://emoji?id=5368324170671202286)", "custom_emoji"),
        ("![x](tg://time?unix=1693357200&format=r)", "date_time"),
        (">x", "blockquote"),
        (">x||", "expandable_blockquote"),
    ],
)
def test_every_mark_has_its_entity(source: str, kind: str) -> None:
    assert spans(source, MARKDOWN) == [(kind, 0, 1)]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"76/NQ\-CP \(2021\)\.", "76/NQ-CP (2021)."),
        (r"\a \\ \ắ", r"a \ \ắ"),
        (r"`a.b \` *c*`", "a.b ` *c*"),
        ("a ** b", "a  b"),
    ],
)
def test_escaped_signs_stand_for_themselves(source: str, text: str) -> None:
    assert read(source, MARKDOWN).text == text


def test_underline_ends_before_italic() -> None:
    found = spans("_a __b___", MARKDOWN)
    assert found == [("italic", 0, 2), ("italic", 2, 1), ("underline", 2, 1)]


def test_a_block_of_code_names_its_language() -> None:
    block = only("```python\nx = 1```", MARKDOWN)
    assert (block.type, block.length, block.language) == ("pre", 5, "python")


def test_what_looks_like_a_language_without_a_line_is_the_code() -> None:
    assert read("```python```", MARKDOWN).text == "python"


def test_a_link_may_hold_escaped_brackets() -> None:
    assert only(r"[x](https://example.vn/a_\(1\))", MARKDOWN).url == "https://example.vn/a_(1)"


@pytest.mark.parametrize("source", ["[x]()", "[x](as)", "[](example.vn)"])
def test_a_link_to_nowhere_is_plain_text(source: str) -> None:
    assert spans(source, MARKDOWN) == []


def test_a_quote_goes_on_from_line_to_line() -> None:
    assert spans("Điều 1\n>a\n>b\nhết", MARKDOWN) == [("blockquote", 7, 4)]


def test_a_quote_may_end_in_windows_line_breaks() -> None:
    assert spans(">a||\r\nb", MARKDOWN) == [("expandable_blockquote", 0, 2)]


def test_nothing_between_two_quotes_keeps_them_apart() -> None:
    assert spans(">a\n**>b||", MARKDOWN) == [
        ("blockquote", 0, 2),
        ("expandable_blockquote", 2, 1),
    ]


def test_a_date_says_how_it_is_shown() -> None:
    date = only("![30/8](tg://time?unix=1693357200&format=dtw)", MARKDOWN)
    assert (date.unix_time, date.date_time_format) == (1693357200, "wdt")
