"""Workbooks as offices have them, made cell by cell."""

import io
from collections.abc import Sequence
from datetime import date, datetime

import xlsxwriter

from contest.reading.grids import Grid, read_grids
from contest.units import Unit, Units

Value = str | int | float | date | None
Rows = Sequence[Sequence[Value]]

KIM_BOI = Units.completed(
    [
        Unit("kim-boi", "Huyện Kim Bôi"),
        Unit("bo", "Thị trấn Bo", "kim-boi"),
        Unit("binh-son", "Xã Bình Sơn", "kim-boi"),
        Unit("dong-bac", "Xã Đông Bắc", "kim-boi"),
        Unit("so-noi-vu", "Sở Nội vụ", aliases=("SNV Hòa Bình",)),
        Unit("luong-son", "Huyện Lương Sơn"),
        Unit("binh-son-2", "Xã Bình Sơn", "luong-son"),
    ]
)


def workbook(**sheets: Rows) -> bytes:
    """A sheet for each name; dates are written as Excel keeps them."""
    kept = io.BytesIO()
    with xlsxwriter.Workbook(kept, {"in_memory": True}) as book:
        as_date = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, value in enumerate(row):
                    if isinstance(value, date):
                        at = datetime(value.year, value.month, value.day)  # noqa: DTZ001  a cell
                        sheet.write_datetime(number, column, at, as_date)
                    else:
                        sheet.write(number, column, value)
    return kept.getvalue()


def grids(*rows: Sequence[Value], **sheets: Rows) -> list[Grid]:
    return read_grids("ds.xlsx", workbook(**(sheets or {"Sheet1": rows})))
