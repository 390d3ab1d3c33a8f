"""Taking a paper, from the first question to the receipt.

`attempt` is the id of the attempt; below zero, that of an early trial.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StartAttempt:
    """Begin attempt `number` (from 1) of a round, or go on with it where it was begun."""

    round: int
    number: int


@dataclass(frozen=True, slots=True)
class ShowQuestion:
    """Turn to the question at `position` (from 0) of the paper."""

    attempt: int
    position: int


@dataclass(frozen=True, slots=True)
class GiveAnswer:
    """Choose the option shown as `letter` (0 is A) for the question at `position`.

    Positions on the paper, not in the bank: a button tells nothing about the key.
    """

    attempt: int
    position: int
    letter: int


@dataclass(frozen=True, slots=True)
class ReviewPaper:
    attempt: int


@dataclass(frozen=True, slots=True)
class Predict:
    """Takes the typed text as the prediction of this attempt."""

    attempt: int


@dataclass(frozen=True, slots=True)
class HandIn:
    attempt: int


@dataclass(frozen=True, slots=True)
class ShowHistory:
    pass


@dataclass(frozen=True, slots=True)
class ShowReceipt:
    attempt: int


@dataclass(frozen=True, slots=True)
class CheckReceipt:
    """Takes the typed text as the code of a receipt to be checked."""


SittingAction = (
    StartAttempt
    | ShowQuestion
    | GiveAnswer
    | ReviewPaper
    | Predict
    | HandIn
    | ShowHistory
    | ShowReceipt
    | CheckReceipt
)

CODES: dict[str, type[SittingAction]] = {
    "st": StartAttempt,
    "q": ShowQuestion,
    "a": GiveAnswer,
    "rv": ReviewPaper,
    "pr": Predict,
    "hi": HandIn,
    "hy": ShowHistory,
    "rc": ShowReceipt,
    "cr": CheckReceipt,
}
