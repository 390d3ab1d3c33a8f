"""The head of a paper: who issues it beside the name of the State, then what it is."""

from typing import Final

from docx.document import Document
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph

from conversation.texts import Texts
from printing.decree30.dating import place_and_day
from printing.decree30.paper import Head
from printing.decree30.words import rule_below, set_columns, write

_ISSUERS_SHARE: Final = 0.4
_STATE_SIZE: Final = 12  # 12 or 13: at 13 it needs the whole of its column
_RULE_SHARE: Final = 0.4  # of the text above it: between a third and a half


def set_head(document: Document, t: Texts, head: Head, width_cm: float) -> None:
    left_cm = width_cm * _ISSUERS_SHARE
    table = document.add_table(rows=1, cols=2)
    set_columns(table, (left_cm, width_cm - left_cm))
    left, right = table.rows[0].cells
    _set_issuer(left, t, head, left_cm)
    _set_state(right, t, head, width_cm - left_cm)


def set_kind(document: Document, kind: str, subject: str, width_cm: float) -> None:
    """The kind of paper and its subject, in the middle, with a line below."""
    document.add_paragraph()
    write(document.add_paragraph(), kind.upper(), 14, is_bold=True)
    write(document.add_paragraph(), subject, 14, is_bold=True)
    rule_below(document.add_paragraph(), subject, 14, width_cm, _RULE_SHARE)


def _set_issuer(cell: Cell, t: Texts, head: Head, width_cm: float) -> None:
    if head.above:
        write(_next(cell), head.above.upper(), 13)
    write(_next(cell), head.issuer.upper(), 13, is_bold=True)
    rule_below(cell.add_paragraph(), head.issuer.upper(), 13, width_cm, _RULE_SHARE)
    if head.symbol:
        write(cell.add_paragraph(), t("Số:       /{symbol}", symbol=head.symbol), 13)
    if head.note:
        write(cell.add_paragraph(), head.note.upper(), 13, is_bold=True)


def _set_state(cell: Cell, t: Texts, head: Head, width_cm: float) -> None:
    state, motto = t("Cộng hòa xã hội chủ nghĩa Việt Nam"), t("Độc lập - Tự do - Hạnh phúc")
    write(_next(cell), state.upper(), _STATE_SIZE, is_bold=True)
    write(cell.add_paragraph(), motto, 14, is_bold=True)
    rule_below(cell.add_paragraph(), motto, 14, width_cm, 1)
    if head.place:
        write(cell.add_paragraph(), place_and_day(t, head), 14, is_italic=True)


def _next(cell: Cell) -> Paragraph:
    """A cell has one paragraph from the start."""
    first: Paragraph = cell.paragraphs[0]
    return cell.add_paragraph() if first.text else first
