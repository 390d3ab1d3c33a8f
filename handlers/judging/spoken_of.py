"""The sheet that a press speaks of, and whether this person may touch it."""

from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection

from contest.stage.marking import may_mark
from contest.stage.rules import Judge, StagePart, Team
from conversation.action.ideas import ReadIdea
from conversation.action.judging import ShowJudging, idea_of, parts_of
from conversation.screen import Choice
from conversation.texts import Texts
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from storage.stage import ideas, parts, sheets
from storage.stage.ideas import Idea
from storage.stage.sheets import Sheet, State


class OfSheet(Protocol):
    """An action about one sheet."""

    @property
    def stage(self) -> int: ...
    @property
    def which(self) -> int: ...


@dataclass(frozen=True)
class SpokenOf:
    """`part` and `team`: what is marked; the idea of a person has its own in their place.
    `positions`: the stage, and which sheet, as on buttons."""

    at: AtStage
    part: StagePart
    team: Team
    judge: int
    positions: tuple[int, int]
    listed_in: ShowJudging | ReadIdea

    @property
    def who(self) -> Judge:
        return self.at.rules.judges[self.judge]

    @property
    def is_own(self) -> bool:
        """Whether the judge marks, and nobody else types a paper sheet in."""
        return self.at.judge == self.judge

    def back(self, t: Texts) -> Choice:
        label = t("‹ Các đội") if isinstance(self.listed_in, ShowJudging) else t("‹ Ý tưởng")
        return Choice(label, self.listed_in)

    def newest(self, tx: Connection) -> Sheet | None:
        return sheets.newest(tx, self.at.id, self.part.code, self.team.code, self.judge)

    def is_locked(self, tx: Connection) -> bool:
        return parts.state(tx, self.at.id, self.part.code).is_locked

    def may_fill_in(self, sheet: Sheet | None, address: str) -> bool:
        """A new one, or an open one; nobody types into what another began."""
        if not self.at.stored.is_open:
            return False
        if sheet is None:
            return True
        if sheet.state is not State.OPEN:
            return False
        return self.is_own or sheet.entered_by == address


async def spoken_of(action: OfSheet, visit: Visit) -> SpokenOf | None:
    """None where there is no such sheet, or it is not for this person: judges fill in their own,
    who hosts types paper sheets in. Nobody marks a team of the own unit."""
    at = await opened(visit, action.stage)
    told = await _about(at, action.which, visit) if at else None
    if told is None or not told.part.criteria or not may_mark(told.who, told.team):
        return None
    return told if told.is_own or told.at.may_host else None


async def _about(at: AtStage, which: int, visit: Visit) -> SpokenOf | None:
    return await _about_idea(at, which, visit) if which < 0 else _about_team(at, which)


def _about_team(at: AtStage, which: int) -> SpokenOf | None:
    part, team, judge = parts_of(which)
    if not _is_there(at, part, team, judge):
        return None
    rules = at.rules
    listed_in = ShowJudging(at.id, part)
    return SpokenOf(at, rules.parts[part], rules.teams[team], judge, (at.id, which), listed_in)


async def _about_idea(at: AtStage, which: int, visit: Visit) -> SpokenOf | None:
    """Read and marked from the deadline on; nobody marks what they handed in themselves."""
    number, judge = idea_of(which)
    told = at.rules.ideas
    if told is None or told.persons is None or not 0 <= judge < len(at.rules.judges):
        return None
    idea = await visit.database.read(ideas.find, at.id, number)
    if idea is None or idea.team or not idea.is_there or idea.address == visit.address:
        return None
    if visit.at < told.closes_at:
        return None
    part, author = told.persons.as_part, author_of(visit.t, idea)
    return SpokenOf(at, part, author, judge, (at.id, which), ReadIdea(at.id, number))


def author_of(t: Texts, idea: Idea) -> Team:
    """The author in the place of a team, by the number of the idea: judges read no names."""
    name = t("Ý tưởng số {number}", number=idea.number)
    return Team(code=str(idea.number), name=name, unit=idea.unit_code, leader=name)


def name_of(t: Texts, at: AtStage, sheet: Sheet) -> str:
    """Whom a sheet is about."""
    if any(part.code == sheet.part for part in at.rules.parts):
        return at.rules.team(sheet.team).name
    return t("Ý tưởng số {number}", number=sheet.team)


def _is_there(at: AtStage, part: int, team: int, judge: int) -> bool:
    rules = at.rules
    return (
        0 <= part < len(rules.parts)
        and 0 <= team < len(rules.teams)
        and 0 <= judge < len(rules.judges)
    )
