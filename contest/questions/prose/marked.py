"""Text of which one knows how it was set: bold, underlined, coloured. Offices mark keys so."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

Marks = frozenset[str]

NO_MARKS: Final[Marks] = frozenset()
_MOST: Final = 0.8  # of the letters: a bold option often ends in a plain full stop


@dataclass(frozen=True, slots=True)
class Marked:
    """`marks[i]` are the marks of the sign `text[i]`."""

    text: str
    marks: tuple[Marks, ...]

    @classmethod
    def plain(cls, text: str) -> "Marked":
        return cls.of([(text, NO_MARKS)])

    @classmethod
    def of(cls, runs: Iterable[tuple[str, Marks]]) -> "Marked":
        """Composed (NFC): a letter and its tone may stand in two runs."""
        signs: list[tuple[str, Marks]] = []
        for sign, marks in ((sign, marks) for text, marks in runs for sign in text):
            if signs and unicodedata.combining(sign):
                signs[-1] = (signs[-1][0] + sign, signs[-1][1])
            else:
                signs.append((sign, marks))
        composed = [(unicodedata.normalize("NFC", sign), marks) for sign, marks in signs]
        text = "".join(sign for sign, _ in composed)
        return cls(text, tuple(marks for sign, marks in composed for _ in sign))

    def part(self, start: int, end: int | None = None) -> "Marked":
        return Marked(self.text[start:end], self.marks[start:end])

    def lines(self) -> Iterator["Marked"]:
        for line in re.finditer(r"[^\n]+", self.text):
            yield self.part(*line.span())

    @property
    def tidy(self) -> str:
        return " ".join(self.text.split())

    @property
    def borne(self) -> Marks:
        """The marks that nearly all of its letters bear."""
        of_letters = [
            marks for sign, marks in zip(self.text, self.marks, strict=True) if sign.isalnum()
        ]
        every = frozenset[str]().union(*of_letters)
        enough = len(of_letters) * _MOST
        return frozenset(each for each in every if sum(each in m for m in of_letters) >= enough)
