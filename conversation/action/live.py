"""The part of a Hội thi that teams answer live.

`question` is the id of a live question, so that an old button does not reach a later one; `stage`
and `part` as everywhere at the Hội thi.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowLive:
    """Who hosts: the question that is on, the time left, who has answered."""

    stage: int
    part: int


@dataclass(frozen=True, slots=True)
class SendLiveQuestions:
    """Organizers: the next file that is sent holds the questions of the part."""

    stage: int
    part: int


@dataclass(frozen=True, slots=True)
class AskStakes:
    """Teams put up a stake before they see the question."""

    stage: int
    question: int


@dataclass(frozen=True, slots=True)
class OpenLive:
    stage: int
    question: int


@dataclass(frozen=True, slots=True)
class LockLive:
    """Before the time is up."""

    stage: int
    question: int


@dataclass(frozen=True, slots=True)
class RevealLive:
    """The right answer, and what each team has gained."""

    stage: int
    question: int


@dataclass(frozen=True, slots=True)
class ReplaceLive:
    """Make it void, so that another comes in its place; asks for the reason."""

    stage: int
    question: int


@dataclass(frozen=True, slots=True)
class AnswerLive:
    """For the own team; in a group, a guess that counts for nothing."""

    question: int
    option: int


@dataclass(frozen=True, slots=True)
class PutStake:
    question: int
    hundredths: int


LiveAction = (
    ShowLive
    | SendLiveQuestions
    | AskStakes
    | OpenLive
    | LockLive
    | RevealLive
    | ReplaceLive
    | AnswerLive
    | PutStake
)

OF_ORGANIZERS = SendLiveQuestions

CODES: dict[str, type[LiveAction]] = {
    "mv": ShowLive,
    "mf": SendLiveQuestions,
    "mk": AskStakes,
    "mo": OpenLive,
    "mc": LockLive,
    "mr": RevealLive,
    "mu": ReplaceLive,
    "mq": AnswerLive,
    "mp": PutStake,
}
