"""A paragraph as it comes out of a file: its text, how that is set, what numbers it, and the
pictures in it."""

from dataclasses import dataclass
from enum import StrEnum

from contest.questions.model import Place
from contest.questions.prose.marked import Marked


class Label(StrEnum):
    """What a list that numbers itself puts before a paragraph."""

    NONE = ""
    NUMBER = "number"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`number`: of a label that is one."""

    content: Marked
    place: Place
    label: Label = Label.NONE
    number: int | None = None
    pictures: tuple[bytes, ...] = ()
