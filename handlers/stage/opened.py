"""The Hội thi that a press speaks of, and what the person who pressed is at it."""

from dataclasses import dataclass

from sqlalchemy import Connection

from contest.stage.rules import Judge, StageRules
from handlers.stage import seat_words
from handlers.visit import Visit
from storage.stage import seats, stages
from storage.stage.seats import Kind, Seat
from storage.stage.stages import StoredStage


@dataclass(frozen=True)
class AtStage:
    """A Hội thi as one person meets it. Organizers may do what the host may."""

    stored: StoredStage
    seats: tuple[Seat, ...]
    is_organizer: bool

    @property
    def id(self) -> int:
        return self.stored.id

    @property
    def rules(self) -> StageRules:
        return self.stored.rules

    @property
    def judge(self) -> int | None:
        """Position in the rules, of who sits in the jury."""
        return next((each.number for each in self.seats if each.kind is Kind.JUDGE), None)

    @property
    def is_head(self) -> bool:
        return self.judge is not None and self.rules.judges[self.judge].is_head

    @property
    def may_host(self) -> bool:
        return self.is_organizer or any(each.kind is Kind.HOST for each in self.seats)

    @property
    def team_seat(self) -> Seat | None:
        """Of a leader (place 0) or a member."""
        return next((each for each in self.seats if each.kind is Kind.TEAM), None)

    def leads(self, team: int) -> bool:
        return Seat(Kind.TEAM, team) in self.seats

    def judge_rules(self, number: int) -> Judge:
        return self.rules.judges[number]


async def opened(visit: Visit, stage_id: int) -> AtStage | None:
    """None where the contest has no such Hội thi."""
    found = await visit.database.read_at_once(_find, visit, stage_id)
    return found if found and found.stored.contest_id == visit.stored.id else None


async def current(visit: Visit) -> AtStage | None:
    """The one loaded last."""
    return await visit.database.read(newest, visit)


def newest(tx: Connection, visit: Visit) -> AtStage | None:
    return _at(tx, visit, stages.newest(tx, visit.stored.id))


def _find(tx: Connection, visit: Visit, stage_id: int) -> AtStage | None:
    return _at(tx, visit, stages.find(tx, stage_id))


def _at(tx: Connection, visit: Visit, stored: StoredStage | None) -> AtStage | None:
    if stored is None:
        return None
    mine = tuple(
        each
        for each in seats.of_address(tx, stored.id, visit.address)
        if seat_words.exists(stored.rules, each)
    )
    return AtStage(stored, mine, visit.is_organizer)
