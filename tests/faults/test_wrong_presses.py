"""Every action there is, pressed by the wrong person, in the wrong week, role or chat: no effect.

A press proves nothing. A new action is covered by being in `conversation.action.CODES`.
"""

from collections.abc import AsyncIterator, Iterator
from dataclasses import fields
from itertools import product
from pathlib import Path
from typing import get_args

import pytest
from structlog.testing import capture_logs

from bot.importing import read_folder
from conversation.action import CODES, Action
from conversation.action.desk import ShowMenu
from conversation.action.feedback import WriteFeedback
from conversation.action.groups import BindGroup, OfferBinding, UnbindGroup
from conversation.action.home import Home
from conversation.action.rights import Forget
from conversation.action.watching import ShowState
from conversation.screen import Screen
from handlers.making.loading import import_contest
from handlers.permissions import AT_THE_DESK, FOR_ORGANIZERS
from storage import approvals, roles
from storage.database import Database
from storage.roles import APPROVER, OBSERVER, ORGANIZER, QUESTION_WRITER, Kind, Role
from tests.faults import rows
from tests.faults.counter import Counter, address_of
from tests.journeys import small_contest
from tests.storage.held import minute

LAN, NAM, ORG = 1, 2, 9
NAMES = {LAN: "Quách Thị Lan", NAM: "Bùi Văn Nam"}
OPENS, TAKEN, BETWEEN, WEEK_2 = minute(0), minute(60), minute(9_500), minute(10_200)
HUGE = 2**31 - 1
SEVERAL = 3  # numbers on a button: all that might be there, in any order, would take minutes
IN_GROUPS = (OfferBinding, BindGroup, UnbindGroup)

KINDS = list(CODES.values())


def pressable(kind: type[Action], ids: set[int]) -> Iterator[Action]:
    """With numbers that exist, that might, and that never will; of several numbers, with all alike
    and with each of them another than the rest."""
    count = len(fields(kind))
    if count < SEVERAL:
        numbers = sorted(ids | {-1, 0, 1, 2, 3, HUGE})
        yield from (kind(*values) for values in product(numbers, repeat=count))
        return
    numbers = sorted(ids | {0, HUGE})
    alike = [(number,) * count for number in numbers]
    one_other = [
        (*same[:place], other, *same[place + 1 :])
        for same in alike
        for place in range(count)
        for other in numbers
    ]
    yield from (kind(*values) for values in dict.fromkeys((*alike, *one_other)))


@pytest.fixture
async def counter(database_url: str, tmp_path: Path) -> AsyncIterator[Counter]:
    """Week 1: Lan has an open paper, Nam has handed one in and written to the organizer."""
    async with Database.opened(database_url) as db:
        contest = read_folder(small_contest.write(tmp_path, minutes=0, approvals=2))
        stored = (await import_contest(db, contest, at=minute(-60))).stored
        counter = Counter(db, stored, OPENS)
        organizer = Role(ORGANIZER)
        await db.write(roles.give, address_of(ORG), organizer, by=roles.BY_SETTINGS, at=OPENS)
        await counter.comes_to(TAKEN)
        await counter.joins(LAN, NAMES[LAN])
        await counter.joins(NAM, NAMES[NAM])
        await counter.starts(LAN)
        await counter.takes(NAM, "ABD", prediction=4)
        await counter.presses(NAM, WriteFeedback())
        await counter.says(NAM, "Câu 3 sai đáp án")
        yield counter


async def press_all(
    counter: Counter, kind: type[Action], who: int, *, in_group: bool = False
) -> list[Screen | None]:
    """The action with every number; no error goes unhandled, nobody else is seen."""
    papers = {(await counter.paper_of(whose)).id for whose in (LAN, NAM)}
    with capture_logs() as logs:
        shown = [
            await counter.presses(who, action, in_group=in_group)
            for action in pressable(kind, papers)
        ]
    assert [log for log in logs if log["log_level"] in ("error", "critical")] == []
    others = [name for whose, name in NAMES.items() if whose != who]
    assert not any(name in repr(screen) for screen in shown for name in others)
    return shown


