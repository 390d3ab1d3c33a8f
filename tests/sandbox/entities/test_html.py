"""parse_mode HTML: what is bold where, and what is refused, as Telegram counts and words it."""

import pytest

from tests.sandbox.entities.reads import only, read, spans

HTML = "HTML"


def test_offsets_count_utf16_units() -> None:
    assert spans("👋🏽 <b>Chào</b>", HTML) == [("bold", 5, 4)]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("<strong>x</strong>", "bold"),
        ("<em>x</em>", "italic"),
        ("<ins>x</ins>", "underline"),
        ("<del>x</del>", "strikethrough"),
        ("<strike>x</strike>", "strikethrough"),
        ('<span class="tg-spoiler">x</span>', "spoiler"),
        ("<tg-spoiler>x</tg-spoiler>", "spoiler"),
        ("<code>x</code>", "code"),
        ("<pre>x</pre>", "pre"),
        ("<blockquote>x</blockquote>", "blockquote"),
        ("<blockquote expandable>x</blockquote>", "expandable_blockquote"),
        ('<a href="https://example.vn/a">x</a>', "text_link"),
        ('<tg-emoji emoji-id="5368324170671202286">x</tg-emoji>', "custom_emoji"),
        ('<tg-time unix="1693357200">x</tg-time>', "date_time"),
        ("<B  id=1>x</b >", "bold"),
        ("<i>x</>", "italic"),
    ],
)
def test_every_tag_has_its_entity(source: str, kind: str) -> None:
    assert spans(source, HTML) == [(kind, 0, 1)]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("&lt;b&gt; &amp;amp; &quot;", '<b> &amp; "'),
        ("&#7855;&#x1eaf", "ắắ"),
        ("&lt3 &nbsp;&copy;", "<3 &nbsp;&copy;"),
        ("&#0; &#x110000; &#" + "9" * 5000 + ";", "&#0; &#x110000; &#" + "9" * 5000 + ";"),
        ("&#0000097; &#00000097;", "a &#00000097;"),
        ("a <b></b>b", "a b"),
    ],
)
def test_references_are_characters_where_telegram_knows_them(source: str, text: str) -> None:
    assert read(source, HTML).text == text


def test_a_link_keeps_its_address_unescaped() -> None:
    link = only('<a href="https://example.vn/?a=1&amp;b=2">x</a>', HTML)
    assert link.url == "https://example.vn/?a=1&b=2"


def test_a_link_without_an_address_is_its_own_address() -> None:
    assert only("<a>Example.VN</a>", HTML).url == "http://example.vn/"


def test_an_address_that_is_none_makes_no_link() -> None:
    assert spans('<a href="javascript:alert(1)">x</a>', HTML) == []


@pytest.mark.parametrize(
    "source",
    [
        '<pre><code class="language-python">x</code></pre>',
        '<code class="language-python"><pre>x</pre></code>',
    ],
)
def test_code_with_a_language_is_one_block(source: str) -> None:
    block = only(source, HTML)
    assert (block.type, block.language) == ("pre", "python")


def test_inline_code_has_no_language() -> None:
    assert only('<code class="language-python">x</code>', HTML).language == ""


def test_a_date_is_shown_in_every_readers_own_way() -> None:
    date = only('<tg-time unix="1693357200" format="TWD">30/8</tg-time>', HTML)
    assert date.draw() == {
        "type": "date_time",
        "offset": 0,
        "length": 4,
        "unix_time": 1693357200,
        "date_time_format": "wDT",
    }


def test_a_date_that_never_was_is_plain_text() -> None:
    assert spans('<tg-time unix="x">30/8</tg-time>', HTML) == []
