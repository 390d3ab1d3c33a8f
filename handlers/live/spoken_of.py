"""The live question that a press or a notice speaks of, and the part it belongs to."""

from dataclasses import dataclass

from sqlalchemy import Connection

from contest.stage.live_members import answers_as
from contest.stage.rules import LiveRules, StagePart, Team
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from storage.stage import live_questions, parts
from storage.stage.live_questions import LiveQuestion


@dataclass(frozen=True)
class AtPart:
    """`number`: of the part in the rules."""

    at: AtStage
    number: int
    part: StagePart
    live: LiveRules

    def is_locked(self, tx: Connection) -> bool:
        return parts.state(tx, self.at.id, self.part.code).is_locked


@dataclass(frozen=True)
class AtQuestion:
    on: AtPart
    question: LiveQuestion

    @property
    def own_team(self) -> Team | None:
        """Of whom this person has a seat in."""
        seat = self.on.at.team_seat
        return self.on.at.rules.teams[seat.number] if seat else None

    @property
    def own_number(self) -> int | None:
        """In the own team, of who answers this question; None for anybody else."""
        seat, team = self.on.at.team_seat, self.own_team
        if seat is None or team is None:
            return None
        number = answers_as(self.on.live, team, seat.place)
        return number if number in self.question.answering.get(team.code, ()) else None


async def at_part(visit: Visit, stage_id: int, number: int) -> AtPart | None:
    """None where there is no such part, or nothing in it is answered live."""
    at = await opened(visit, stage_id)
    return _part_of(at, number) if at and 0 <= number < len(at.rules.parts) else None


async def at_question(visit: Visit, question_id: int) -> AtQuestion | None:
    question = await visit.database.read(live_questions.find, question_id)
    at = await opened(visit, question.stage_id) if question else None
    if question is None or at is None:
        return None
    codes = [part.code for part in at.rules.parts]
    on = _part_of(at, codes.index(question.part)) if question.part in codes else None
    return AtQuestion(on, question) if on else None


def _part_of(at: AtStage, number: int) -> AtPart | None:
    part = at.rules.parts[number]
    return AtPart(at, number, part, part.live) if part.live else None
