"""What is published: own results, tables, seals."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowResult:
    """The person's own result; `round` 0 is the newest one published."""

    round: int


@dataclass(frozen=True, slots=True)
class ShowSolution:
    """One question of a closed round with the right answer; `position` on the paper."""

    attempt: int
    position: int


@dataclass(frozen=True, slots=True)
class ShowRanking:
    """A published table; `round` 0 is the newest, -1 the whole contest."""

    round: int


@dataclass(frozen=True, slots=True)
class ShowUnits:
    """The published table of units; `round` as in ShowRanking, `block` as in the rules, from 0."""

    round: int
    block: int


@dataclass(frozen=True, slots=True)
class ShowUnitPage:
    """A page, from 0, of what ShowUnits shows the beginning of."""

    round: int
    block: int
    page: int


@dataclass(frozen=True, slots=True)
class ShowSeal:
    """The sealed key of a round, laid open once it is published; `round` 0 is the newest."""

    round: int


ResultAction = ShowResult | ShowSolution | ShowRanking | ShowUnits | ShowUnitPage | ShowSeal

CODES: dict[str, type[ResultAction]] = {
    "re": ShowResult,
    "so": ShowSolution,
    "rk": ShowRanking,
    "un": ShowUnits,
    "up": ShowUnitPage,
    "sl": ShowSeal,
}