async def changed(
    counter: Counter, mine: rows.Mine, kind: type[Action], who: int, *, in_group: bool = False
) -> list[str]:
    """The rows, other than `mine`, that are not as before."""
    before = await counter.database.read(rows.kept, mine)
    await press_all(counter, kind, who, in_group=in_group)
    after = await counter.database.read(rows.kept, mine)
    return [
        f"{kind.__name__}: {row}"
        for table in before
        for row in (*before[table], *after[table])
        if (row in before[table]) != (row in after[table])
    ]


async def test_nobody_moves_or_sees_anything_of_another(counter: Counter) -> None:
    for who, kind in enumerate(KINDS, start=100):
        person = await counter.joins(who)
        assert await changed(counter, rows.all_of(who, person.id), kind, who) == []


async def test_nor_does_whoever_has_not_joined(counter: Counter) -> None:
    for who, kind in enumerate(KINDS, start=100):
        coming = await counter.database.read(rows.next_participant)
        assert await changed(counter, rows.all_of(who, coming), kind, who) == []


async def test_what_is_for_organizers_leads_others_home(counter: Counter) -> None:
    home = await counter.presses(LAN, Home())
    for kind in get_args(FOR_ORGANIZERS):
        assert await press_all(counter, kind, LAN) == [home] * len(list(pressable(kind, {1, 2})))


@pytest.mark.parametrize("role", [APPROVER, QUESTION_WRITER, OBSERVER])
async def test_a_role_at_the_desk_opens_its_own_doors_and_no_others(
    counter: Counter, role: Kind
) -> None:
    await counter.database.write(roles.give, address_of(LAN), Role(role), by="test", at=TAKEN)
    home = await counter.presses(LAN, Home())
    for kind in AT_THE_DESK[ORGANIZER] - AT_THE_DESK[role]:
        assert await press_all(counter, kind, LAN) == [home] * len(list(pressable(kind, {1, 2})))
    menu = await counter.presses(LAN, ShowMenu())
    assert menu and menu.title == "Bàn làm việc của Ban Tổ chức"


async def test_in_a_group_nobody_does_anything_of_their_own(counter: Counter) -> None:
    for kind in KINDS:
        assert await changed(counter, rows.nothing, kind, LAN, in_group=True) == []


async def test_in_a_group_an_organizer_binds_it_and_does_nothing_else(counter: Counter) -> None:
    for kind in KINDS:
        mine = rows.binding if kind in IN_GROUPS else rows.nothing
        assert await changed(counter, mine, kind, ORG, in_group=True) == []


@pytest.mark.parametrize("kind", IN_GROUPS)
async def test_a_private_chat_is_not_bound(counter: Counter, kind: type[Action]) -> None:
    assert await changed(counter, rows.account_of(ORG, None), kind, ORG) == []


async def test_between_two_weeks_no_paper_and_no_result_is_moved(counter: Counter) -> None:
    await counter.comes_to(BETWEEN)
    for kind in KINDS:
        if kind is not Forget:
            person = await counter.person(LAN)
            assert await changed(counter, rows.account_of(LAN, person.id), kind, LAN) == []


async def test_in_the_next_week_nothing_of_the_last_is_moved(counter: Counter) -> None:
    await counter.comes_to(WEEK_2)
    person = await counter.person(LAN)
    mine = rows.account_and_new_papers_of(LAN, person.id, last=(await counter.paper_of(NAM)).id)
    for kind in KINDS:
        if kind is not Forget:
            assert await changed(counter, mine, kind, LAN) == []


async def test_a_role_that_is_taken_away_is_gone_at_the_next_press(counter: Counter) -> None:
    await counter.comes_to(BETWEEN)
    state = await counter.presses(ORG, ShowState())
    assert state and "Tình hình lúc" in state.title
    await counter.database.write(roles.take, address_of(ORG), Role(ORGANIZER))
    for kind in (*get_args(FOR_ORGANIZERS), *IN_GROUPS):
        for in_group in (False, True):
            assert (
                await changed(counter, rows.account_of(ORG, None), kind, ORG, in_group=in_group)
                == []
            )
    refused = await counter.presses(ORG, ShowState())
    assert refused and "Tình hình" not in refused.title
    assert await counter.database.read(approvals.count, counter.stored.id, 1) == 0
