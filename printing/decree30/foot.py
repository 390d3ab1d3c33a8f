"""The end of a paper: who gets it beside who signs; and the numbers of its pages."""

from collections.abc import Sequence
from math import ceil

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Pt
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph as WordParagraph

from conversation.texts import Texts
from printing.decree30.paper import Paper, Signer
from printing.decree30.words import LEFT, keep_whole, set_columns, write

_LINES_TO_SIGN = 4
_BELOW_NAMES = 14  # points, where others sign below


def set_foot(document: Document, t: Texts, paper: Paper, width_cm: float) -> None:
    signer = paper.signer
    if not (paper.recipients or signer.capacity or signer.post):
        return
    document.add_paragraph()
    table = document.add_table(rows=1, cols=2)
    set_columns(table, (width_cm / 2, width_cm / 2))
    keep_whole(table.rows[0])
    recipients, signature = table.rows[0].cells
    if paper.recipients:
        _set_recipients(recipients, t, paper.recipients)
    _set_signature(signature, signer)


def set_signatures(document: Document, signers: Sequence[Signer], width_cm: float) -> None:
    """Two beside each other; no page ends between one and its name, nor before the first ones."""
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    document.add_paragraph().paragraph_format.keep_with_next = True
    table = document.add_table(rows=ceil(len(signers) / 2), cols=2)
    set_columns(table, (width_cm / 2, width_cm / 2))
    for row in table.rows:
        keep_whole(row)
    cells = [cell for row in table.rows for cell in row.cells]
    for cell, signer in zip(cells, signers, strict=False):
        _set_signature(cell, signer)
        cell.paragraphs[-1].paragraph_format.space_after = Pt(_BELOW_NAMES)


def number_pages(section: Section, note: str) -> None:
    """In the middle of the upper margin, from the second page on; the note beside the number."""
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    write(paragraph, "", 14)
    for kind, text in (("begin", ""), ("", " PAGE "), ("end", "")):
        _append_field(paragraph, kind, text)
    if note:
        paragraph.add_run(f" · {note}")


def _append_field(paragraph: WordParagraph, kind: str, text: str) -> None:
    run = paragraph.add_run()._r  # noqa: SLF001  the library has no words for fields
    element = OxmlElement("w:fldChar" if kind else "w:instrText")
    if kind:
        element.set(qn("w:fldCharType"), kind)
    element.text = text or None
    run.append(element)


def _set_recipients(cell: Cell, t: Texts, recipients: Sequence[str]) -> None:
    write(cell.paragraphs[0], t("Nơi nhận:"), 12, align=LEFT, is_bold=True, is_italic=True)
    *most, last = (f"- {each}" for each in recipients)
    for line in (*(f"{each};" for each in most), f"{last}."):
        write(cell.add_paragraph(), line, 11, align=LEFT)


def _set_signature(cell: Cell, signer: Signer) -> None:
    lines = [line.upper() for line in (signer.capacity, signer.post) if line]
    blank = [""] * _LINES_TO_SIGN
    for number, line in enumerate((*lines, *blank, signer.name)):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        write(paragraph, line, 14, is_bold=True)
