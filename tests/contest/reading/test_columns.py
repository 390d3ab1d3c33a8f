"""Lists of which nobody says where they stand."""

from contest.reading.columns import read_columns, read_lines
from tests.contest.roster.workbooks import workbook


def test_each_column_of_each_sheet_is_read_without_what_is_empty() -> None:
    book = workbook(
        A=[("Danh sách", None), (None, None), ("STT", "Mã"), (1, "NV-01"), (2.0, "NV-02")],
        B=[("0900 000 001",)],
    )
    assert read_columns("a.xlsx", book) == [
        ("Danh sách", "STT", "1", "2"),
        ("Mã", "NV-01", "NV-02"),
        ("0900 000 001",),
    ]


def test_typed_ones_stand_in_lines_or_between_commas() -> None:
    assert read_lines(" NV-01\n\nNV-02, 0900 000 001;NV-03 ") == (
        "NV-01",
        "NV-02",
        "0900 000 001",
        "NV-03",
    )
