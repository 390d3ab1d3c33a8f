"""A list as a workbook: what people typed stands there as text, never as a formula."""

from collections.abc import Sequence
from io import BytesIO
from typing import Final

_WIDTH: Final = 34  # in characters of the usual size


def list_of(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """An .xlsx of one sheet: the title, the heads in bold, a row for each."""
    import xlsxwriter  # noqa: PLC0415  for who asks for a list

    kept = BytesIO()
    with xlsxwriter.Workbook(kept, {"in_memory": True}) as book:
        bold, sheet = book.add_format({"bold": True}), book.add_worksheet()
        sheet.set_column(0, len(heads) - 1, _WIDTH)
        sheet.write_string(0, 0, title, bold)
        for column, head in enumerate(heads):
            sheet.write_string(2, column, head, bold)
        for number, row in enumerate(rows, start=3):
            for column, text in enumerate(row):
                sheet.write_string(number, column, text)
        sheet.freeze_panes(3, 0)
    return kept.getvalue()
