"""The head of a paper: who issues it beside the name of the State, then what it is."""

from typing import Final

from docx.document import Document
from docx.shared import Cm
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph

from printing.decree30.paper import Head
from printing.decree30.words import rule_below, write

STATE: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"

_ISSUERS_SHARE: Final = 0.4
_RULE_SHARE: Final = 0.4  # of the text above it: between a third and a half


def set_head(document: Document, head: Head, width_cm: float) -> None:
    left_cm = width_cm * _ISSUERS_SHARE
    left, right = _side_by_side(document, left_cm, width_cm - left_cm)
    _set_issuer(left, head, left_cm)
    _set_state(right, head, width_cm - left_cm)


def set_kind(document: Document, kind: str, subject: str, width_cm: float) -> None:
    """The kind of paper and its subject, in the middle, with a line below."""
    document.add_paragraph()
    write(document.add_paragraph(), kind.upper(), 14, is_bold=True)
    write(document.add_paragraph(), subject, 14, is_bold=True)
    rule_below(document.add_paragraph(), subject, 14, width_cm, _RULE_SHARE)


def _set_issuer(cell: Cell, head: Head, width_cm: float) -> None:
    if head.above:
        write(_next(cell), head.above.upper(), 13)
    write(_next(cell), head.issuer.upper(), 13, is_bold=True)
    rule_below(cell.add_paragraph(), head.issuer.upper(), 13, width_cm, _RULE_SHARE)
    if head.symbol:
        write(cell.add_paragraph(), f"Số:       /{head.symbol}", 13)


def _set_state(cell: Cell, head: Head, width_cm: float) -> None:
    write(_next(cell), STATE, 13, is_bold=True)
    write(cell.add_paragraph(), MOTTO, 14, is_bold=True)
    rule_below(cell.add_paragraph(), MOTTO, 14, width_cm, 1)
    if head.place:
        write(cell.add_paragraph(), _place_and_day(head), 14, is_italic=True)


def _place_and_day(head: Head) -> str:
    """Days below 10, and January and February, with a zero before: the decree asks for it."""
    if head.on is None:
        return f"{head.place}, ngày       tháng       năm"
    month = f"{head.on.month:02}" if head.on.month < 3 else f"{head.on.month}"
    return f"{head.place}, ngày {head.on.day:02} tháng {month} năm {head.on.year}"


def _side_by_side(document: Document, *widths_cm: float) -> tuple[Cell, Cell]:
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    left, right = table.rows[0].cells
    for cell, width in zip((left, right), widths_cm, strict=True):
        cell.width = Cm(width)
    return left, right


def _next(cell: Cell) -> Paragraph:
    """A cell has one paragraph from the start."""
    first: Paragraph = cell.paragraphs[0]
    return cell.add_paragraph() if first.text else first
