"""A round closes later, to give back what an outage took: all that follows, in one change."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection

from contest.calendar import DueKind, extended, later_close, round_at, time_taken
from contest.rules import RoundRules
from conversation.screen import Line, Screen
from handlers import notices
from handlers.outages.noticing import about, from_to
from handlers.sitting import invitation
from handlers.visit import Visit
from storage import acts, approvals, attempts, contests, outages, outbox, rounds, runs
from storage.contests import StoredContest
from storage.outages import Outage
from storage.outbox import Delivery

_MINUTE: Final = timedelta(minutes=1)


def round_of(stored: StoredContest, outage: Outage) -> RoundRules:
    return stored.rules.rounds[outage.round - 1]


def minutes(outage: Outage, current: RoundRules) -> int:
    """By how many a round is extended."""
    return time_taken(current, outage.began_at, outage.ended_at) // _MINUTE


def new_close(stored: StoredContest, outage: Outage, at: datetime) -> datetime | None:
    """Extended at the instant `at`; None where the next round is in the way."""
    current = round_of(stored, outage)
    longer = time_taken(current, outage.began_at, outage.ended_at)
    return later_close(stored.rules, current, longer, at)


def extend(
    tx: Connection, stored: StoredContest, outage: Outage, address: str, at: datetime
) -> None:
    """All of it, or nothing where it has become impossible or was done by somebody else."""
    closes_at = new_close(stored, outage, at)
    if closes_at is None or not contests.hold(tx, stored):
        return
    current = round_of(stored, outage)
    is_published = rounds.states(tx, stored.id)[outage.round].published_at is not None
    if is_published or not outages.mark_extended(tx, outage.id, by=address, at=at):
        return
    _move_close(tx, stored, outage, closes_at, at)
    acts.log(
        tx,
        at=at,
        address=address,
        kind="extend_round",
        detail={
            "round": outage.round,
            "outage": outage.id,
            "from": current.closes_at.isoformat(),
            "to": closes_at.isoformat(),
        },
    )
    outbox.add_for_everyone(tx, notice=notices.EXTENSION, **about(outage, at))
    outbox.add_for_chats(tx, notice=notices.EXTENSION, **about(outage, at))


async def compose(delivery: Delivery, visit: Visit) -> Screen | None:
    """To everybody: the new close, and what it means for one's own paper."""
    outage = await visit.database.read(outages.find, visit.stored.id, int(delivery.detail))
    current = round_at(visit.rules, visit.at)
    if outage is None or current is None or current.number != delivery.round:
        return None
    t = visit.t
    why = t(
        "Hệ thống bị gián đoạn {from_to}, nên Ban Tổ chức lùi giờ đóng để bù thời gian.",
        from_to=from_to(visit, outage),
    )
    mine = [] if visit.place.is_group else await _own_paper(visit, current)
    return Screen(
        title=t(
            "{round} được gia hạn đến {closes}",
            round=current.title,
            closes=t.moment(current.closes_at),
        ),
        lines=(why, *mine),
        choices=invitation.way_in(visit, current) if await _may_go_in(visit, current) else (),
    )


def _move_close(
    tx: Connection, stored: StoredContest, outage: Outage, closes_at: datetime, at: datetime
) -> None:
    """The calendar, the deadlines of papers, and what the close has done already."""
    current = round_of(stored, outage)
    rules = extended(stored.rules, current.number, closes_at)
    contest = replace(stored.contest, rules=rules)
    contests.save(tx, contest, secret=stored.secret, at=at, start_at=stored.start_at)
    round_id, limit = stored.round_ids[current.number], rules.paper.time_limit_minutes
    time_limit = limit * _MINUTE if limit else None
    attempts.move_deadlines(
        tx, round_id, old_close=current.closes_at, new_close=closes_at, time_limit=time_limit
    )
    attempts.reopen(
        tx,
        round_id,
        began_at=outage.began_at,
        ended_at=outage.ended_at,
        at=at,
        new_close=closes_at,
        time_limit=time_limit,
    )
    rounds.reopen(tx, round_id)
    runs.forget(tx, stored.id, DueKind.CLOSE, current.number)
    approvals.withdraw(tx, stored.id, current.number)


async def _own_paper(visit: Visit, current: RoundRules) -> list[Line]:
    t, mine = visit.t, await invitation.own_attempts(visit, current)
    if not mine:
        return []
    if mine[-1].handed_in_at:
        return [t("Bài anh/chị đã nộp vẫn được giữ nguyên.")]
    return [
        t(
            "Bài làm dở của anh/chị, kể cả khi đã được tự động nộp, nay mở để làm tiếp. "
            "Khi nộp, anh/chị nhận biên nhận mới."
        )
    ]


async def _may_go_in(visit: Visit, current: RoundRules) -> bool:
    if visit.place.is_group:
        return True
    mine = await invitation.own_attempts(visit, current)
    is_done = len(mine) >= visit.rules.paper.attempts_per_round and mine[-1].handed_in_at
    return not is_done
