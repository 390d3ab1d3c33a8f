"""All figures of a Hội thi as a workbook: from the same scores as the minutes and the board."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from handlers.records.gathering import Record
from handlers.records.sheets import (
    decisions,
    ideas,
    live,
    log,
    marks,
    parts,
    prizes,
    teams,
    totals,
    turns,
)
from handlers.visit import Visit
from printing.workbook import Workbook

_SHEETS = (totals, parts, prizes, teams, turns, marks, live, ideas, decisions, log)


async def make(visit: Visit, record: Record) -> bytes:
    """An .xlsx, written in a worker thread."""
    return await asyncio.to_thread(_write, visit, record)


def _write(visit: Visit, record: Record) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "workbook.xlsx"
        book = Workbook(path)
        for sheet in _SHEETS:
            book.sheet(sheet.layout(visit, record)).add(sheet.rows(visit, record))
        book.close()
        return path.read_bytes()
