"""The whole rehearsal, from an empty database to the report."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from bot.rehearsing.auditing import check_counts
from bot.rehearsing.calendar import keep_the_calendar, settle
from bot.rehearsing.committee import approve, bind_the_group, try_everything
from bot.rehearsing.conducting import Conductor
from bot.rehearsing.crowd import Character, Habit, invent
from bot.rehearsing.diaries import plan_diary
from bot.rehearsing.players import Player
from bot.rehearsing.report import Report
from bot.rehearsing.results import read_rounds, read_season, read_units
from bot.rehearsing.sent import count_calls, read_bulks, seen_messages
from bot.rehearsing.sittings import Keys
from bot.rehearsing.stage import Stage, setting
from bot.rehearsing.warnings import find_warnings
from bot.rehearsing.wording import habit_in_words
from contest.files import Contest
from conversation.texts import Texts

_CURIOUS_AFTER = timedelta(hours=2)  # after the first publication


class Audience:
    """Whoever watches: told where the page is, and of contest time as it goes by."""

    async def opens(self, url: str) -> None:
        pass

    def sees(self, at: datetime, presses: int) -> None:
        pass


@dataclass(frozen=True)
class Plan:
    """`speed`: at most so many seconds of contest in a real one; 0 is as fast as it goes."""

    people: int
    share: float = 0.2
    """How many of them take part in a round, on average; more than 0, less than 1."""
    seed: int = 1
    speed: float = 0.0
    port: int = 0


async def rehearse(
    contest: Contest,
    t: Texts,
    folder: Path,
    plan: Plan,
    audience: Audience,
    stop: asyncio.Event,
) -> Report:
    """Play the contest on an empty database in `folder`, with invented people.

    Stopped in between, the report says so and holds what there was.
    """
    began = time.monotonic()
    async with setting(contest, t, folder, plan.port) as stage:
        await audience.opens(stage.url)
        people = invent(contest.units, plan.people, plan.share, plan.seed)
        is_complete = await _play(stage, t, people, plan, audience, stop)
        rounds, bulks = await read_rounds(stage), await read_bulks(stage, t)
        messages = seen_messages(stage, t)
        return Report(
            rules=contest.rules,
            rehearsed_at=datetime.now(UTC),
            took_seconds=time.monotonic() - began,
            people=len(people),
            units=len({who.unit.code for who in people}),
            habits=_count_habits(t, people),
            rounds=rounds,
            season=await read_season(stage),
            unit_table=await read_units(stage),
            bulks=bulks,
            calls=count_calls(stage),
            checks=await check_counts(stage, t),
            faults=tuple(stage.notes.faults),
            warnings=find_warnings(t, contest.rules, rounds, bulks, messages),
            messages=messages,
            is_complete=is_complete,
        )


async def _play(
    stage: Stage,
    t: Texts,
    people: list[Character],
    plan: Plan,
    audience: Audience,
    stop: asyncio.Event,
) -> bool:
    """False where it was stopped."""

    def show(at: datetime) -> None:
        stage.show(at)
        audience.sees(at, stage.notes.presses)

    await bind_the_group(stage)
    conductor = Conductor(stage.clock.now(), show, plan.speed)
    conductor.begin(keep_the_calendar(stage, conductor))
    conductor.begin(approve(stage, t, conductor))
    for player in _cast(stage, t, people, plan, conductor):
        conductor.begin(player.lives())
    playing = asyncio.create_task(conductor.conduct())
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait((playing, stopping), return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if playing.done():
        playing.result()
        return True
    playing.cancel()
    with suppress(asyncio.CancelledError):
        await playing
    return False


def _cast(
    stage: Stage, t: Texts, people: list[Character], plan: Plan, conductor: Conductor
) -> list[Player]:
    """Everybody; the first who is sure to be there is curious, and takes the first round only."""
    rules, keys = stage.contest.rules, Keys.of(stage.contest)
    cast = [
        Player(
            who=who,
            diary=plan_diary(rules, who, plan.seed),
            phone=stage.phone_of(who.name, f"+849{who.number:08}"),
            conductor=conductor,
            rules=rules,
            keys=keys,
            notes=stage.notes,
            chance=random.Random(f"{plan.seed} {who.number} playing"),  # noqa: S311  no lots
            settle=partial(settle, stage),
        )
        for who in people
    ]
    curious = next((p for p in cast if 1 in p.diary.rounds and not p.who.habits), None)
    if curious is not None:
        curious.diary = replace(curious.diary, rounds={1: curious.diary.rounds[1]})
        at = rules.rounds[0].publish_at + _CURIOUS_AFTER
        conductor.begin(try_everything(stage, t, conductor, curious.phone, at))
    return cast


def _count_habits(t: Texts, people: list[Character]) -> Mapping[str, int]:
    counted = Counter(habit for who in people for habit in who.habits)
    return {habit_in_words(t, habit): counted[habit] for habit in Habit}
