"""Word files made for tests: a line is a paragraph, `**bold**`, `__underlined__`, `##red##`."""

import io
import re

import docx
from docx.shared import RGBColor

_PIECES = re.compile(r"(\*\*.+?\*\*|__.+?__|##.+?##)")


def word(text: str, *tables: list[list[str]], font: str = "") -> bytes:
    document = docx.Document()
    for line in text.strip("\n").splitlines():
        paragraph = document.add_paragraph()
        for piece in filter(None, _PIECES.split(line)):
            mark, bare = (piece[:2], piece[2:-2]) if _PIECES.fullmatch(piece) else ("", piece)
            run = paragraph.add_run(bare)
            run.bold, run.underline = mark == "**" or None, mark == "__" or None
            if mark == "##":
                run.font.color.rgb = RGBColor(255, 0, 0)
            if font:
                run.font.name = font
    for rows in tables:
        table = document.add_table(len(rows), len(rows[0]))
        for cells, told in zip(table.rows, rows, strict=True):
            for cell, content in zip(cells.cells, told, strict=True):
                cell.text = content
    return saved(document)


def pictured_word(*told: str | bytes) -> bytes:
    """A line is a paragraph; bytes are a picture in the paragraph above."""
    document = docx.Document()
    for each in told:
        if isinstance(each, str):
            document.add_paragraph(each)
        else:
            document.paragraphs[-1].add_run().add_picture(io.BytesIO(each))
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()
