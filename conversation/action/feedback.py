"""Writing to the organizers, and being answered."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WriteFeedback:
    """Takes the typed text to the organizers."""


@dataclass(frozen=True, slots=True)
class WriteOn:
    """Takes the typed text to what the person wrote about before."""

    feedback: int


@dataclass(frozen=True, slots=True)
class ShowOwnFeedback:
    """What the person wrote, and what was said about it; 0 lists all there is."""

    feedback: int


@dataclass(frozen=True, slots=True)
class ListFeedback:
    """Organizers: what people wrote; `state` counts from 0 in `handlers.feedback.register`."""

    state: int
    page: int


@dataclass(frozen=True, slots=True)
class FindFeedback:
    """Organizers: takes the typed words, or a number."""


@dataclass(frozen=True, slots=True)
class OpenFeedback:
    """Organizers: all that was said about one thing, and what may be done."""

    feedback: int


@dataclass(frozen=True, slots=True)
class AnswerFeedback:
    """Organizers: takes the typed text as an answer, unless somebody else is at it."""

    feedback: int


@dataclass(frozen=True, slots=True)
class AnswerAllTheSame:
    """Organizers: answer although somebody else was at it, or has answered."""

    feedback: int


@dataclass(frozen=True, slots=True)
class CloseFeedback:
    """Organizers: nothing more is to be said."""

    feedback: int


FeedbackAction = (
    WriteFeedback
    | WriteOn
    | ShowOwnFeedback
    | ListFeedback
    | FindFeedback
    | OpenFeedback
    | AnswerFeedback
    | AnswerAllTheSame
    | CloseFeedback
)

OF_ORGANIZERS = (
    ListFeedback | FindFeedback | OpenFeedback | AnswerFeedback | AnswerAllTheSame | CloseFeedback
)

CODES: dict[str, type[FeedbackAction]] = {
    "fb": WriteFeedback,
    "fw": WriteOn,
    "fm": ShowOwnFeedback,
    "fl": ListFeedback,
    "ff": FindFeedback,
    "fo": OpenFeedback,
    "fa": AnswerFeedback,
    "ft": AnswerAllTheSame,
    "fc": CloseFeedback,
}
