"""A question with its options."""

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from contest.errors import Fault, Reason

FEWEST_OPTIONS: Final = 2
MOST_OPTIONS: Final = 8
LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Picture:
    """PNG or JPEG. `digest`: the SHA-256 of its bytes, 64 hexadecimal digits. `data` is empty where
    the bytes stay in the database until they are shown."""

    digest: str
    data: bytes = field(default=b"", compare=False, repr=False)

    @classmethod
    def of(cls, data: bytes) -> "Picture":
        return cls(sha256(data).hexdigest(), data)


@dataclass(frozen=True)
class Question:
    """`right` is the index of the right option in `options`, from 0."""

    text: str
    options: tuple[str, ...]
    right: int
    topic: str = ""
    explanation: str = ""
    source: str = ""
    picture: Picture | None = None


@dataclass(frozen=True)
class Place:
    """Where in a file: its line, its paragraph, or its cell, such as `C14`; lines count from 1."""

    line: int | None = None
    paragraph: int | None = None
    cell: str = ""
    sheet: str = ""

    @property
    def number(self) -> int | None:
        """What grows from the beginning of the file to its end."""
        return self.paragraph or self.line

    def fault(self, file: str, reason: Reason) -> Fault:
        name = f"{file} › {self.sheet}" if self.sheet else file
        return Fault(name, self.line, reason, self.cell, self.paragraph)


@dataclass(frozen=True)
class Proposed:
    """A question as it stands in a file, not yet checked; `rights` are all marked as right.

    `remarks`: what its reader was not sure of. `picture_file`: the name of a file beside this one.
    """

    place: Place
    text: str
    options: tuple[str, ...]
    rights: tuple[int, ...]
    topic: str = ""
    explanation: str = ""
    source: str = ""
    remarks: tuple[Reason, ...] = ()
    picture: Picture | None = None
    picture_file: str = ""
