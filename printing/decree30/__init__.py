"""Word papers (.docx) laid out as Decree 30/2020/NĐ-CP asks, in its Appendix I.

An official paper is in Vietnamese, whoever asks for it, so its fixed words stand here.
"""

from printing.decree30.paper import Article, Block, Head, Paper, Paragraph, Signer, Table
from printing.decree30.setting import set_paper

__all__ = [
    "Article",
    "Block",
    "Head",
    "Paper",
    "Paragraph",
    "Signer",
    "Table",
    "set_paper",
]
