"""Who hands ideas in: a team, by its leader, or somebody who takes part, as a person."""

from dataclasses import dataclass

from sqlalchemy import Connection

from contest.stage.rules import IdeaRules
from conversation.action.ideas import NO_TEAM
from conversation.screen import Screen
from handlers.people import joining
from handlers.stage.opened import AtStage, opened
from handlers.visit import Visit
from storage import participants
from storage.stage import ideas
from storage.stage.ideas import Idea


@dataclass(frozen=True)
class Owner:
    """`team`: position in the rules, or NO_TEAM; `addresses`: all from which the person writes."""

    at: AtStage
    rules: IdeaRules
    team: int
    unit_code: str
    addresses: tuple[str, ...]

    @property
    def team_code(self) -> str:
        return "" if self.team == NO_TEAM else self.at.rules.teams[self.team].code

    @property
    def most(self) -> int:
        """How many ideas may be there at once."""
        if self.team != NO_TEAM:
            return self.rules.most_per_team
        return self.rules.persons.most_each if self.rules.persons else 0

    def ideas(self, tx: Connection) -> list[Idea]:
        if self.team_code:
            return ideas.of_team(tx, self.at.id, self.team_code)
        return ideas.of_person(tx, self.at.id, self.addresses)


async def owner(visit: Visit, stage_id: int, team: int) -> Owner | None:
    """None where this person hands in nothing: no leader of the team, or not joined."""
    at = await opened(visit, stage_id)
    if at is None or at.rules.ideas is None:
        return None
    return await visit.database.read(_owner, visit, at, at.rules.ideas, team)


async def owned(visit: Visit, stage_id: int, number: int) -> tuple[Owner, Idea] | None:
    """One of this person's ideas, or of the team that this person leads."""
    at = await opened(visit, stage_id)
    if at is None or at.rules.ideas is None:
        return None
    return await visit.database.read(_owned, visit, at, at.rules.ideas, number)


async def ask_to_join(visit: Visit, stage_id: int, team: int) -> Screen | None:
    """Of a person nothing is kept before they agree to it; None where nothing else is missing."""
    at = await opened(visit, stage_id)
    is_for_all = at is not None and at.rules.ideas is not None and at.rules.ideas.persons
    if team != NO_TEAM or not is_for_all or visit.joined is not None:
        return None
    why = visit.t("Để nộp ý tưởng, xin anh/chị đăng ký dự thi trước, rồi gõ lại /hoithi.")
    return joining.ask_consent_first(visit, why)


def _owned(
    tx: Connection, visit: Visit, at: AtStage, rules: IdeaRules, number: int
) -> tuple[Owner, Idea] | None:
    idea = ideas.find(tx, at.id, number)
    if idea is None or not idea.is_there:
        return None
    whose = _owner(tx, visit, at, rules, _position(at, idea.team))
    return (whose, idea) if whose and idea in whose.ideas(tx) else None


def _position(at: AtStage, team: str) -> int:
    """NO_TEAM for the idea of a person, and for a team that is there no more."""
    codes = [each.code for each in at.rules.teams]
    return codes.index(team) if team in codes else NO_TEAM


def _owner(tx: Connection, visit: Visit, at: AtStage, rules: IdeaRules, team: int) -> Owner | None:
    if team != NO_TEAM:
        leads = 0 <= team < len(at.rules.teams) and at.leads(team)
        return Owner(at, rules, team, at.rules.teams[team].unit, ()) if leads else None
    who = visit.joined
    if who is None or rules.persons is None:
        return None
    addresses = tuple(participants.addresses(tx, who.id))
    return Owner(at, rules, team, who.unit_code or "", addresses)
