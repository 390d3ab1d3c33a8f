"""Word papers (.docx) laid out as Decree 30/2020/NĐ-CP asks, in its Appendix I.

What is signed is Vietnamese; who speaks English reads the same paper in English.
"""

from conversation.texts import Texts
from printing.decree30.paper import (
    Annex,
    Article,
    Block,
    Head,
    Paper,
    Paragraph,
    Picture,
    Signatures,
    Signer,
    Table,
)

__all__ = [
    "Annex",
    "Article",
    "Block",
    "Head",
    "Paper",
    "Paragraph",
    "Picture",
    "Signatures",
    "Signer",
    "Table",
    "set_paper",
]


def set_paper(t: Texts, paper: Paper) -> bytes:
    """The paper as a .docx file."""
    from printing.decree30 import setting  # noqa: PLC0415  python-docx, for who asks for a paper

    return setting.set_paper(t, paper)
