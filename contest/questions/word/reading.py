"""A Word file as questions: its paragraphs, its tables, and the key that may stand at its end."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from contest.errors import ContestRefused, Fault, Reason
from contest.questions.model import Place, Proposed
from contest.questions.pictures import first_of
from contest.questions.prose import Label, Marked, Paragraph, read_prose
from contest.questions.prose.keys import key_of_table
from contest.questions.tables.reading import read_table
from contest.questions.tables.rows import as_paragraphs
from contest.questions.tables.table import Table
from contest.questions.word import runs
from contest.questions.word.numbering import Numbering

# lxml raises a SyntaxError of its own for broken XML.
_BROKEN: Final = (PackageNotFoundError, BadZipFile, SyntaxError, KeyError, ValueError, OSError)

_MOST_COLUMNS: Final = 63  # of a table in Word


def read_word(file: str, data: bytes) -> list[Proposed]:
    """Raises ContestRefused where it is no Word file. It reads whatever it is given: call it where
    time and memory have limits."""
    try:
        document = docx.Document(io.BytesIO(data))
        if document.element.getroottree().docinfo.doctype:
            raise ValueError("entities of its own, which Word never writes")
        reading = _Reading(document, Numbering.of(document))
        reading.read(document.element.body)
    except _BROKEN as error:
        raise ContestRefused([Fault(file, None, Reason("word_broken"))]) from error
    if reading.old_font_at:
        place = Place(paragraph=reading.old_font_at)
        raise ContestRefused([place.fault(file, Reason("font_old"))])
    questions = [*reading.tabled, *read_prose(reading.paragraphs, reading.key)]
    return sorted(questions, key=lambda each: each.place.number or 0)


@dataclass
class _Reading:
    document: Document
    numbering: Numbering
    count: int = 0
    paragraphs: list[Paragraph] = field(default_factory=list)
    tabled: list[Proposed] = field(default_factory=list)
    key: dict[int, str] = field(default_factory=dict)
    old_font_at: int = 0

    def read(self, body: BaseOxmlElement) -> None:
        for block in _blocks(body):
            if block.tag == runs.PARAGRAPH:
                self.paragraphs.append(self._paragraph(block))
            else:
                self._table(WordTable(block, self.document))

    def _paragraph(self, element: BaseOxmlElement) -> Paragraph:
        self.count += 1
        paragraph = WordParagraph(element, self.document._body)  # noqa: SLF001
        if not self.old_font_at and runs.has_old_font(paragraph):
            self.old_font_at = self.count
        label, number = self.numbering.label(paragraph)
        return Paragraph(
            content=runs.content(paragraph),
            place=Place(paragraph=self.count),
            label=label,
            number=number,
            pictures=runs.pictures(paragraph),
        )

    def _table(self, table: WordTable) -> None:
        """A key, a table of questions, or text that stands in cells for its looks."""
        first = self.count + 1
        rows = [self._row(row) for row in table._tbl.tr_lst]  # noqa: SLF001
        key = key_of_table([[cell.content.text for cell in row] for row in rows])
        if key:
            self.key |= key
            return
        laid_out = _Rows(rows, first)
        tabled = read_table(laid_out.table)
        if tabled is None:
            self.paragraphs += [
                replace(each, pictures=laid_out.pictures(each.place))
                for each in as_paragraphs(laid_out.table)
            ]
        else:
            self.tabled += [_illustrated(each, laid_out) for each in tabled]

    def _row(self, row: BaseOxmlElement) -> list[Paragraph]:
        """A cell across several columns leaves those behind it empty: columns stay in line."""
        cells: list[Paragraph] = []
        for element in _cells(row):
            cell = self._cell(element)
            empty = Paragraph(Marked.plain(""), cell.place)
            cells += [cell, *[empty] * (_columns(element) - 1)]
        return cells

    def _cell(self, cell: BaseOxmlElement) -> Paragraph:
        """All its paragraphs as one, each in a line of its own."""
        inside = [self._paragraph(each) for each in cell.iter(runs.PARAGRAPH)]
        place = inside[0].place if inside else Place(paragraph=self.count)
        pictures = tuple(picture for each in inside for picture in each.pictures)
        return Paragraph(_in_lines(inside), place, pictures=pictures)


@dataclass
class _Rows:
    """Cells of a table with their places; shorter rows end earlier."""

    rows: Sequence[Sequence[Paragraph]]
    first: int

    @property
    def table(self) -> Table:
        return Table(
            rows=[[cell.content for cell in row] for row in self.rows],
            place_of=self._place,
        )

    def pictures(self, place: Place) -> tuple[bytes, ...]:
        """In the row in which something has this place."""
        row = next((row for row in self.rows if any(cell.place == place for cell in row)), ())
        return tuple(picture for cell in row for picture in cell.pictures)

    def _place(self, row: int, column: int) -> Place:
        cells = self.rows[row]
        return cells[min(column, len(cells) - 1)].place if cells else Place(paragraph=self.first)


def _illustrated(question: Proposed, rows: _Rows) -> Proposed:
    picture, remarks = first_of(rows.pictures(question.place))
    return replace(question, picture=picture, remarks=(*question.remarks, *remarks))


def _blocks(parent: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    """Paragraphs and tables, those inside fields to be filled in too."""
    for child in parent.iterchildren():
        if child.tag in {runs.PARAGRAPH, runs.TABLE}:
            yield child
        elif child.tag == runs.CONTENT:
            yield from (each for inner in child.xpath("w:sdtContent") for each in _blocks(inner))


def _cells(row: BaseOxmlElement) -> list[BaseOxmlElement]:
    return [cell for cell in row.iterchildren() if cell.tag == runs.CELL]


def _columns(cell: BaseOxmlElement) -> int:
    """Across how many it goes."""
    said = cell.xpath("./w:tcPr/w:gridSpan/@w:val")
    return min(int(said[0]), _MOST_COLUMNS) if said else 1


_LABELS: Final = {Label.LETTER: "ABCDEFGH", Label.NUMBER: ""}


def _in_lines(paragraphs: Sequence[Paragraph]) -> Marked:
    """A list that letters itself within a cell gets its letters, for it is one text from now on."""
    pieces: list[tuple[str, frozenset[str]]] = []
    letters = iter(_LABELS[Label.LETTER])
    for each in paragraphs:
        if pieces:
            pieces.append(("\n", frozenset()))
        if each.label is Label.LETTER:
            pieces.append((f"{next(letters, '')}. ", frozenset()))
        elif each.number is not None:
            pieces.append((f"Câu {each.number}. ", frozenset()))
        pieces += zip(each.content.text, each.content.marks, strict=True)
    return Marked.of(pieces)
