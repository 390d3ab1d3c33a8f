"""Files that unfold to gigabytes, refer to others, never end, or are broken: as somebody might send
them for questions. Each is made when it is asked for."""

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Final

import xlsxwriter

from tests.contest.questions.drawn import drawn
from tests.contest.questions.test_word import WAYS
from tests.contest.questions.word_files import word
from tests.contest.roster.workbooks import workbook
from tests.handlers.test_reading_apart import bomb

TEXT: Final = WAYS["a line each, the key said"]
MEBIBYTE: Final = 2**20
OUTSIDE: Final = "/etc/hostname"
_TABLE: Final = [("Câu hỏi", "A", "B", "Đáp án"), ("Năm nào?", "2025", "2030", "B")]


def with_part(package: bytes, name: str, part: bytes) -> bytes:
    """A package in which one part is another."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as whole,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as changed,
    ):
        for each in whole.namelist():
            changed.writestr(each, part if each == name else whole.read(each))
    return packed.getvalue()


def _in_word(body: bytes, before: bytes = b"") -> bytes:
    """A Word file with this for its body, and `before` its document."""
    whole = (
        b'<?xml version="1.0" encoding="UTF-8"?>' + before + b"<w:document xmlns:w="
        b'"http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        + body
        + b"</w:body></w:document>"
    )
    return with_part(word(TEXT), "word/document.xml", whole)


def _word_bomb() -> bytes:
    return _in_word(b"<w:p><w:r><w:t>A.</w:t></w:r></w:p>" * (8 * MEBIBYTE))


def _laughs(outside: str = "") -> bytes:
    """Each entity is ten of the one before: a billion in all, or the content of a file."""
    levels = [b'<!ENTITY a0 "ha">'] + [
        f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">'.encode() for level in range(1, 10)
    ]
    if outside:
        levels = [f'<!ENTITY a9 SYSTEM "file://{outside}">'.encode()]
    return b"<!DOCTYPE x [" + b"".join(levels) + b"]>"


def _word_laughs(outside: str = "") -> bytes:
    paragraph = "<w:p><w:r><w:t>Câu 1. Gì? &a9;</w:t></w:r></w:p>".encode()
    return _in_word(paragraph, _laughs(outside))


def _workbook_laughs(outside: str = "") -> bytes:
    sheet = (
        b'<?xml version="1.0"?>' + _laughs(outside) + b"<worksheet xmlns="
        b'"http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
        b'<c r="A1" t="inlineStr"><is><t>&a9;</t></is></c></row></sheetData></worksheet>'
    )
    return with_part(workbook(A=_TABLE), "xl/worksheets/sheet1.xml", sheet)


def _nested_tables() -> bytes:
    depth = 2_000
    return _in_word(b"<w:tbl><w:tr><w:tc>" * depth + b"<w:p/></w:tc></w:tr></w:tbl>" * depth)


def _wide() -> bytes:
    """Ten thousand columns, a thousand rows."""
    row = b"<row>" + b'<c t="inlineStr"><is><t>x</t></is></c>' * 10_000 + b"</row>"
    sheet = (
        b"<worksheet xmlns="
        b'"http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        + row * 1_000
        + b"</sheetData></worksheet>"
    )
    return with_part(workbook(A=_TABLE), "xl/worksheets/sheet1.xml", sheet)


def _many_parts() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for number in range(100_000):
            archive.writestr(f"{number}", b"")
    return packed.getvalue()


def _drawn_laughs() -> bytes:
    """On a sheet whose questions are sound."""
    kept = io.BytesIO()
    with xlsxwriter.Workbook(kept, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(_TABLE):
            sheet.write_row(number, 0, row)
        sheet.insert_image("E2", "x.png", {"image_data": io.BytesIO(drawn())})
    laughing = b'<?xml version="1.0"?>' + _laughs() + b"<wsDr>&a9;</wsDr>"
    return with_part(kept.getvalue(), "xl/drawings/drawing1.xml", laughing)


def _packed_bomb() -> bytes:
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("de.csv", "w") as table,
    ):
        for _ in range(100):
            table.write(b"a," * (2 * MEBIBYTE))
    return packed.getvalue()


def _line(text: str, mebibytes: int = 4) -> bytes:
    return (text * (mebibytes * MEBIBYTE // len(text.encode()))).encode()


HOSTILE: Final[Mapping[str, tuple[str, Callable[[], bytes]]]] = {
    "a sheet of eight million cells": ("de.xlsx", bomb),
    "a Word file that unfolds to 280 MiB": ("de.docx", _word_bomb),
    "a billion laughs in Word": ("de.docx", _word_laughs),
    "a billion laughs in Excel": ("de.xlsx", _workbook_laughs),
    "a file of the server's, in Word": ("de.docx", lambda: _word_laughs(OUTSIDE)),
    "a file of the server's, in Excel": ("de.xlsx", lambda: _workbook_laughs(OUTSIDE)),
    "tables in tables, 2,000 deep": ("de.docx", _nested_tables),
    "ten thousand columns": ("de.xlsx", _wide),
    "a hundred thousand parts": ("de.docx", _many_parts),
    "a billion laughs in a drawing": ("de.xlsx", _drawn_laughs),
    "an archive that unfolds to 400 MiB": ("de.zip", _packed_bomb),
    "half a Word file": ("de.docx", lambda: word(TEXT)[:9_000]),
    "half a workbook": ("de.xlsx", lambda: workbook(A=_TABLE)[:2_000]),
    "one line of 19 MiB": ("de.txt", lambda: _line("Câu 1. A. ", 19)),
    "4 MiB of spaces": ("de.txt", lambda: b"1. A\nA. B\n" + _line(" ")),
    "4 MiB of braces": ("de.gift", lambda: _line("{=~{")),
    "4 MiB of quotes": ("de.csv", lambda: _line('"",')),
    "a source that never ends": ("de.txt", lambda: b"1. A\nA. B\nNguon: " + _line(" )")),
}  # fmt: skip
"""By what they are: the name they come under, and how they are made."""
