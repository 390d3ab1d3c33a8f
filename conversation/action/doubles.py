"""Two who may be one person."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowDoubles:
    """Organizers: the first pair of participants who may be one person."""


@dataclass(frozen=True, slots=True)
class OpenDouble:
    """Organizers: one such pair."""

    one: int
    other: int


@dataclass(frozen=True, slots=True)
class AskDouble:
    """Organizers: what deciding so would do; `verdict` 0: what taking the decision back would.

    `attempt`: the paper that is void, 0 where both are meant.
    """

    one: int
    other: int
    verdict: int
    attempt: int


@dataclass(frozen=True, slots=True)
class DecideDouble:
    """Organizers: takes the typed text as the reason of what is decided about a pair."""

    one: int
    other: int
    verdict: int
    attempt: int


@dataclass(frozen=True, slots=True)
class UndoDouble:
    """Organizers: take back what was decided about a pair, or about a paper of it."""

    one: int
    other: int
    attempt: int


@dataclass(frozen=True, slots=True)
class ShowDecidedDoubles:
    """Organizers: what was decided about such pairs, newest first."""

    page: int


DoubleAction = ShowDoubles | OpenDouble | AskDouble | DecideDouble | UndoDouble | ShowDecidedDoubles

CODES: dict[str, type[DoubleAction]] = {
    "db": ShowDoubles,
    "dx": OpenDouble,
    "da": AskDouble,
    "dd": DecideDouble,
    "du": UndoDouble,
    "dl": ShowDecidedDoubles,
}
