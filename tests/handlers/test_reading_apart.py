"""A hostile or broken file costs a child its life, and nothing else."""

import io
import zipfile
from collections.abc import Callable
from functools import partial

import pytest

from contest.errors import ContestRefused
from contest.reading.grids import read_grids
from contest.roster.reading import read_roster_file
from handlers.reading_apart import LARGEST_FILE, SECONDS, read_apart
from tests.contest.roster.workbooks import KIM_BOI, workbook

PEOPLE = workbook(A=[("Họ và tên", "Đơn vị"), ("Bùi Thị Hạnh", "snv")])


def bomb() -> bytes:
    """A sheet of eight million cells in half a megabyte."""
    row = b"<row>" + b'<c t="inlineStr"><is><t>x</t></is></c>' * 1000 + b"</row>"
    kept = io.BytesIO(PEOPLE)
    with zipfile.ZipFile(kept) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    head, tail = sheet.split(b"<sheetData>")[0], sheet.split(b"</sheetData>")[1]
    parts["xl/worksheets/sheet1.xml"] = head + b"<sheetData>" + row * 8_000 + b"</sheetData>" + tail
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as book:
        for name, part in parts.items():
            book.writestr(name, part)
    return packed.getvalue()


def spin(file: str, data: bytes) -> None:
    del file, data
    while True:
        pass


async def refusal(
    read: Callable[[str, bytes], object], data: bytes, seconds: float = SECONDS
) -> str:
    with pytest.raises(ContestRefused) as caught:
        await read_apart(read, "ds.xlsx", data, seconds)
    return caught.value.faults[0].reason.code


async def test_a_sound_file_is_read() -> None:
    roster = await read_apart(partial(read_roster_file, units=KIM_BOI), "ds.xlsx", PEOPLE)
    assert [entry.name for entry in roster.entries] == ["Bùi Thị Hạnh"]


async def test_what_the_reader_refuses_comes_back_whole() -> None:
    assert await refusal(read_grids, b"PK broken") == "workbook_broken"


async def test_a_bomb_is_refused_with_a_sentence() -> None:
    assert await refusal(read_grids, bomb()) == "file_too_hard"


async def test_so_is_a_file_that_takes_for_ever() -> None:
    assert await refusal(spin, PEOPLE, seconds=1) == "file_too_hard"


async def test_a_file_too_large_is_not_even_read() -> None:
    assert await refusal(spin, bytes(LARGEST_FILE + 1)) == "file_too_large"
