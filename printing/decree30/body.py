"""What a paper says: articles, paragraphs, tables."""

from collections.abc import Sequence
from io import BytesIO
from typing import Final, assert_never

from docx.document import Document
from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Row as Row
from docx.text.paragraph import Paragraph as WordParagraph

from printing.decree30.foot import set_signatures
from printing.decree30.paper import (
    Annex,
    Article,
    Block,
    Paragraph,
    Picture,
    Signatures,
    Table,
)
from printing.decree30.words import CENTRE, JUSTIFIED, LEFT, RIGHT, keep_whole, set_columns, write

_SIZE: Final = 14
_OF_CAPTIONS: Final = 13
_INDENT_CM: Final = 1.27
_IN_CELLS: Final = 2  # points above and below
_BETWEEN: Final = 6  # points between paragraphs, the least the decree allows
_LINES: Final = 1.15
_HIGHEST_CM: Final = 12.0  # of a picture: half a page
_NO_PICTURE: Final = (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)


def set_block(document: Document, block: Block, width_cm: float) -> None:
    match block:
        case Article(title, clauses):
            _set_text(document, title, is_bold=True).paragraph_format.keep_with_next = True
            for clause in clauses:
                _set_text(document, clause)
        case Paragraph(text, is_italic, is_centred):
            _set_text(document, text, is_italic=is_italic, is_centred=is_centred)
        case Table():
            _set_table(document, block, width_cm)
        case Picture(data, caption):
            _set_picture(document, data, caption, width_cm)
        case Annex():
            _set_annex(document, block)
        case Signatures(signers):
            set_signatures(document, signers, width_cm)
        case _ as never:
            assert_never(never)


def _set_text(
    document: Document,
    text: str,
    *,
    is_bold: bool = False,
    is_italic: bool = False,
    is_centred: bool = False,
) -> WordParagraph:
    paragraph = document.add_paragraph()
    align = CENTRE if is_centred else JUSTIFIED
    write(paragraph, text, _SIZE, align=align, is_bold=is_bold, is_italic=is_italic)
    form = paragraph.paragraph_format
    form.first_line_indent = None if is_centred else Cm(_INDENT_CM)
    form.space_before = Pt(_BETWEEN)
    form.line_spacing = _LINES
    form.keep_with_next = is_italic  # such lines stand above tables
    return paragraph


def _set_picture(document: Document, data: bytes, caption: str, width_cm: float) -> None:
    """No wider than the page, and no higher than half of it."""
    try:
        picture = document.add_picture(BytesIO(data))
    except _NO_PICTURE:
        return
    most = min(1.0, Cm(width_cm) / picture.width, Cm(_HIGHEST_CM) / picture.height)
    picture.width, picture.height = int(picture.width * most), int(picture.height * most)
    document.paragraphs[-1].alignment = CENTRE
    document.paragraphs[-1].paragraph_format.keep_with_next = bool(caption)
    if caption:
        write(document.add_paragraph(), caption, _OF_CAPTIONS, is_italic=True)


def _set_annex(document: Document, annex: Annex) -> None:
    name = write(document.add_paragraph(), annex.name, _SIZE, is_bold=True)
    name.paragraph_format.page_break_before = True
    write(document.add_paragraph(), annex.subject.upper(), _SIZE, is_bold=True)
    write(document.add_paragraph(), f"({annex.belongs_to})", _SIZE, is_italic=True)


def _set_table(document: Document, table: Table, width_cm: float) -> None:
    """With its heads again on every page, and no row torn in two."""
    write(document.add_paragraph(), "", _BETWEEN).paragraph_format.keep_with_next = True
    drawn = document.add_table(1 + len(table.rows), len(table.heads), style="Table Grid")
    set_columns(drawn, [width_cm * each / sum(table.widths) for each in table.widths])
    head, *rows = drawn.rows
    _set_row(head, table.heads, table, is_head=True)
    for row, texts in zip(rows, table.rows, strict=True):
        _set_row(row, texts, table)


def _set_row(row: Row, texts: Sequence[str], table: Table, *, is_head: bool = False) -> None:
    for number, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
        align = CENTRE if is_head else RIGHT if number in table.right else LEFT
        line = write(cell.paragraphs[0], text, table.size, align=align, is_bold=is_head)
        line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(_IN_CELLS)
    keep_whole(row)
    if is_head:
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001  the library has no words for it
        again = OxmlElement("w:tblHeader")
        again.set(qn("w:val"), "true")
        properties.append(again)
