"""Screens drawn for Telegram; the sandbox reads them as strictly as Telegram does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import InlineKeyboardMarkup

from conversation.action.home import Home
from conversation.action.people import GivePhone
from conversation.action.sitting import GiveAnswer
from conversation.screen import Choice, Heading, Line, Link, Quote, Screen
from messengers.telegram.drawing import draw
from messengers.telegram.limits import TEXT_LENGTH
from sandbox.entities.formatted import units
from sandbox.entities.html import parse_html

HOSTILE = """<b>&"=cmd|'</blockquote>&lt;"""

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)
lines = st.lists(st.one_of(texts, st.builds(Heading, texts), st.builds(Quote, texts)), max_size=8)


def shown(screen: Screen, limit: int = TEXT_LENGTH) -> str:
    """The text as a person reads it."""
    return parse_html(draw(screen, limit).html).text


def plain(line: Line) -> str:
    return line if isinstance(line, str) else line.text


def entities(screen: Screen) -> list[str]:
    return [entity.type for entity in parse_html(draw(screen).html).entities]


@given(lines)
def test_whatever_people_are_called_is_shown_letter_by_letter(names: list[Line]) -> None:
    assert shown(Screen(lines=tuple(names))) == "\n".join(map(plain, names))


def test_markup_in_a_name_stays_text() -> None:
    screen = Screen(title=HOSTILE, lines=(HOSTILE, Quote(HOSTILE)))
    assert shown(screen) == f"{HOSTILE}\n\n{HOSTILE}\n{HOSTILE}"
    assert entities(screen) == ["bold", "blockquote"]


def test_a_title_stands_apart() -> None:
    assert draw(Screen(title="Tuần 1", lines=("Đang mở",))).html == "<b>Tuần 1</b>\n\nĐang mở"
    assert draw(Screen(title="Tuần 1")).html == "<b>Tuần 1</b>"


def test_a_long_quotation_is_folded() -> None:
    assert entities(Screen(lines=(Quote("a" * 400),))) == ["blockquote"]
    assert entities(Screen(lines=(Quote("a" * 401),))) == ["expandable_blockquote"]


@given(lines, st.integers(1, 100))
def test_no_screen_outgrows_its_limit(many: list[Line], limit: int) -> None:
    assert units(shown(Screen(title="Tuần 1", lines=tuple(many)), limit)) <= limit


@given(lines, st.integers(1, 100))
def test_what_is_left_out_is_the_end(many: list[Line], limit: int) -> None:
    whole = shown(Screen(lines=tuple(many)))
    cut = shown(Screen(lines=tuple(many)), limit)
    assert cut == whole or (cut.endswith("…") and whole.startswith(cut.removesuffix("…").rstrip()))


def test_an_emoji_counts_twice() -> None:
    assert shown(Screen(lines=("🏆" * 2048,))) == "🏆" * 2048
    assert units(shown(Screen(lines=("🏆" * 2049,)))) <= TEXT_LENGTH


def test_a_text_as_long_as_may_be_is_left_whole() -> None:
    assert shown(Screen(lines=("a" * TEXT_LENGTH,))) == "a" * TEXT_LENGTH


def test_a_line_too_long_is_cut_not_dropped() -> None:
    shown_text = shown(Screen(title="Ý kiến", lines=(Quote("a" * 5000),)))
    assert shown_text == "Ý kiến\n\n" + "a" * (TEXT_LENGTH - 9) + "…"


def keyboard(screen: Screen) -> InlineKeyboardMarkup:
    """As python-telegram-bot reads it."""
    return InlineKeyboardMarkup.de_json(draw(screen).keyboard or {})


def test_choices_stand_in_their_rows_with_the_main_one_marked() -> None:
    one, two = Choice("A", GiveAnswer(7, 0, 0)), Choice("B", GiveAnswer(7, 0, 1), is_main=True)
    screen = Screen("Câu 1", choices=((one, two), (Choice("Về", Home()),)))
    rows = keyboard(screen).inline_keyboard
    assert [[button.callback_data for button in row] for row in rows] == [
        ["a.7.0.0", "a.7.0.1"],
        ["h"],
    ]
    assert [button.style for button in rows[0]] == [None, "primary"]


def test_a_link_leads_to_its_address() -> None:
    link = Link("Vào thi", "https://t.me/contest_bot?start=thi")
    [[button]] = keyboard(Screen("Tuần 1", choices=((link,),))).inline_keyboard
    assert (button.text, button.url) == (link.label, link.url)


@pytest.mark.parametrize(("skip", "more"), [("", []), ("Bỏ qua", [[{"text": "Bỏ qua"}]])])
def test_a_phone_number_is_asked_for_with_a_button(skip: str, more: list[object]) -> None:
    screen = Screen("Số điện thoại", asks=GivePhone(), asks_contact="Chia sẻ", may_skip=skip)
    assert draw(screen).keyboard == {
        "keyboard": [[{"text": "Chia sẻ", "request_contact": True}], *more],
        "resize_keyboard": True,
        "one_time_keyboard": True,
    }


def test_a_screen_without_choices_has_no_keyboard() -> None:
    assert draw(Screen("Đã nộp")).keyboard is None
