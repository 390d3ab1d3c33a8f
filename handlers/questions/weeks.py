"""The week that questions are for: of a draft, or of the contest that people see."""

import asyncio
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from contest.checks.new_bank import reasons_against_bank
from contest.errors import Reason
from contest.making.banks import DraftWeek, week_with_bank, weeks_with_banks
from contest.questions import Question
from contest.rules import RoundRules
from handlers.making.drafts import code_of
from handlers.visit import Caller, Visit
from storage import contests, drafts, rounds
from storage.readings import Target
from storage.rounds import RoundState


@dataclass(frozen=True)
class Week:
    """`is_settled`: it has opened, and its questions are sealed. `is_served`: people see it.

    `contest_code`: of a draft, that of the contest it becomes."""

    target: Target
    contest_code: str
    title: str
    bank: tuple[Question, ...]
    shuffles: bool
    is_settled: bool = False

    @property
    def draft(self) -> int:
        """As it stands on buttons."""
        return self.target.draft_id or 0

    @property
    def is_served(self) -> bool:
        return self.target.contest_id is not None

    @property
    def base(self) -> int:
        return stands_for(self.bank)


def stands_for(content: object) -> int:
    """A number on a button for something that was looked at."""
    return zlib.crc32(repr(content).encode()) & 0x7FFF_FFFF


def target_of(caller: Caller, draft: int, number: int) -> Target | None:
    """None where there is no contest yet."""
    if draft:
        return Target(number, draft_id=draft)
    return Target(number, contest_id=caller.stored.id) if isinstance(caller, Visit) else None


async def find(caller: Caller, draft: int, number: int) -> Week | None:
    target = target_of(caller, draft, number)
    return await caller.database.read(find_in, caller, target) if target else None


def find_in(tx: Connection, caller: Caller, target: Target) -> Week | None:
    """None for a week that is not there, or of a contest that is served no more."""
    if target.draft_id is not None:
        found = week_with_bank(drafts.files(tx, target.draft_id), target.round)
        return of_draft(target.draft_id, target.round, found) if found else None
    if not isinstance(caller, Visit) or caller.stored.id != target.contest_id:
        return None
    states = rounds.states(tx, caller.stored.id)
    served = (_of_round(caller, each, states[each.number]) for each in caller.rules.rounds)
    return next((each for each in served if each.target == target), None)


def hold(tx: Connection, caller: Caller, target: Target) -> bool:
    """Whether it is still there, and then nobody changes it until this change is committed."""
    if target.draft_id is not None:
        return drafts.hold(tx, target.draft_id) is not None
    return isinstance(caller, Visit) and contests.hold(tx, caller.stored)


def coming(tx: Connection, visit: Visit) -> list[Week]:
    """Those of the contest that people see which have not opened."""
    states = rounds.states(tx, visit.stored.id)
    served = [_of_round(visit, each, states[each.number]) for each in visit.rules.rounds]
    return [each for each in served if not each.is_settled]


async def questions_of_others(caller: Caller, week: Week) -> list[str]:
    """What people are asked in the other weeks."""
    if week.target.draft_id is not None:
        files = await caller.database.read(drafts.files, week.target.draft_id)
        told = await asyncio.to_thread(weeks_with_banks, files)
        banks = [each.bank or () for each in told]
    else:
        banks = [*caller.stored.contest.banks] if isinstance(caller, Visit) else []
    return [
        each.text
        for number, bank in enumerate(banks, start=1)
        if number != week.target.round
        for each in bank
    ]


def reasons_against(visit: Visit, week: Week, bank: Sequence[Question]) -> list[Reason]:
    """Why papers could not be drawn from these questions by the rules that people know."""
    current = visit.rules.rounds[week.target.round - 1]
    return reasons_against_bank(visit.rules, current, bank)


def of_draft(draft_id: int, number: int, told: DraftWeek) -> Week:
    target = Target(number, draft_id=draft_id)
    return Week(target, code_of(draft_id), told.title, told.bank or (), told.shuffles)


def _of_round(visit: Visit, current: RoundRules, state: RoundState) -> Week:
    return Week(
        Target(current.number, contest_id=visit.stored.id),
        visit.rules.code,
        current.title,
        visit.stored.contest.banks[current.number - 1],
        visit.rules.paper.shuffle_options,
        is_settled=state.opened_at is not None or current.opens_at <= visit.at,
    )
