"""Papers to hand in: workbooks, reports, lists for commendation. For organizers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowReports:
    """Which rounds have closed."""


@dataclass(frozen=True, slots=True)
class ShowRoundReports:
    """What can be made of a round, 0 being the whole contest."""

    round: int


@dataclass(frozen=True, slots=True)
class AskReport:
    """Have one made and sent; `kind` is one of handlers.reports.kinds."""

    round: int
    kind: int


ReportAction = ShowReports | ShowRoundReports | AskReport

CODES: dict[str, type[ReportAction]] = {
    "yr": ShowReports,
    "yk": ShowRoundReports,
    "ya": AskReport,
}
