"""The sheet that a press speaks of, and whether this person may touch it."""

from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection

from contest.stage.marking import may_mark
from contest.stage.rules import Judge, StagePart, Team
from conversation.action.judging import parts_of
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from storage.stage import parts, sheets
from storage.stage.sheets import Sheet, State


class OfSheet(Protocol):
    """An action about one sheet."""

    @property
    def stage(self) -> int: ...
    @property
    def which(self) -> int: ...


@dataclass(frozen=True)
class SpokenOf:
    at: AtStage
    part: StagePart
    team: Team
    judge: int
    number: int
    """Of the part in the rules."""
    positions: tuple[int, int]
    """The stage, and which sheet, as on buttons."""

    @property
    def who(self) -> Judge:
        return self.at.rules.judges[self.judge]

    @property
    def is_own(self) -> bool:
        """Whether the judge marks, and nobody else types a paper sheet in."""
        return self.at.judge == self.judge

    def newest(self, tx: Connection) -> Sheet | None:
        return sheets.newest(tx, self.at.id, self.part.code, self.team.code, self.judge)

    def is_locked(self, tx: Connection) -> bool:
        state = parts.states(tx, self.at.id).get(self.part.code)
        return state is not None and state.locked_at is not None

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
    part, team, judge = parts_of(action.which)
    if at is None or not _is_there(at, part, team, judge):
        return None
    told = SpokenOf(
        at, at.rules.parts[part], at.rules.teams[team], judge, part, (at.id, action.which)
    )
    is_theirs = told.is_own or at.may_host
    return told if is_theirs and told.part.criteria and may_mark(told.who, told.team) else None


def _is_there(at: AtStage, part: int, team: int, judge: int) -> bool:
    rules = at.rules
    return (
        0 <= part < len(rules.parts)
        and 0 <= team < len(rules.teams)
        and 0 <= judge < len(rules.judges)
    )
