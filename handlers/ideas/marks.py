"""Ideas and the jury's marks: which sheet a judge has for an idea, and what came of the sheets."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from sqlalchemy import Connection

from contest.stage.ideas import mean_marks
from contest.stage.marking import may_mark
from conversation.action.judging import sheet_of, sheet_of_idea
from handlers.judging.spoken_of import author_of
from handlers.stage.opened import AtStage
from handlers.stage.scores import scores
from handlers.visit import Visit
from storage.stage import parts, sheets
from storage.stage.ideas import Idea
from storage.stage.sheets import Sheet

Points = Mapping[int, Fraction]
"""By the number of an idea."""


def own_sheet(visit: Visit, at: AtStage, idea: Idea) -> int | None:
    """Which sheet this judge fills in about the idea; None where it is not for this judge to mark:
    of the same unit, or the author."""
    told, judge = at.rules.ideas, at.judge
    if told is None or judge is None:
        return None
    if not idea.team:
        is_own = idea.address == visit.address
        may = told.persons and may_mark(at.rules.judges[judge], author_of(visit.t, idea))
        return sheet_of_idea(idea.number, judge) if may and not is_own else None
    positions = {team.code: number for number, team in enumerate(at.rules.teams)}
    codes = [part.code for part in at.rules.parts]
    if told.part not in codes or idea.team not in positions:
        return None
    team = positions[idea.team]
    may_team = may_mark(at.rules.judges[judge], at.rules.teams[team])
    return sheet_of(codes.index(told.part), team, judge) if may_team else None


def newest_sheet(tx: Connection, at: AtStage, idea: Idea) -> Sheet | None:
    """The judge's own."""
    told = at.rules.ideas
    if told is None or at.judge is None:
        return None
    if idea.team:
        return sheets.newest(tx, at.id, told.part, idea.team, at.judge)
    persons = told.persons
    of_idea = str(idea.number)
    return sheets.newest(tx, at.id, persons.code, of_idea, at.judge) if persons else None


def points(tx: Connection, at: AtStage, handed_in: list[Idea]) -> Points:
    """Of what is locked: what a team's idea brought in its part, and the means of persons'
    ideas."""
    return {**_of_teams(tx, at, handed_in), **of_persons(tx, at, handed_in)}


def of_persons(tx: Connection, at: AtStage, handed_in: list[Idea]) -> Points:
    persons = at.rules.ideas.persons if at.rules.ideas else None
    if persons is None or not parts.state(tx, at.id, persons.code).is_locked:
        return {}
    numbers = {str(idea.number): idea.number for idea in handed_in if not idea.team}
    marks: dict[int, dict[int, Decimal]] = {}
    for each in sheets.of_part(tx, at.id, persons.code):
        if each.counts and each.team in numbers:
            marks.setdefault(numbers[each.team], {})[each.judge] = each.total
    return mean_marks(marks)


def _of_teams(tx: Connection, at: AtStage, handed_in: list[Idea]) -> Points:
    part = at.rules.ideas.part if at.rules.ideas else ""
    if not part or not parts.state(tx, at.id, part).is_locked:
        return {}
    earned = scores(tx, at.stored).earned.get(part, {})
    return {idea.number: earned[idea.team].sum for idea in handed_in if idea.team in earned}
