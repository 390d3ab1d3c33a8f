"""Ideas for simpler procedures: handed in, corrected, read by the jury, collected.

`stage` is the id of the Hội thi, `idea` the number of an idea in it. `team` is a position in its
rules, or NO_TEAM where somebody hands in as a person.
"""

from dataclasses import dataclass
from typing import Final

NO_TEAM: Final = -1


@dataclass(frozen=True, slots=True)
class ShowOwnIdeas:
    stage: int
    team: int


@dataclass(frozen=True, slots=True)
class HandInIdea:
    """Takes the typed text or the file that is sent."""

    stage: int
    team: int


@dataclass(frozen=True, slots=True)
class ShowOwnIdea:
    stage: int
    idea: int


@dataclass(frozen=True, slots=True)
class RewriteIdea:
    """Takes the typed text in place of title and text."""

    stage: int
    idea: int


@dataclass(frozen=True, slots=True)
class AddIdeaFile:
    """Takes the file that is sent."""

    stage: int
    idea: int


@dataclass(frozen=True, slots=True)
class RemoveIdeaFile:
    """`file` counts from 0 in this version."""

    stage: int
    idea: int
    version: int
    file: int


@dataclass(frozen=True, slots=True)
class OfferWithdrawal:
    stage: int
    idea: int


@dataclass(frozen=True, slots=True)
class WithdrawIdea:
    stage: int
    idea: int


@dataclass(frozen=True, slots=True)
class ReadIdea:
    """The jury and who hosts; 0 is the first one."""

    stage: int
    idea: int


@dataclass(frozen=True, slots=True)
class ReadUnmarked:
    """A judge: the next idea after this one that has no sheet of the judge yet."""

    stage: int
    idea: int


@dataclass(frozen=True, slots=True)
class SendIdeaFile:
    """To who may read the idea; `file` counts from 0."""

    stage: int
    idea: int
    file: int


@dataclass(frozen=True, slots=True)
class ListIdeas:
    """Who hosts: all that were handed in, and which teams have not."""

    stage: int
    page: int


@dataclass(frozen=True, slots=True)
class LockIdeas:
    """Who hosts: marks of persons' ideas are final, or may change again with `on` 0."""

    stage: int
    on: int


@dataclass(frozen=True, slots=True)
class AskIdeasPaper:
    """Who hosts: all ideas in one Word file."""

    stage: int


IdeaAction = (
    ShowOwnIdeas
    | HandInIdea
    | ShowOwnIdea
    | RewriteIdea
    | AddIdeaFile
    | RemoveIdeaFile
    | OfferWithdrawal
    | WithdrawIdea
    | ReadIdea
    | ReadUnmarked
    | SendIdeaFile
    | ListIdeas
    | LockIdeas
    | AskIdeasPaper
)

CODES: dict[str, type[IdeaAction]] = {
    "to": ShowOwnIdeas,
    "ti": HandInIdea,
    "ts": ShowOwnIdea,
    "tw": RewriteIdea,
    "ta": AddIdeaFile,
    "tx": RemoveIdeaFile,
    "tq": OfferWithdrawal,
    "tz": WithdrawIdea,
    "td": ReadIdea,
    "tu": ReadUnmarked,
    "tf": SendIdeaFile,
    "tl": ListIdeas,
    "tk": LockIdeas,
    "tp": AskIdeasPaper,
}
