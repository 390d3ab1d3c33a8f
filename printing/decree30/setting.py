"""A paper as a Word file."""

from datetime import datetime
from io import BytesIO
from typing import Final

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Pt

from conversation.texts import Texts
from printing.decree30.body import set_block
from printing.decree30.foot import number_pages, set_foot
from printing.decree30.head import set_head, set_kind
from printing.decree30.paper import Annex, Paper
from printing.decree30.words import TYPEFACE

_A4_CM: Final = (21.0, 29.7)
_TOP_BOTTOM_CM: Final = 2.0
_LEFT_CM: Final = 3.0
_RIGHT_CM: Final = 2.0
_ALWAYS: Final = datetime(2020, 3, 5)  # noqa: DTZ001  the day of the decree: of no meaning


def set_paper(t: Texts, paper: Paper) -> bytes:
    """A .docx; the same paper gives the same content. A thousand rows take some seconds: call it
    in a worker thread."""
    document = docx.Document()
    _set_typeface(document)
    width_cm = _set_page(document.sections[0], is_landscape=paper.is_landscape)
    set_head(document, t, paper.head, width_cm)
    set_kind(document, paper.kind, paper.subject, width_cm)
    annexed = next((i for i, b in enumerate(paper.blocks) if isinstance(b, Annex)), None)
    for block in paper.blocks[:annexed]:
        set_block(document, block, width_cm)
    set_foot(document, t, paper, width_cm)
    number_pages(document.sections[0], paper.head.note)
    for block in paper.blocks[annexed:] if annexed is not None else ():
        if isinstance(block, Annex):
            width_cm = _begin_annex(document, block)
        set_block(document, block, width_cm)
    return _saved(document, t, paper)


def _begin_annex(document: Document, annex: Annex) -> float:
    """Sheets lie as the annex asks for; what there is of their width, in cm."""
    section = document.sections[-1]
    if annex.is_landscape != (section.orientation is WD_ORIENT.LANDSCAPE):
        section = document.add_section()
        section.different_first_page_header_footer = False
    return _set_page(section, is_landscape=annex.is_landscape)


def _set_page(section: Section, *, is_landscape: bool) -> float:
    """A4 with the decree's margins; what is left of its width, in cm."""
    width, height = reversed(_A4_CM) if is_landscape else _A4_CM
    section.orientation = WD_ORIENT.LANDSCAPE if is_landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Cm(width), Cm(height)
    section.top_margin = section.bottom_margin = Cm(_TOP_BOTTOM_CM)
    section.left_margin, section.right_margin = Cm(_LEFT_CM), Cm(_RIGHT_CM)
    section.header_distance = Cm(1)
    return width - _LEFT_CM - _RIGHT_CM


def _set_typeface(document: Document) -> None:
    """Word has a typeface for each family of letters; a paper has one for all."""
    font = document.styles["Normal"].font
    font.name, font.size = TYPEFACE, Pt(14)
    fonts = document.styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts()
    for family in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(family), TYPEFACE)


def _saved(document: Document, t: Texts, paper: Paper) -> bytes:
    about = document.core_properties
    about.title, about.author, about.comments = paper.subject, paper.head.issuer, ""
    about.created = about.modified = _ALWAYS
    about.language = "vi-VN" if t.language == "vi" else "en-GB"
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()
