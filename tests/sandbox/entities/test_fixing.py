"""Entities that overlap, adjoin or outgrow the text: what Telegram makes of them."""

import pytest

from sandbox.entities.formatted import Formatted
from tests.sandbox.entities.reads import Span, read, span, with_given


def shown(formatted: Formatted) -> list[Span]:
    return [span(entity) for entity in formatted.entities]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ([("bold", 1, 1), ("bold", 0, 1)], [("bold", 0, 2)]),
        ([("bold", 0, 2), ("bold", 1, 2)], [("bold", 0, 3)]),
        ([("bold", 0, 1), ("bold", 2, 1)], [("bold", 0, 1), ("bold", 2, 1)]),
        ([("bold", 0, 0)], []),
    ],
)
def test_the_same_style_is_one_where_it_touches(given: list[Span], kept: list[Span]) -> None:
    assert shown(with_given("abc", *given)) == kept


def test_a_style_is_cut_where_another_begins() -> None:
    cut = [("italic", 0, 1), ("bold", 1, 2), ("italic", 1, 1)]
    assert shown(with_given("abc", ("italic", 0, 2), ("bold", 1, 2))) == cut


def test_a_style_is_cut_around_what_is_found() -> None:
    assert shown(with_given("hỏi @thi_bot nhé", ("bold", 0, 16))) == [
        ("bold", 0, 4),
        ("mention", 4, 8),
        ("bold", 4, 8),
        ("bold", 12, 4),
    ]


@pytest.mark.parametrize("kind", ["code", "pre"])
def test_no_style_shows_in_code(kind: str) -> None:
    outside = [("bold", 0, 1), (kind, 1, 1), ("bold", 2, 1)]
    assert shown(with_given("abc", ("bold", 0, 3), (kind, 1, 1))) == outside


def test_of_two_links_the_first_stays() -> None:
    assert shown(with_given("abc", ("text_link", 1, 2), ("text_link", 0, 2))) == [
        ("text_link", 0, 2)
    ]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ([("blockquote", 0, 3), ("code", 1, 1)], [("blockquote", 0, 3), ("code", 1, 1)]),
        ([("blockquote", 1, 1), ("code", 0, 3)], [("blockquote", 1, 1)]),
        ([("blockquote", 0, 3), ("expandable_blockquote", 1, 1)], [("blockquote", 0, 3)]),
    ],
)
def test_a_quote_holds_things_whole(given: list[Span], kept: list[Span]) -> None:
    assert shown(with_given("abc", *given)) == kept


def test_what_is_found_gives_way_to_links_and_code() -> None:
    assert shown(with_given("example.vn", ("code", 0, 3))) == [("code", 0, 3)]
    assert shown(with_given("example.vn", ("blockquote", 0, 10))) == [
        ("blockquote", 0, 10),
        ("url", 0, 10),
    ]


def test_a_hundred_entities_are_kept_and_links_before_styles() -> None:
    bold = [("bold", 2 * i, 1) for i in range(101)]
    kept = with_given("ab" * 101, *bold, ("text_link", 201, 1)).entities
    assert [entity.type for entity in kept] == ["bold"] * 99 + ["text_link"]


def test_control_characters_go_and_entities_move_along() -> None:
    formatted = with_given("a\r\tb\u2028c", ("bold", 3, 3))
    assert (formatted.text, shown(formatted)) == ("a bc", [("bold", 2, 2)])


def test_blank_edges_are_cut_but_not_out_of_an_entity() -> None:
    formatted = read("  \n<b> x </b>\n", "HTML")
    assert (formatted.text, shown(formatted)) == (" x", [("bold", 0, 2)])


def test_an_entity_of_blanks_at_the_end_goes() -> None:
    assert shown(read("x <b> </b>", "HTML")) == []
