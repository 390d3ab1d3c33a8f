"""A list is opened again by another program: text is text, whatever was typed."""

from io import BytesIO

from python_calamine import CalamineWorkbook

from printing.lists import list_of


def test_what_looks_like_a_formula_stands_there_as_text() -> None:
    hostile = "=cmd|'/c calc'!A1"
    made = list_of("Chưa dự thi", ["Họ và tên", "Đơn vị"], [(hostile, "Sở Nội vụ")])
    rows = CalamineWorkbook.from_object(BytesIO(made)).get_sheet_by_index(0).to_python()
    assert rows == [["Chưa dự thi", ""], ["", ""], ["Họ và tên", "Đơn vị"], [hostile, "Sở Nội vụ"]]
