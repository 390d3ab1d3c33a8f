"""What a file of questions is, as it looks from inside: names lie, and offices rename."""

import codecs
import io
import zipfile
from enum import Enum, auto
from pathlib import PurePosixPath
from typing import Final

from contest.errors import ContestRefused, Fault, Reason
from contest.questions.legible import legible
from contest.questions.text_formats import TextFormat, text_format
from contest.reading.grids import WORKBOOKS


class Package(Enum):
    """Formats that are no plain text. ARCHIVE: a folder with one of the others in it."""

    WORD = auto()
    WORKBOOK = auto()
    ARCHIVE = auto()


_OLE: Final = b"\xd0\xcf\x11\xe0"  # Office before 2007, and whatever has a password
_ZIP: Final = b"PK\x03\x04"
_OPEN_DOCUMENT: Final = b"application/vnd.oasis.opendocument."
_WHERE_IT_SAYS_SO: Final = 120  # bytes: such a package begins with its type, not compressed
_STREAMS: Final[tuple[tuple[str, Package | str], ...]] = (
    ("EncryptedPackage", "workbook_locked"),
    ("WordDocument", "word_old"),
    ("Workbook", Package.WORKBOOK),
    ("Book", Package.WORKBOOK),
)
_OTHERS: Final = {
    b"%pdf": "pdf_sent",
    b"\x89png": "picture_sent",
    b"\xff\xd8\xff": "picture_sent",
    b"gif87a": "picture_sent",
    b"gif89a": "picture_sent",
    b"rar!": "archive_sent",
    b"7z\xbc\xaf": "archive_sent",
    b"{\\rtf": "other_office_file",
    b"<?xml": "other_office_file",
    b"<html": "other_office_file",
    b"<!doctype": "other_office_file",
}
_BY_ENDING: Final[dict[str, Package | TextFormat]] = {
    ".docx": Package.WORD,
    **dict.fromkeys(WORKBOOKS, Package.WORKBOOK),
    ".csv": TextFormat.CSV,
    ".gift": TextFormat.GIFT,
    ".aiken": TextFormat.AIKEN,
}


def format_of(name: str, data: bytes) -> Package | TextFormat:
    """The ending of `name` decides only where the content leaves it open.

    Raises ContestRefused, with what to do, for what is none of ours.
    """
    ending = PurePosixPath(name).suffix.lower()
    found = _package(data) or _text(name, data, _BY_ENDING.get(ending))
    if found is None and ending != ".txt":
        raise _refused(name, "file_ending_unknown", ending=ending)
    if found is None or isinstance(found, str):
        raise _refused(name, found or "format_unknown")
    return found


def _package(data: bytes) -> Package | str | None:
    """Or the code of the reason why it is none of ours."""
    if data.startswith(_OLE):
        held = (kind for stream, kind in _STREAMS if stream.encode("utf-16-le") in data)
        return next(held, None)
    if data.startswith(_ZIP):
        return _zipped(data)
    beginning = data[:64].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    return next((code for sign, code in _OTHERS.items() if beginning.startswith(sign)), None)


def _zipped(data: bytes) -> Package | str | None:
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return None
    if any(name.startswith("word/") for name in names):
        return Package.WORD
    if any(name.startswith("xl/") for name in names):
        return Package.WORKBOOK
    if _OPEN_DOCUMENT in data[:_WHERE_IT_SAYS_SO]:
        return (
            Package.WORKBOOK if b"spreadsheet" in data[:_WHERE_IT_SAYS_SO] else "other_office_file"
        )
    return Package.ARCHIVE


def _text(name: str, data: bytes, said: Package | TextFormat | None) -> Package | TextFormat | None:
    try:
        text = legible(name, data)
    except ContestRefused:
        if isinstance(said, TextFormat) or name.lower().endswith(".txt"):
            raise
        return said
    return text_format(text, said if isinstance(said, TextFormat) else None) or said


def _refused(name: str, code: str, **params: str) -> ContestRefused:
    return ContestRefused([Fault(name, None, Reason(code, params))])
