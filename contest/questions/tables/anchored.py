"""Pictures that lie on the sheets of an .xlsx, by the row in which each begins.

calamine reads texts alone; openpyxl is asked only where a workbook has pictures at all.
"""

import io
import warnings
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final
from zipfile import BadZipFile, ZipFile

from contest.questions.model import Proposed
from contest.questions.pictures import first_of

_UNREADABLE: Final = (BadZipFile, SyntaxError, KeyError, ValueError, TypeError, OSError)
_MEDIA: Final = "xl/media/"

Row = tuple[str, int]
"""A sheet, and a row of it from 1."""


def illustrated(
    data: bytes, read: Sequence[Proposed], sheet_of: Mapping[str, str]
) -> list[Proposed]:
    """Each question with the picture that begins in its row, or below it and above the next.

    `sheet_of`: the sheet by what it is called in the places of questions.
    """
    lying = dict(_lying(data))
    if not lying:
        return [*read]
    owners = _owners(lying, ((sheet_of[each.place.sheet], each.place.line or 0) for each in read))
    beside = [owners.get((sheet_of[each.place.sheet], each.place.line or 0), []) for each in read]
    return [_with_first(each, found) for each, found in zip(read, beside, strict=True)]


def _with_first(question: Proposed, found: Sequence[bytes]) -> Proposed:
    picture, remarks = first_of(found)
    picture = picture or question.picture
    return replace(question, picture=picture, remarks=(*question.remarks, *remarks))


def _owners(lying: Mapping[Row, list[bytes]], rows: Iterable[Row]) -> Mapping[Row, list[bytes]]:
    """Pictures by the row of the question they belong to; what lies above all of them is a logo."""
    asked = sorted(rows)
    found: dict[Row, list[bytes]] = defaultdict(list)
    for (sheet, row), pictures in sorted(lying.items()):
        above = [each for each in asked if each[0] == sheet and each[1] <= row]
        if above:
            found[above[-1]] += pictures
    return found


def _lying(data: bytes) -> Iterator[tuple[Row, list[bytes]]]:
    """Nothing where the workbook cannot be read so."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            if any(name.startswith(_MEDIA) for name in archive.namelist()):
                with warnings.catch_warnings(action="ignore"):
                    yield from _on_sheets(data, archive)
    except _UNREADABLE:
        return


def _on_sheets(data: bytes, archive: ZipFile) -> Iterator[tuple[Row, list[bytes]]]:
    from openpyxl import load_workbook  # noqa: PLC0415  large, and rarely needed

    book = load_workbook(io.BytesIO(data), read_only=True)
    for sheet in book.worksheets:
        found: dict[int, list[bytes]] = defaultdict(list)
        for row, picture in _drawn_on(archive, sheet._worksheet_path):  # noqa: SLF001
            found[row].append(picture)
        yield from (((sheet.title, row), pictures) for row, pictures in found.items())


def _drawn_on(archive: ZipFile, sheet: str) -> Iterator[tuple[int, bytes]]:
    from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing  # noqa: PLC0415
    from openpyxl.packaging.relationship import get_dependents, get_rels_path  # noqa: PLC0415
    from openpyxl.xml.functions import fromstring  # noqa: PLC0415

    if get_rels_path(sheet) not in archive.namelist():
        return
    for drawing in get_dependents(archive, get_rels_path(sheet)).find(SpreadsheetDrawing._rel_type):  # noqa: SLF001
        drawn = SpreadsheetDrawing.from_tree(fromstring(archive.read(drawing.target)))
        parts = get_dependents(archive, get_rels_path(drawing.target))
        for blip in drawn._blip_rels:  # noqa: SLF001
            corner = getattr(blip.anchor, "_from", None)
            if corner is not None:
                yield corner.row + 1, archive.read(parts.get(blip.embed).target)
