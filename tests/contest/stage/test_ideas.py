"""What can be handed in as an idea, and what marks make of ideas."""

import unicodedata
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contest.stage.ideas import (
    LONGEST_TEXT,
    LONGEST_TITLE,
    IdeaRefused,
    IdeaText,
    by_points,
    check_file,
    is_open,
    mean_marks,
    read_idea,
)
from contest.stage.reading import read_stage
from contest.stage.rules import IdeaRules
from tests.contest.stage.hoi_thi import HOITHI_TOML, IDEAS_TOML

RULES = read_stage((HOITHI_TOML + IDEAS_TOML).encode())
MARKS = st.dictionaries(
    st.integers(1, 9),
    st.dictionaries(st.integers(0, 6), st.integers(0, 20).map(lambda n: Decimal(n) / 2)),
)


@pytest.fixture
def ideas() -> IdeaRules:
    assert RULES.ideas
    return RULES.ideas


def test_the_first_line_is_the_title() -> None:
    told = read_idea("  Một lần   khai\n\nKhai một lần\ncho nhiều thủ tục. ", has_file=False)
    assert told == IdeaText("Một lần khai", "Khai một lần\ncho nhiều thủ tục.")
    assert read_idea("Một lần khai", has_file=True) == IdeaText("Một lần khai", "")


@pytest.mark.parametrize(
    ("typed", "has_file", "code"),
    [
        ("", False, "idea_without_text"),
        ("Một lần khai", False, "idea_without_text"),
        ("\n \n", True, "idea_without_title"),
        ("a" * (LONGEST_TITLE + 1) + "\nb", False, "idea_title_long"),
        ("a\n" + "b" * (LONGEST_TEXT + 1), False, "idea_text_long"),
    ],
)
def test_what_says_too_little_or_too_much_is_refused(typed: str, has_file: bool, code: str) -> None:
    with pytest.raises(IdeaRefused) as caught:
        read_idea(typed, has_file=has_file)
    assert caught.value.reason.code == code


@given(st.text(), st.booleans())
def test_whatever_is_taken_fits_a_message_and_has_a_title(typed: str, has_file: bool) -> None:
    try:
        told = read_idea(typed, has_file=has_file)
    except IdeaRefused:
        return
    assert 0 < len(told.title) <= LONGEST_TITLE
    assert told.text or has_file
    assert len(told.title) + len(told.text) < 4096
    signs = {unicodedata.category(sign) for sign in (told.title + told.text).replace("\n", "")}
    assert not signs & {"Cc", "Cf", "Cs"}


@pytest.mark.parametrize(
    ("name", "size", "is_photo", "count", "code"),
    [
        ("mo-ta.exe", 1, False, 0, "idea_file_unknown"),
        ("mo-ta", 1, False, 0, "idea_file_unknown"),
        ("mo-ta.xlsx", 1, False, 0, "idea_file_unknown"),
        ("mo-ta.pdf", 1_000_001, False, 0, "idea_file_large"),
        ("", 1, True, 2, "idea_files_many"),
    ],
)
def test_a_file_is_refused(
    ideas: IdeaRules, name: str, size: int, is_photo: bool, count: int, code: str
) -> None:
    with pytest.raises(IdeaRefused) as caught:
        check_file(ideas, name, size, is_photo=is_photo, count=count)
    assert caught.value.reason.code == code


def test_files_that_the_rules_name_are_taken(ideas: IdeaRules) -> None:
    for name, is_photo in (("MÔ TẢ.PDF", False), ("a.docx", False), ("b.JPG", False), ("", True)):
        check_file(ideas, name, 1_000_000, is_photo=is_photo, count=1)


def test_the_deadline_is_not_in_time_any_more(ideas: IdeaRules) -> None:
    assert is_open(ideas, ideas.closes_at - timedelta(microseconds=1))
    assert not is_open(ideas, ideas.closes_at)


def test_persons_ideas_are_marked_as_a_part_would_be() -> None:
    assert RULES.part("y-tuong-ca-nhan").full_marks == 10
    assert "y-tuong-ca-nhan" not in [part.code for part in RULES.parts]
    assert RULES.full_marks == 50


@given(MARKS)
def test_what_counts_is_the_mean_of_those_who_marked(marks: dict[int, dict[int, Decimal]]) -> None:
    means = mean_marks(marks)
    assert set(means) == {number for number, given in marks.items() if given}
    for number, mean in means.items():
        given_ = [Fraction(mark) for mark in marks[number].values()]
        assert mean * len(given_) == sum(given_)


@given(MARKS)
def test_the_best_comes_first_and_what_nobody_marked_last(
    marks: dict[int, dict[int, Decimal]],
) -> None:
    means = mean_marks(marks)
    order = by_points(means, marks)
    assert sorted(order) == sorted(marks)
    gained = [means.get(number, Fraction(-1)) for number in order]
    assert gained == sorted(gained, reverse=True)
