"""Lines of text in the typeface the decree asks for, and the rules drawn below some of them.

Sizes are in points and lengths in centimetres, both from Appendix I of the decree.
"""

import unicodedata
from collections.abc import Sequence
from typing import Final

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table
from docx.table import _Row as Row
from docx.text.paragraph import Paragraph
from reportlab.pdfbase.pdfmetrics import stringWidth

TYPEFACE: Final = "Times New Roman"
CENTRE: Final = WD_ALIGN_PARAGRAPH.CENTER
JUSTIFIED: Final = WD_ALIGN_PARAGRAPH.JUSTIFY
LEFT: Final = WD_ALIGN_PARAGRAPH.LEFT
RIGHT: Final = WD_ALIGN_PARAGRAPH.RIGHT

_POINTS_PER_CM: Final = 72 / 2.54
_BARRED: Final = {0x110: "D", 0x111: "d"}  # no sign to take away, so they stay in one piece


def write(
    paragraph: Paragraph,
    text: str,
    size: float,
    *,
    align: WD_ALIGN_PARAGRAPH = CENTRE,
    is_bold: bool = False,
    is_italic: bool = False,
) -> Paragraph:
    """The text as the whole of the paragraph, without room around it."""
    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    run.bold, run.italic = is_bold, is_italic
    paragraph.alignment = align
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(0)
    return paragraph


def set_columns(table: Table, widths_cm: Sequence[float]) -> None:
    """Word goes by the cells, LibreOffice by the columns."""
    table.autofit = False
    for column, width in zip(table.columns, widths_cm, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths_cm, strict=True):
            cell.width = Cm(width)


def keep_whole(row: Row) -> None:
    """No page ends in it."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001  no words for it


def rule_below(paragraph: Paragraph, text: str, size: float, width_cm: float, share: float) -> None:
    """Make an empty paragraph the line below `text`: `share` of its length, in the middle."""
    length = min(_length_cm(text, size), width_cm) * share
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = Cm((width_cm - length) / 2)
    form.space_before, form.space_after, form.line_spacing = Pt(3), Pt(0), Pt(4)
    border = OxmlElement("w:pBdr")
    line = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    border.append(line)
    paragraph._p.get_or_add_pPr().insert_element_before(border, "w:spacing", "w:ind", "w:jc")  # noqa: SLF001  the library has no words for borders


def _length_cm(text: str, size: float) -> float:
    """Times New Roman has the widths of Times, and signs above a letter do not widen it."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    plain = bare.translate(_BARRED).encode("ascii", "replace").decode()
    return stringWidth(plain, "Times-Bold", size) / _POINTS_PER_CM
