"""A round's paper taken at the desk before the round opens; on the paper itself, `sitting`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowEarlyTrials:
    """The rounds whose papers can be tried."""

    page: int


@dataclass(frozen=True, slots=True)
class OfferEarlyTrial:
    """Say what trying a round's paper means, before it is done."""

    round: int


@dataclass(frozen=True, slots=True)
class BeginEarlyTrial:
    """Begin a paper of the round, or go on with the one that is open."""

    round: int


@dataclass(frozen=True, slots=True)
class ShowEarlyResult:
    """What came of it, with the way to the right answers: for who may see the key before."""

    trial: int


TAKING = ShowEarlyTrials | OfferEarlyTrial | BeginEarlyTrial
"""Also for who may not see the key."""

EarlyTrialAction = ShowEarlyTrials | OfferEarlyTrial | BeginEarlyTrial | ShowEarlyResult

CODES: dict[str, type[EarlyTrialAction]] = {
    "xt": ShowEarlyTrials,
    "xo": OfferEarlyTrial,
    "xb": BeginEarlyTrial,
    "xr": ShowEarlyResult,
}
