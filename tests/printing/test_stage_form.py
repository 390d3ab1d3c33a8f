"""The form of a Hội thi as whoever fills it in meets it, opened by another program than drew it."""

from io import BytesIO

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from bot.says import texts
from contest.stage.workbook.form import COLUMNS, RULES
from printing.stage_form import draw_form
from tests.contest.stage.test_the_example import RULES as KIM_BOI
from tests.contest.stage.test_the_example import UNITS


@pytest.fixture(scope="module")
def book() -> Workbook:
    return openpyxl.load_workbook(BytesIO(draw_form(texts("vi"), KIM_BOI, UNITS)))


def offered(book: Workbook, sheet: str) -> dict[str, str]:
    rules = book[sheet].data_validations.dataValidation
    return {str(rule.sqref): rule.formula1 for rule in rules if rule.type == "list"}


def test_it_has_a_sheet_for_each_thing_and_all_that_the_example_says(book: Workbook) -> None:
    shown = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    assert shown == [RULES, *COLUMNS]
    assert book["Đội thi"].max_row == 1 + 17
    assert book["Thành viên"].max_row == 1 + 102
    assert [cell.value for cell in book["Tiêu chí"][2]][:2] == [
        "Màn chào hỏi",
        "Nội dung giới thiệu đội, bám sát chủ đề cải cách hành chính",
    ]


def test_parts_teams_and_units_are_chosen_from_their_sheets(book: Workbook) -> None:
    assert offered(book, "Tiêu chí")["A2:A3001"] == "'Phần thi'!$A$2:$A$3000"
    assert offered(book, "Thành viên")["A2:A3001"] == "'Đội thi'!$A$2:$A$3000"
    assert offered(book, "Đội thi")["B2:B3001"] == "'Các đơn vị'!$A$2:$A$3000"
    assert book["Đội thi"]["B2"].value == "Thị trấn Bo"


def test_a_choice_with_a_comma_is_not_cut(book: Workbook) -> None:
    row = next(
        row for row in book[RULES].iter_rows() if row[0].value == "Điểm của Ban Giám khảo là"
    )
    assert row[1].value == "Trung bình, bỏ điểm cao nhất và thấp nhất"
    source = offered(book, RULES)[row[1].coordinate].replace("$", "")
    sheet, cells = source.replace("'", "").split("!")
    assert row[1].value in [cell.value for (cell,) in book[sheet][cells]]


def test_notes_say_what_is_meant(book: Workbook) -> None:
    heads = book["Phần thi"][1]
    assert [cell.column_letter for cell in heads if cell.comment] == [
        "C",
        "D",
        "E",
        "F",
        "G",
        "K",
        "M",
        "N",
    ]
