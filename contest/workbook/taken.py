"""What has been taken from a workbook: files of a contest, and which cell each thing came from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from contest.errors import Fault, Reason
from contest.files import RULES_FILE
from contest.making.values import Values, write_values
from contest.reading.grids import Grid
from contest.reading.key_lines import KeyPath, key_lines
from contest.workbook.sheet import Place, SheetRow, Words

# Of rows in tables: which column a reason is about.
_ABOUT: Final[Mapping[str, str]] = {
    "no_right_answer": "answer",
    "two_right_answers": "answer",
    "right_answer_unknown": "answer",
    "unit_parent_unknown": "parent",
    "unit_block_unknown": "block",
    "unit_code_malformed": "code",
    "headcount_malformed": "headcount",
    "headcount_below_parts": "headcount",
}


@dataclass
class Taken:
    """`rows`: of the line of a table's file, where it stood. `keys`: of a key of contest.toml."""

    file: str
    grids: Sequence[Grid]
    words: Words
    values: Values = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    keys: dict[KeyPath, Place] = field(default_factory=dict)
    rows: dict[tuple[str, int], SheetRow] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def written(self) -> dict[str, bytes]:
        return {**self.files, RULES_FILE: write_values(self.values)}

    def located(self, fault: Fault) -> Fault:
        """The same fault at the cell it comes from; as it is where it comes from none."""
        if fault.file == RULES_FILE:
            place = self._place_of_line(fault.line)
        else:
            place = self._place_in_table(fault)
        return place.fault(self._reworded(fault, place)) if place else fault

    def _place_of_line(self, line: int | None) -> Place | None:
        text = self.written()[RULES_FILE].decode()
        paths = sorted((p for p, at in key_lines(text).items() if at == line), key=len)
        for path in reversed(paths):
            for length in range(len(path), 0, -1):
                if path[:length] in self.keys:
                    return self.keys[path[:length]]
        return next(
            (self.keys[each] for p in paths for each in self.keys if each[: len(p)] == p), None
        )

    def _place_in_table(self, fault: Fault) -> Place | None:
        row = self.rows.get((fault.file, fault.line or 0))
        if row is None:
            return None
        key = _ABOUT.get(fault.reason.code, next(iter(row.sheet.columns)))
        return row.place(key)

    def _reworded(self, fault: Fault, place: Place) -> Reason:
        """Keys as the workbook calls them, lines as its rows."""
        params = dict(fault.reason.params)
        if "key" in params and place.label:
            params["key"] = place.label
        if "first_line" in params:
            first = self.rows.get((fault.file, int(params["first_line"])))
            params["first_line"] = first.number + 1 if first else params["first_line"]
        return replace(fault.reason, params=params)
