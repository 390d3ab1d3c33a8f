"""Workbooks without a key: the right option is set otherwise than the rest, as one sees it."""

import io
from collections.abc import Sequence

import pytest
import xlsxwriter

from contest.errors import ContestRefused
from contest.questions import propose_questions, read_questions
from tests.contest.questions.test_word import TWO

HEAD = ("STT", "Câu hỏi", "A", "B", "C")
ROWS = (HEAD, ("1", "Có mấy nội dung?", "*Sáu", "Năm", "Bảy"), ("2", "Năm nào?", "2025", "*2030"))
WAYS: dict[str, dict[str, object]] = {
    "bold": {"bold": True},
    "red": {"font_color": "#FF0000"},
    "underlined": {"underline": 1},
    "yellow behind": {"bg_color": "#FFFF00"},
    "in a colour of the theme": {"bg_color": xlsxwriter.color.Color.theme(7, 3)},
}


def set_otherwise(rows: Sequence[Sequence[str]], way: dict[str, object]) -> bytes:
    """What begins with an asterisk is set in this way, the header is bold and grey."""
    kept = io.BytesIO()
    with xlsxwriter.Workbook(kept, {"in_memory": True}) as book:
        head, right = book.add_format({"bold": True, "bg_color": "#DDDDDD"}), book.add_format(way)
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                usual = None if number else head
                style = right if text.startswith("*") else usual
                sheet.write_string(number, column, text.removeprefix("*"), style)
    return kept.getvalue()


@pytest.mark.parametrize("way", WAYS)
def test_the_right_option_is_the_one_set_otherwise(way: str) -> None:
    assert read_questions("de.xlsx", set_otherwise(ROWS, WAYS[way])) == TWO


def test_it_may_be_a_part_of_one_cell() -> None:
    kept = io.BytesIO()
    with xlsxwriter.Workbook(kept, {"in_memory": True}) as book:
        bold, sheet = book.add_format({"bold": True}), book.add_worksheet()
        sheet.write_row(0, 0, ("STT", "Câu hỏi", "Các phương án"))
        sheet.write_row(1, 0, (1, "Có mấy nội dung?"))
        sheet.write_rich_string(1, 2, bold, "A. Sáu", "\nB. Năm\nC. Bảy")
        sheet.write_row(2, 0, (2, "Năm nào?"))
        sheet.write_rich_string(2, 2, "A. 2025\n", bold, "B. 2030")
    assert read_questions("de.xlsx", kept.getvalue()) == TWO


def test_a_coloured_column_says_of_nothing_that_it_is_right() -> None:
    rows = [HEAD, *((str(i), f"Câu thử {i} hỏi gì?", "*Một", "Hai", "Ba") for i in range(5))]
    reading = propose_questions("de.xlsx", set_otherwise(rows, WAYS["yellow behind"]))
    assert [each.rights for each in reading.questions] == [()] * 5


def test_two_that_are_set_otherwise_are_two_right_answers() -> None:
    rows = [HEAD, ("1", "Có mấy nội dung?", "*Sáu", "*Năm", "Bảy"), ROWS[2]]
    with pytest.raises(ContestRefused) as caught:
        read_questions("de.xlsx", set_otherwise(rows, WAYS["bold"]))
    assert [(each.reason.code, each.cell) for each in caught.value.faults] == [
        ("two_right_answers", "B2")
    ]
