"""parse_mode Markdown, the old one."""

import pytest

from tests.sandbox.entities.reads import only, read, spans

MARKDOWN = "Markdown"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("*x*", "bold"),
        ("_x_", "italic"),
        ("`x`", "code"),
        ("```x```", "pre"),
        ("```\nx```", "pre"),
        ("[x](example.vn)", "text_link"),
        ("[x](tg://user?id=7)", "text_mention"),
    ],
)
def test_every_mark_has_its_entity(source: str, kind: str) -> None:
    assert spans(source, MARKDOWN) == [(kind, 0, 1)]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("76/NQ-CP (2021). ~a~ __", "76/NQ-CP (2021). ~a~"),
        (r"\*a\* \_ \` \[ \x", r"*a* _ ` [ \x"),
        (r"*a\b*", r"a\b"),
        ("[](example.vn)", "(example.vn)"),
    ],
)
def test_most_signs_are_text(source: str, text: str) -> None:
    assert read(source, MARKDOWN).text == text


def test_nothing_nests() -> None:
    assert (read("*a _b_*", MARKDOWN).text, spans("*a _b_*", MARKDOWN)) == (
        "a _b_",
        [("bold", 0, 5)],
    )


def test_a_block_of_code_names_its_language() -> None:
    block = only("```sql\nSELECT 1```", MARKDOWN)
    assert (block.type, block.length, block.language) == ("pre", 8, "sql")


def test_an_empty_address_makes_no_link() -> None:
    assert spans("[example.vn]()", MARKDOWN) == [("url", 0, 10)]


def test_a_link_without_an_address_is_its_own_address() -> None:
    assert only("[example.vn]", MARKDOWN).url == "http://example.vn/"
