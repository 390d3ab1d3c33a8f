"""A table of questions with a header."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from contest.questions.model import Proposed
from contest.questions.prose.marked import NO_MARKS, Marked, Marks
from contest.questions.tables.headings import Columns, find_columns
from contest.questions.tables.question_row import QuestionRow
from contest.questions.tables.table import Table

_A_COLUMN: Final = 3  # cells; of fewer the right ones may all stand below each other


def read_table(table: Table) -> list[Proposed] | None:
    """None where no row of it heads columns of questions."""
    columns = find_columns(table)
    if columns is None:
        return None
    asked = _questions(table, columns)
    looks = [_looks([row.option_cells[i] for row in asked]) for i in range(len(columns.options))]
    return [row.question(looks) for row in asked]


def _questions(table: Table, columns: Columns) -> list[QuestionRow]:
    """A question that is merged across several rows has its options below each other."""
    found: list[QuestionRow] = []
    for number in range(columns.first_row, len(table.rows)):
        row = QuestionRow(table, columns, (number,))
        if row.is_question:
            found.append(row)
        elif found and row.has_options_only and found[-1].rows[-1] == number - 1:
            found[-1] = replace(found[-1], rows=(*found[-1].rows, number))
    return found


def _looks(column: Sequence[Marked]) -> Marks:
    """What all of a column bear is its look, and says of none that it is right."""
    borne = [cell.borne for cell in column if cell.text.strip()]
    return frozenset.intersection(*borne) if len(borne) >= _A_COLUMN else NO_MARKS
