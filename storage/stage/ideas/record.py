"""What is kept of an idea."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class IdeaFile:
    """`reference`: by which the messenger sends it again; `size` in bytes."""

    is_photo: bool
    reference: str
    likeness: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Content:
    title: str
    text: str
    files: tuple[IdeaFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Idea:
    """As it is now. `team` is "" for the idea of a person; `address`: who handed it in."""

    id: int
    number: int
    team: str
    unit_code: str
    address: str | None
    handed_in_at: datetime
    withdrawn_at: datetime | None
    version: int
    sent_at: datetime
    content: Content

    @property
    def is_there(self) -> bool:
        return self.withdrawn_at is None
