"""Which column is which: offices head the same column in many ways, below titles of many rows."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from contest.names import plain
from contest.questions.model import LETTERS
from contest.questions.tables.table import Table

_LOOKED_AT: Final = 40  # rows; below that a sheet has no table of ours

_HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "number": ("stt", "tt", "so tt", "so thu tu", "cau", "cau so", "so cau", "no", "#"),
    "question": (
        "cau hoi", "noi dung cau hoi", "noi dung", "cau hoi trac nghiem", "de bai", "question",
        "cau dan",
    ),
    "answer": (
        "dap an", "dap an dung", "phuong an dung", "phuong an tra loi dung", "cau tra loi dung",
        "tra loi dung", "tra loi", "da", "key", "answer", "correct answer", "right answer",
    ),
    "options": (
        "phuong an", "cac phuong an", "phuong an tra loi", "cac phuong an tra loi", "lua chon",
        "cac lua chon", "cau tra loi", "options",
    ),
    "topic": ("chu de", "linh vuc", "chuyen de", "nhom", "mang noi dung", "topic"),
    "picture": ("hinh", "hinh anh", "hinh minh hoa", "tep hinh", "anh minh hoa", "picture"),
    "explanation": ("giai thich", "loi giai", "huong dan", "dien giai", "explanation"),
    "source": (
        "can cu", "can cu phap ly", "co so phap ly", "nguon", "nguon tai lieu", "nguon trich dan",
        "trich dan", "tai lieu", "van ban", "tham khao", "source", "reference",
    ),
}  # fmt: skip
_KEYS: Final = {heading: key for key, headings in _HEADINGS.items() for heading in headings}
_OPTION: Final = re.compile(
    r"(?:(?P<named>phuong an|dap an|lua chon|tra loi|cau tra loi|pa|da|y|option|answer|choice)\s*"
    r"(?P<wrong>sai|nhieu)?\s*)?(?P<sign>[a-h]|[1-8])"
)


@dataclass(frozen=True)
class Columns:
    """`by_key`: the column of each key. `options`: the columns of options in their order.

    `has_wrong_ones`: options are headed as wrong ones, so that the right one stands elsewhere.
    """

    by_key: Mapping[str, int]
    options: tuple[int, ...]
    first_row: int
    has_wrong_ones: bool = False


def find_columns(table: Table) -> Columns | None:
    """Of the row that names most columns, among them that of the questions; None without one.

    Headings may stand in two rows, one above the other: `Phương án` above `A`, `B`, `C`.
    """
    rows = [[cell.tidy for cell in row] for row in table.rows[: _LOOKED_AT + 1]]
    found: list[tuple[int, int, dict[int, str]]] = []
    for number, row in enumerate(rows[:_LOOKED_AT]):
        below = rows[number + 1] if number + 1 < len(rows) else []
        found.append((number, 1, _keys(row)))
        if _is_lower_half(below):
            found.append((number, 2, {**_keys(row), **_keys(below)}))
    whole = [each for each in found if _is_header(each[2])]
    if not whole:
        return None
    number, height, keys = max(whole, key=lambda each: (len(each[2]), -each[0], -each[1]))
    return _columns(keys, number + height)


def _keys(row: Sequence[str]) -> dict[int, str]:
    found = ((column, _key(cell)) for column, cell in enumerate(row))
    return {column: key for column, key in found if key}


def _key(heading: str) -> str:
    bare = plain(re.sub(r"[()\[\]:*.\"“”]", " ", heading))
    if not bare or len(bare.split()) > 8:  # a sentence, not a heading
        return ""
    option = _OPTION.fullmatch(bare)
    if option and (option["named"] or option["sign"].isalpha()):
        return f"{'wrong' if option['wrong'] else 'option'} {option['sign']}"
    words = bare.split()
    starts = (" ".join(words[:length]) for length in range(len(words), 0, -1))
    return next((_KEYS[start] for start in starts if start in _KEYS), "")


def _is_lower_half(row: Sequence[str]) -> bool:
    """A second row of headings holds nothing else."""
    filled = [cell for cell in row if cell]
    return bool(filled) and all(_key(cell).startswith(("option ", "wrong ")) for cell in filled)


def _is_header(keys: Mapping[int, str]) -> bool:
    """`Nội dung` heads a list of anything: only with a key or options it is one of questions."""
    named = set(keys.values())
    has_options = sum(key.startswith(("option ", "wrong ")) for key in named) >= 2
    return "question" in named and (has_options or "options" in named or "answer" in named)


def _columns(keys: Mapping[int, str], first_row: int) -> Columns:
    by_key: dict[str, int] = {}
    for column, key in sorted(keys.items()):
        by_key.setdefault(key, column)
    signs = [key for key in by_key if key.startswith(("option ", "wrong "))]
    ordered = sorted(signs, key=lambda key: _order(key.split()[1]))
    return Columns(
        by_key=by_key,
        options=tuple(by_key[key] for key in ordered),
        first_row=first_row,
        has_wrong_ones=any(key.startswith("wrong") for key in signs),
    )


def _order(sign: str) -> int:
    return int(sign) if sign.isdigit() else LETTERS.index(sign.upper())
