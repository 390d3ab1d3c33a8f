"""The form of a contest as whoever fills it in meets it, opened by other programs than drew it."""

from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from bot.says import texts
from contest.workbook.form import COLUMNS, ITEMS, RULES
from conversation.texts import Texts
from printing.contest_form import draw_form, example
from printing.pictures import picture_of
from tests.libreoffice import OFFICE_TEST, print_file, words_on


@pytest.fixture(params=["vi", "en"])
def t(request: pytest.FixtureRequest) -> Texts:
    return texts(request.param)


@pytest.fixture
def book(t: Texts) -> Workbook:
    return openpyxl.load_workbook(BytesIO(draw_form(t, example(t, date(2023, 8, 14)))))


def lists(book: Workbook, sheet: str) -> dict[str, str]:
    """What each cell or column of cells offers to choose from."""
    rules = book[sheet].data_validations.dataValidation
    return {str(rule.sqref): rule.formula1 for rule in rules if rule.type == "list"}


def test_it_has_a_sheet_for_each_part_of_a_contest(book: Workbook, t: Texts) -> None:
    shown = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    assert shown == [t(name) for name in (RULES, *COLUMNS)]


def test_what_may_be_chosen_is_offered_in_the_cell(book: Workbook, t: Texts) -> None:
    row = 2 + [item.label for item in ITEMS].index("Trộn câu hỏi")
    assert lists(book, t(RULES))[f"B{row}"] == f'"{t("Có")},{t("Không")}"'
    above = lists(book, t("Đơn vị"))["B2:B3001"]
    assert above == f"'{t('Đơn vị')}'!$A$2:$A$3000"


def test_every_list_is_short_enough_for_excel(book: Workbook) -> None:
    offered = [told for sheet in book.sheetnames for told in lists(book, sheet).values()]
    assert max(map(len, offered)) <= 255 + 2


def test_notes_say_what_is_meant(book: Workbook, t: Texts) -> None:
    rules = book[t(RULES)]
    assert rules["B2"].comment.text == t("Tên đầy đủ, như trong kế hoạch. Bắt buộc.")
    heads = book[t("Câu hỏi")][1]
    assert [cell.column_letter for cell in heads if cell.comment] == ["A", "K", "N"]


def test_heads_stay_in_sight_and_are_printed_on_every_page(book: Workbook, t: Texts) -> None:
    for sheet in book.worksheets[:-1]:
        assert sheet.freeze_panes in {"A2", "B2"}
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.paperSize == 9


@OFFICE_TEST
def test_it_is_printed_a_sheet_a_page(tmp_path: Path, screens: Path, t: Texts) -> None:
    pdf = print_file(tmp_path, "form.xlsx", draw_form(t, example(t, date(2023, 8, 14))))
    pages = words_on(pdf)
    assert len(pages) == 1 + len(COLUMNS)
    assert t("Tên cuộc thi") in pages[0]
    if t.language == "vi":
        (screens / "contest-form.png").write_bytes(picture_of(pdf))
