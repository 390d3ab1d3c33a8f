"""A question as it stands in a row of a table, or across several rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from contest.errors import Reason
from contest.names import plain
from contest.questions.model import LETTERS, Proposed
from contest.questions.prose.keys import read_key
from contest.questions.prose.marked import NO_MARKS, Marked, Marks
from contest.questions.prose.option_lines import WrittenOption, marked_option
from contest.questions.prose.paragraph import Paragraph
from contest.questions.prose.reading import read_prose
from contest.questions.prose.right_marks import marked_right
from contest.questions.tables.headings import Columns
from contest.questions.tables.table import Table

_NO_TEXT: Final = Marked("", ())


@dataclass(frozen=True)
class QuestionRow:
    """`rows`: below each other, where its cells are merged."""

    table: Table
    columns: Columns
    rows: tuple[int, ...]

    @property
    def has_options_only(self) -> bool:
        """As the rows below the first of a question that goes across several."""
        cells = enumerate(self.table.rows[self.rows[0]])
        filled = [column for column, cell in cells if cell.text.strip()]
        return not self.columns.options and filled == [self.columns.by_key.get("options")]

    @property
    def is_question(self) -> bool:
        """Not a heading across the table, a sum, a signature, or the header once again."""
        if not self._text("question"):
            return False
        beside = [self._text(key) for key in ("answer", "options")]
        has_more = any(beside) or any(cell.text.strip() for cell in self.option_cells)
        has_number = self._text("number").rstrip(".0").isdigit() or self._text("number").isdigit()
        is_header = plain(self._text("answer")) in {"dap an", "answer"}
        return (has_more or has_number) and not is_header

    def question(self, looks: Sequence[Marks]) -> Proposed:
        inside = self._inside_cells()
        if inside is not None:
            return inside
        options = self._options(looks)
        texts = tuple(option.text for option in options)
        texts, rights, remarks = self._rights(texts, [option.marks for option in options])
        return self._proposed(self._lines("question"), texts, rights, remarks)

    def _proposed(
        self, text: str, options: Sequence[str], rights: tuple[int, ...], remarks: Sequence[Reason]
    ) -> Proposed:
        return Proposed(
            place=self.table.place_of(self.rows[0], self.columns.by_key["question"]),
            text=_without_number(text),
            options=tuple(options),
            rights=rights,
            topic=self._text("topic"),
            explanation=self._lines("explanation"),
            source=self._lines("source"),
            remarks=tuple(remarks),
            picture_file=self._picture_file(),
        )

    def _inside_cells(self) -> Proposed | None:
        """Of a question whose options all stand in one cell, line by line."""
        if self.columns.options:
            return None
        place = self.table.place_of(self.rows[0], self.columns.by_key["question"])
        cells = [self._cell("question"), self._cell("options")]
        read = read_prose([Paragraph(cell, place) for cell in cells if cell.text.strip()])
        if len(read) != 1:
            # a question without a number is one only before its options
            numbered = [Paragraph(Marked.of([("Câu 1. ", frozenset()), *_runs(cells[0])]), place)]
            read = read_prose([*numbered, Paragraph(cells[1], place)])
        if len(read) != 1:
            return None
        (found,) = read
        marks = [frozenset[str]()] * len(found.options)
        options, rights, remarks = self._rights(found.options, marks)
        return self._proposed(found.text, options, rights or found.rights, remarks)

    def _options(self, looks: Sequence[Marks]) -> list[WrittenOption]:
        """With gaps closed: `Proposed` has no place for an empty one between others."""
        columns = zip(self.option_cells, looks, strict=True)
        filled = [(cell, look) for cell, look in columns if cell.text.strip()]
        return [_option(index, cell, look) for index, (cell, look) in enumerate(filled)]

    def _rights(
        self, options: tuple[str, ...], marks: list[frozenset[str]]
    ) -> tuple[tuple[str, ...], tuple[int, ...], list[Reason]]:
        """The options too: the right one may stand in the column of the key alone."""
        said = self._text("answer")
        if not said:
            return options, marked_right(marks), self._gap()
        if self.columns.has_wrong_ones and read_key(said, options) is None:
            return (said, *options), (0,), []
        rights = read_key(said, options)
        if rights is None:
            return options, (), [Reason("right_answer_unknown", {"answer": said}), *self._gap()]
        return options, rights, self._gap()

    def _gap(self) -> list[Reason]:
        """An empty cell before the last option gives the options after it other letters."""
        filled = [i for i, cell in enumerate(self.option_cells) if cell.text.strip()]
        for expected, found in enumerate(filled):
            if expected != found:
                params = {"found": LETTERS[found], "expected": LETTERS[expected]}
                return [Reason("letters_out_of_order", params)]
        return []

    @property
    def option_cells(self) -> list[Marked]:
        return [self._at(column) for column in self.columns.options]

    def _picture_file(self) -> str:
        """`hinh/1.png`, but not “có” or a caption in a column of that heading."""
        told = self._text("picture")
        return told if re.search(r"\.(png|jpe?g)$", told, re.IGNORECASE) else ""

    def _cell(self, key: str) -> Marked:
        column = self.columns.by_key.get(key)
        return _NO_TEXT if column is None else self._at(column)

    def _at(self, column: int) -> Marked:
        """Of several rows, each in a line of its own."""
        pieces: list[tuple[str, Marks]] = []
        for cell in (self.table.cell(row, column) for row in self.rows):
            if cell.text.strip():
                pieces += [*_runs(cell), ("\n", NO_MARKS)]
        return Marked.of(pieces[:-1])

    def _text(self, key: str) -> str:
        return self._cell(key).tidy

    def _lines(self, key: str) -> str:
        return "\n".join(filter(None, (line.tidy for line in self._cell(key).lines())))


def _option(index: int, cell: Marked, look: Marks) -> WrittenOption:
    """`A. Sáu` in the column of A is `Sáu`."""
    label = re.match(rf"\s*\*?\(?{LETTERS[index]}\s?[.):/]\s*", cell.text, re.IGNORECASE)
    end = label.end() if label else 0
    has_star = "*" in cell.text[:end]
    option = marked_option(index, cell.part(0, end), cell.part(end), has_star)
    return replace(option, marks=option.marks - look)


def _without_number(text: str) -> str:
    return re.sub(r"^Câu\s*(?:hỏi\s*)?\d{1,3}\s*[.:)\-–]\s*", "", text, flags=re.IGNORECASE)


def _runs(cell: Marked) -> list[tuple[str, frozenset[str]]]:
    return list(zip(cell.text, cell.marks, strict=True))
