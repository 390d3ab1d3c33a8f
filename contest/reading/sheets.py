"""Tables saved as CSV: by comma, semicolon or tab, with the columns in any order."""

import csv
import difflib
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from contest.errors import ContestRefused, Fault, Reason
from contest.names import plain
from contest.reading.decoding import decoded, tidied


@dataclass(frozen=True)
class Column:
    """`names` are what people may call it; the first is what faults call it."""

    key: str
    names: tuple[str, ...]
    is_required: bool = False


@dataclass(frozen=True)
class Row:
    """`line` is where the row begins; a column that is not there reads as empty."""

    line: int
    cells: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        return self.cells.get(key, "")


def read_rows(file: str, data: bytes, columns: Sequence[Column]) -> tuple[list[Row], list[Fault]]:
    """Rows that are not blank, and the faults of those that cannot be read.

    Raises ContestRefused where the first row or the whole file cannot be used.
    """
    text = decoded(file, data)
    written = _written_rows(file, text, _separator(text, columns))
    first_line, header = next(written, (1, []))
    keys = _keys(file, first_line, header, columns)
    rows: list[Row] = []
    faults: list[Fault] = []
    for line, cells in written:
        if len(cells) > len(keys):
            counts = {"cells": len(cells), "columns": len(keys)}
            faults.append(Fault(file, line, Reason("row_too_long", counts)))
        else:
            rows.append(Row(line, dict(zip(keys, cells, strict=False))))
    return rows, faults


def _separator(text: str, columns: Sequence[Column]) -> str:
    """The one that cuts the first row into the most columns known."""
    header = text.lstrip("\n").partition("\n")[0]
    known = {plain(name) for column in columns for name in column.names}
    return max(",;\t", key=lambda sep: sum(_bare(cell) in known for cell in header.split(sep)))


def _bare(cell: str) -> str:
    return plain(cell.strip().strip('"'))


def _written_rows(file: str, text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """The line each row begins on, and its cells without the empty ones at the end."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for cells in reader:
            tidy = [tidied(cell) for cell in cells]
            while tidy and not tidy[-1]:
                tidy.pop()
            if tidy:
                yield line, tidy
            line = reader.line_num + 1
    except csv.Error as error:
        raise ContestRefused([Fault(file, line, Reason("csv_broken"))]) from error


def _keys(file: str, line: int, header: list[str], columns: Sequence[Column]) -> list[str]:
    named = {plain(name): column for column in columns for name in column.names}
    found = [named.get(plain(cell)) for cell in header]
    reasons = [*_unknown(header, found, columns), *_twice(found), *_missing(found, columns)]
    if reasons:
        raise ContestRefused(Fault(file, line, reason) for reason in reasons)
    return [column.key for column in found if column]


def _unknown(
    header: list[str], found: list[Column | None], columns: Sequence[Column]
) -> Iterator[Reason]:
    names = {plain(name): name for column in columns for name in column.names}
    for cell, column in zip(header, found, strict=True):
        if column is None:
            nearest = difflib.get_close_matches(plain(cell), names, n=1, cutoff=0)[0]
            yield Reason("column_unknown", {"column": cell, "nearest": names[nearest]})


def _twice(found: list[Column | None]) -> Iterator[Reason]:
    for column in dict.fromkeys(filter(None, found)):
        if found.count(column) > 1:
            yield Reason("column_twice", {"column": column.names[0]})


def _missing(found: list[Column | None], columns: Sequence[Column]) -> Iterator[Reason]:
    for column in columns:
        if column.is_required and column not in found:
            yield Reason("column_missing", {"column": column.names[0]})
