"""Word papers (.docx) laid out as Decree 30/2020/NĐ-CP asks, in its Appendix I.

What is signed is Vietnamese; who speaks English reads the same paper in English.
"""

from printing.decree30.paper import Annex, Article, Block, Head, Paper, Paragraph, Signer, Table
from printing.decree30.setting import set_paper

__all__ = [
    "Annex",
    "Article",
    "Block",
    "Head",
    "Paper",
    "Paragraph",
    "Signer",
    "Table",
    "set_paper",
]
