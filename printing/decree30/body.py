"""What a paper says: articles, paragraphs, tables."""

from collections.abc import Sequence
from typing import Final, assert_never

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Row as Row
from docx.text.paragraph import Paragraph as WordParagraph

from printing.decree30.paper import Article, Block, Paragraph, Table
from printing.decree30.words import CENTRE, JUSTIFIED, LEFT, RIGHT, write

_SIZE: Final = 14
_IN_TABLES: Final = 12
_INDENT_CM: Final = 1.27
_BETWEEN: Final = 6  # points between paragraphs, the least the decree allows
_LINES: Final = 1.15


def set_block(document: Document, block: Block, width_cm: float) -> None:
    match block:
        case Article(title, clauses):
            _set_text(document, title, is_bold=True).paragraph_format.keep_with_next = True
            for clause in clauses:
                _set_text(document, clause)
        case Paragraph(text, is_italic):
            _set_text(document, text, is_italic=is_italic)
        case Table():
            _set_table(document, block, width_cm)
        case _ as never:
            assert_never(never)


def _set_text(
    document: Document, text: str, *, is_bold: bool = False, is_italic: bool = False
) -> WordParagraph:
    paragraph = document.add_paragraph()
    write(paragraph, text, _SIZE, align=JUSTIFIED, is_bold=is_bold, is_italic=is_italic)
    form = paragraph.paragraph_format
    form.first_line_indent = Cm(_INDENT_CM)
    form.space_before = Pt(_BETWEEN)
    form.line_spacing = _LINES
    return paragraph


def _set_table(document: Document, table: Table, width_cm: float) -> None:
    """With its heads again on every page, and no row torn in two."""
    drawn = document.add_table(rows=1, cols=len(table.heads), style="Table Grid")
    drawn.autofit = False
    _set_row(drawn.rows[0], table.heads, table, width_cm, is_head=True)
    for row in table.rows:
        _set_row(drawn.add_row(), row, table, width_cm)
    write(document.add_paragraph(), "", _IN_TABLES)


def _set_row(
    row: Row, texts: Sequence[str], table: Table, width_cm: float, *, is_head: bool = False
) -> None:
    for number, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
        cell.width = Cm(width_cm * table.widths[number] / sum(table.widths))
        align = CENTRE if is_head else RIGHT if number in table.right else LEFT
        write(cell.paragraphs[0], text, _IN_TABLES, align=align, is_bold=is_head)
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001  the library has no words for these
    properties.append(OxmlElement("w:cantSplit"))
    if is_head:
        again = OxmlElement("w:tblHeader")
        again.set(qn("w:val"), "true")
        properties.append(again)
