"""Tables written as CSV, as the readers of a contest's folder take them."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Final

UNITS_FILE: Final = "units.csv"
PEOPLE_FILE: Final = "people.csv"
"""The list of people that goes with a draft: no file of a contest, but of its roster."""

UNIT_HEADS: Final[Mapping[str, str]] = {
    "code": "mã",
    "name": "tên",
    "parent": "cấp trên",
    "block": "khối",
    "headcount": "biên chế",
    "aliases": "tên khác",
}
QUESTION_HEADS: Final[Mapping[str, str]] = {
    "question": "câu hỏi",
    **{letter: letter for letter in "abcdefgh"},
    "answer": "đáp án",
    "topic": "chủ đề",
    "explanation": "giải thích",
    "source": "căn cứ",
    "picture": "hình",
}


class Table:
    """`heads`: the head of each column by its key."""

    def __init__(self, heads: Mapping[str, str]) -> None:
        self._keys: Sequence[str] = list(heads)
        self._rows = [list(heads.values())]
        self._next_line = 2

    def add(self, cells: Mapping[str, str]) -> int:
        """Write a row; columns not named stay empty. Returns the line it begins on."""
        row = [cells.get(key, "") for key in self._keys]
        self._rows.append(row)
        line = self._next_line
        self._next_line += 1 + sum(cell.count("\n") for cell in row)
        return line

    def __len__(self) -> int:
        return len(self._rows) - 1

    def data(self) -> bytes:
        kept = io.StringIO()
        csv.writer(kept, lineterminator="\n").writerows(self._rows)
        return kept.getvalue().encode()


def bank_file(week: int) -> str:
    """What the bank of a week is called where nobody has called it anything."""
    return f"tuan-{week}.csv"
