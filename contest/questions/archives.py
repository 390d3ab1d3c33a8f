"""A zipped folder: one file of questions, and beside it the pictures that it names."""

import io
import unicodedata
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final
from zipfile import BadZipFile, ZipFile

from contest.errors import ContestRefused, Fault, Reason
from contest.questions.pictures import LARGEST, Beside, beside

_LARGEST_BANK: Final = 20_000_000  # bytes, once unpacked: as large as one that comes unpacked
_PICTURES: Final = (".png", ".jpg", ".jpeg")
_NOT_OURS: Final = ("__macosx", ".ds_store", "thumbs.db", "desktop.ini")
_BROKEN: Final = (BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, zlib.error)
# RuntimeError: locked by a password.


@dataclass(frozen=True)
class Unpacked:
    """`beside` finds pictures by their names as seen from the folder of the bank."""

    name: str
    bank: bytes
    beside: Beside


def unpack(file: str, data: bytes) -> Unpacked:
    """Raises ContestRefused where it cannot be opened, or does not have exactly one file besides
    pictures. It unfolds no more than each file may have, but call it where time and memory have
    limits."""
    try:
        archive = ZipFile(io.BytesIO(data))
        names = [each.filename for each in archive.infolist() if not each.is_dir()]
    except _BROKEN as error:
        raise _refused(file, "archive_broken") from error
    banks = [each for each in names if _is_ours(each) and not _is_picture(each)]
    if len(banks) != 1:
        raise _refused(file, "archive_sent")
    (bank,) = banks
    try:
        content = _unfolded(archive, bank, _LARGEST_BANK)
    except _BROKEN as error:
        raise _refused(file, "archive_broken") from error
    return Unpacked(PurePosixPath(bank).name, content, _pictures(archive, names, bank))


def _pictures(archive: ZipFile, names: Sequence[str], bank: str) -> Beside:
    """Whether letters are large, and how they are composed, is all the same."""
    folder = PurePosixPath(bank).parent
    known = {_folded(each): each for each in names}

    def read(name: str) -> bytes:
        there = known.get(_folded(str(folder / name)))
        if there is None:
            raise FileNotFoundError(name)
        try:
            return _unfolded(archive, there, LARGEST)
        except _BROKEN as error:
            raise FileNotFoundError(name) from error

    return beside(read)


def _unfolded(archive: ZipFile, name: str, most: int) -> bytes:
    """One byte more than `most` at the most, which whoever reads it refuses."""
    with archive.open(name) as packed:
        return packed.read(most + 1)


def _is_ours(name: str) -> bool:
    path = PurePosixPath(name.lower())
    return not any(part in _NOT_OURS or part.startswith("._") for part in path.parts)


def _is_picture(name: str) -> bool:
    return name.lower().endswith(_PICTURES)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _refused(file: str, code: str) -> ContestRefused:
    return ContestRefused([Fault(file, None, Reason(code))])
