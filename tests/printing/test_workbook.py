"""Workbooks are opened again by other programs than wrote them: calamine, openpyxl, LibreOffice."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import openpyxl
import pytest

from contest.reading.grids import Grid, read_grids
from printing.workbook import Cell, Column, Kind, Layout, Workbook
from tests.libreoffice import OFFICE_TEST, AsPdf, as_pdf

__all__ = ["as_pdf"]

AT = datetime(2023, 8, 20, 21, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
LAYOUT = Layout(
    "Xếp hạng",
    "Xếp hạng Tuần 1",
    "Lập lúc 08:00",
    [
        Column("Họ và tên", 30),
        Column("Số câu", kind=Kind.WHOLE),
        Column("Tỷ lệ", kind=Kind.PERCENT),
        Column("Thời gian", kind=Kind.LENGTH),
        Column("Nộp lúc", 20, Kind.INSTANT),
    ],
    frozen=1,
)
LAN: Sequence[Cell] = ("Nguyễn Thị Lan", 10, Decimal("93.75"), 134, AT)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.xlsx"


def written(path: Path, rows: Iterable[Sequence[Cell]], total: Sequence[Cell] = ()) -> bytes:
    book = Workbook(path)
    sheet = book.sheet(LAYOUT)
    sheet.add(rows)
    if total:
        sheet.add_total(total)
    book.close()
    return path.read_bytes()


def opened(path: Path, rows: Iterable[Sequence[Cell]]) -> Grid:
    (sheet,) = read_grids("a.xlsx", written(path, rows))
    return sheet


def test_title_note_heads_and_rows(path: Path) -> None:
    sheet = opened(path, [LAN])
    assert sheet.name == "Xếp hạng"
    assert [row[0] for row in sheet.rows] == [LAYOUT.title, LAYOUT.note, "Họ và tên", LAN[0]]


def test_numbers_are_numbers_and_instants_instants(path: Path) -> None:
    _, whole, rate, length, at = opened(path, [LAN]).rows[3]
    assert (whole, rate, str(length)) == (10, 0.9375, "0:02:14")
    assert at == datetime(2023, 8, 20, 21)  # noqa: DTZ001  Excel knows no zones


@pytest.mark.parametrize("text", ["=1+1", "+84", "-1", "@SUM(A1)", "1e5", "https://x.vn", "{=1}"])
def test_what_people_typed_is_text_and_never_a_formula(path: Path, text: str) -> None:
    cell = openpyxl.load_workbook(BytesIO(written(path, [(text, text)]))).active["A4"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_what_is_unknown_is_empty_and_a_text_among_numbers_a_text(path: Path) -> None:
    sheet = opened(path, [("Lan", None, "chưa có")])
    assert list(sheet.rows[3][:3]) == ["Lan", "", "chưa có"]


def test_heads_stay_in_sight_and_are_printed_on_each_page(path: Path) -> None:
    sheet = openpyxl.load_workbook(BytesIO(written(path, [LAN]))).active
    assert sheet.freeze_panes == "B4"
    assert sheet.print_title_rows == "$3:$3"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.column_dimensions["A"].width == pytest.approx(30, abs=1)


def test_the_total_stands_below_what_is_filtered(path: Path) -> None:
    sheet = openpyxl.load_workbook(BytesIO(written(path, [LAN, LAN], ("Cộng", 20)))).active
    assert sheet.auto_filter.ref == "A3:E5"
    assert sheet["A6"].value == "Cộng"


@OFFICE_TEST
def test_libreoffice_shows_it_as_offices_write(path: Path, as_pdf: AsPdf) -> None:
    (page,) = as_pdf("b.xlsx", written(path, [LAN]))
    for shown in ("Nguyễn Thị Lan", "93.75%", "0:02:14", "21:00:00 20/08/2023", "1/1"):
        assert shown in page
