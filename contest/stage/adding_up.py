"""Whether the figures of a Hội thi agree: sheets, parts, totals, and what was published.

Nothing whose figures disagree is handed out in a file.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from contest.errors import Reason
from contest.stage.marking import MarkRefused, check_mark
from contest.stage.rules import StageRules
from contest.stage.totals import TeamStanding


@dataclass(frozen=True, slots=True)
class Counted:
    """A sheet that counts: marks by the position of the criterion. `about`: whose it is, in words;
    judges mark ideas of persons too."""

    part: str
    about: str
    judge: int
    marks: Mapping[int, Decimal]


def disagreements(
    rules: StageRules,
    ranking: Sequence[TeamStanding],
    sheets: Iterable[Counted],
    published: Mapping[str, tuple[int, Decimal]],
) -> Iterator[Reason]:
    """`published`: place and total by team; empty before."""
    for sheet in sheets:
        yield from _sheet(rules, sheet)
    for each in ranking:
        about = {"team": rules.team(each.total.team).name}
        if sum(each.total.parts.values(), Decimal(0)) != each.total.total:
            yield Reason("stage_total_differs", about)
        if published and published.get(each.total.team) != (each.place, each.total.total):
            yield Reason("stage_published_differs", about)


def _sheet(rules: StageRules, sheet: Counted) -> Iterator[Reason]:
    """Every criterion has a mark, and one that it knows."""
    part = rules.part(sheet.part)
    try:
        for number, criterion in enumerate(part.criteria):
            check_mark(criterion, sheet.marks[number])
    except (KeyError, MarkRefused):
        told = {"team": sheet.about, "part": part.title, "judge": rules.judges[sheet.judge].name}
        yield Reason("stage_sheet_differs", told)
