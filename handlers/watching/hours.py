"""The picture of papers by the hour, beside the round before."""

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from contest.rules import RoundRules
from conversation.action.watching import ShowHours, ShowState
from conversation.screen import Choice, Line, Screen
from handlers.visit import Visit
from handlers.watching import state
from handlers.watching.figures import midnight, round_watched
from printing.hours import Course, Hours, draw_hours
from storage import turnout
from storage.contests import StoredContest

_DAY = timedelta(days=1)
_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Compared:
    """Papers handed in by the same time of a round and of the one before, since the opening."""

    hours: Hours
    this: int
    last: int


async def send(visit: Visit) -> Screen:
    """In a message of its own, below the state from which it is asked for."""
    return replace(await show(visit), is_new=True)


async def show(visit: Visit) -> Screen:
    current = round_watched(visit.rules, visit.at)
    if current is None:
        return await state.show(visit)
    compared = await visit.database.read(_compare, visit.stored, current, visit.at)
    picture = await asyncio.to_thread(draw_hours, visit.t, compared.hours)
    t = visit.t
    again = Choice(t("Cập nhật"), ShowHours(), is_main=True)
    return Screen(
        title=t("Bài nộp theo giờ · {round}", round=current.title),
        lines=tuple(_lines(visit, compared)),
        picture=picture,
        choices=((again, Choice(t("Tình hình"), ShowState())),),
    )


def _lines(visit: Visit, compared: Compared) -> list[Line]:
    t, this, last = visit.t, compared.hours.this, compared.hours.last
    at = t.moment(visit.at)
    lines: list[Line] = [
        t.many("{round} đến {at}: {n} bài nộp.", compared.this, round=this.title, at=at)
    ]
    if last:
        lines.append(t.many("{round} đến cùng lúc: {n} bài nộp.", compared.last, round=last.title))
    return lines


def _compare(tx: Connection, stored: StoredContest, current: RoundRules, at: datetime) -> Compared:
    before = stored.rules.rounds[current.number - 2] if current.number > 1 else None
    first = midnight(stored.rules, current.opens_at)
    newest = min(at, current.closes_at - _INSTANT)
    return Compared(
        hours=Hours(
            this=_course(tx, stored, current),
            last=_course(tx, stored, before) if before else None,
            first_day=first.date(),
            days=_days(stored, first, current.closes_at - _INSTANT) + 1,
            shown=_days(stored, first, newest),
        ),
        this=_by(tx, stored, current, at - first),
        last=_by(tx, stored, before, at - first) if before else 0,
    )


def _course(tx: Connection, stored: StoredContest, current: RoundRules) -> Course:
    first = midnight(stored.rules, current.opens_at)
    by_hour = turnout.by_hour(tx, stored.round_ids[current.number], first)
    return Course(current.title, by_hour)


def _by(tx: Connection, stored: StoredContest, current: RoundRules, gone: timedelta) -> int:
    """Papers handed in by so long after the local midnight before the opening."""
    first = midnight(stored.rules, current.opens_at)
    return turnout.between(tx, stored.round_ids[current.number], first, first + gone)


def _days(stored: StoredContest, first: datetime, at: datetime) -> int:
    return (at.astimezone(stored.rules.zone).date() - first.date()) // _DAY
