"""A reading and its questions as they are kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from pydantic import TypeAdapter

from contest.errors import Fault
from contest.questions import Proposed
from contest.questions.model import Picture

FIRST_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Target:
    """The week that questions are for: of a draft, or else of a contest that people see."""

    round: int
    draft_id: int | None = None
    contest_id: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """`file`: "" where it is what the week had already; `base` stands for what that was."""

    id: int
    draft_id: int | None
    contest_id: int | None
    round: int
    file: str
    faults: list[dict[str, object]]
    base: int
    sent_by: str
    sent_at: datetime
    ended_at: datetime | None
    ended_by: str | None
    is_taken: bool

    @property
    def target(self) -> Target:
        return Target(self.round, self.draft_id, self.contest_id)

    @property
    def unread(self) -> tuple[Fault, ...]:
        """What of the file became no question."""
        return _FAULTS.validate_python(self.faults)


@dataclass(frozen=True, slots=True)
class Content:
    """A question as it is by now; one that is left out will not be taken."""

    question: Proposed
    is_left_out: bool = False


@dataclass(frozen=True, slots=True)
class ReadQuestion:
    """`number`: its place in the file, from 1; `version` grows with every correction."""

    id: int
    reading_id: int
    number: int
    version: int
    content: Content
    can_be_undone: bool


_CONTENT: Final = TypeAdapter(Content)


_FAULTS: Final = TypeAdapter(tuple[Fault, ...])


def stored_faults(faults: Sequence[Fault]) -> list[dict[str, object]]:
    return list(_FAULTS.dump_python(tuple(faults), mode="json"))


def stored(content: Content) -> dict[str, object]:
    """Without the bytes of its picture, which are kept apart (`storage.pictures`)."""
    question, picture = content.question, content.question.picture
    bare = replace(question, picture=picture and Picture(picture.digest))
    return dict(_CONTENT.dump_python(replace(content, question=bare), mode="json"))


def restored(kept: Mapping[str, object]) -> Content:
    return _CONTENT.validate_python(kept)
