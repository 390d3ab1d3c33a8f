"""After an outage near a close: the facts for the organizers, and a round that closes later."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection

from contest.calendar import DueKind, extended, later_close, round_at, time_taken
from contest.rules import RoundRules
from conversation.action import AskExtension, ExtendRound, ShowOutage
from conversation.screen import Choice, Line, Row, Screen
from handlers import invitation, notices
from handlers.outages import about, from_to
from handlers.visit import Visit
from storage import acts, approvals, attempts, contests, outages, outbox, rounds, runs
from storage.contests import StoredContest
from storage.outages import Outage
from storage.outbox import Delivery

_MINUTE: Final = timedelta(minutes=1)


async def show(action: ShowOutage, visit: Visit) -> Screen | None:
    """What happened, and what may still be done about it."""
    outage = await _find(visit, action.outage)
    if outage is None:
        return None
    t, current = visit.t, _round(visit.stored, outage)
    facts = t.many(
        "{from_to}, hệ thống không nhận được thao tác của người dự thi, trong {n} phút.",
        outage.minutes,
        from_to=_capitalised(from_to(visit, outage)),
    )
    state, choices = await _what_may_be_done(visit, outage, current)
    return Screen(
        title=t("Gián đoạn gần giờ đóng {round}", round=current.title),
        lines=(facts, t.many("Khi đó có {n} người đang làm bài.", outage.people), state),
        choices=choices,
    )


async def ask(action: AskExtension, visit: Visit) -> Screen | None:
    """Before it is done: what it will do, and that it cannot be taken back."""
    outage = await _find(visit, action.outage)
    if outage is None:
        return None
    t, current = visit.t, _round(visit.stored, outage)
    closes_at = _new_close(visit.stored, outage, visit.at)
    if closes_at is None or not await _is_possible(visit, outage):
        return await show(ShowOutage(outage.id), visit)
    lines: list[Line] = [
        t("Giờ đóng mới: {closes}.", closes=t.moment(closes_at)),
        t(
            "Các bài đã tự động nộp trong lúc gián đoạn hoặc lúc đóng sẽ được mở lại để làm tiếp. "
            "Kết quả tạm tính, nếu đã có, được tính lại sau giờ đóng mới."
        ),
        t("Mọi người dự thi và các nhóm được báo ngay. Việc gia hạn không rút lại được."),
    ]
    minutes = _minutes(outage, current)
    yes = Choice(t("Xác nhận gia hạn"), ExtendRound(outage.id), is_main=True)
    no = Choice(t("Không gia hạn"), ShowOutage(outage.id))
    return Screen(
        title=t.many("Gia hạn {round} thêm {n} phút?", minutes, round=current.title),
        lines=tuple(lines),
        choices=((yes,), (no,)),
    )


async def extend(action: ExtendRound, visit: Visit) -> Screen | None:
    """Let the round close later, once however often it is pressed; then how things stand."""
    outage = await _find(visit, action.outage)
    if outage is None:
        return None
    await visit.database.write(_extend, visit.stored, outage, visit.address, visit.at)
    stored = await visit.database.read(contests.load, visit.stored.id)
    return await show(ShowOutage(outage.id), replace(visit, stored=stored))


async def compose_report(delivery: Delivery, visit: Visit) -> Screen | None:
    if not visit.is_organizer:
        return None
    return await show(ShowOutage(int(delivery.detail)), visit)


async def compose_extension(delivery: Delivery, visit: Visit) -> Screen | None:
    """To everybody: the new close, and what it means for one's own paper."""
    outage = await _find(visit, int(delivery.detail))
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


async def _find(visit: Visit, outage_id: int) -> Outage | None:
    """An outage near a close; about others there is nothing to decide."""
    outage = await visit.database.read(outages.find, visit.stored.id, outage_id)
    return outage if outage and outage.round else None


async def _what_may_be_done(
    visit: Visit, outage: Outage, current: RoundRules
) -> tuple[Line, tuple[Row, ...]]:
    t, closes = visit.t, visit.t.moment(current.closes_at)
    if outage.extended_at:
        return t("Đã gia hạn: {round} đóng lúc {closes}.", round=current.title, closes=closes), ()
    if not await _is_possible(visit, outage):
        return t("Kết quả đã công bố nên không gia hạn được nữa."), ()
    if _new_close(visit.stored, outage, visit.at) is None:
        return t("Không gia hạn được nữa vì tuần thi sau đã đến giờ mở."), ()
    offer = Choice(
        t.many("Gia hạn thêm {n} phút", _minutes(outage, current)), AskExtension(outage.id)
    )
    if visit.at >= current.closes_at:
        return t("{round} đã đóng lúc {closes}.", round=current.title, closes=closes), ((offer,),)
    return t("{round} đóng lúc {closes}.", round=current.title, closes=closes), ((offer,),)


async def _is_possible(visit: Visit, outage: Outage) -> bool:
    states = await visit.database.read(rounds.states, visit.stored.id)
    return outage.extended_at is None and states[outage.round].published_at is None


def _extend(
    tx: Connection, stored: StoredContest, outage: Outage, address: str, at: datetime
) -> None:
    """All of it, or nothing where it has become impossible or was done by somebody else."""
    closes_at = _new_close(stored, outage, at)
    if closes_at is None or not contests.hold(tx, stored):
        return
    current = _round(stored, outage)
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


def _move_close(
    tx: Connection, stored: StoredContest, outage: Outage, closes_at: datetime, at: datetime
) -> None:
    """The calendar, the deadlines of papers, and what the close has done already."""
    current = _round(stored, outage)
    rules = extended(stored.rules, current.number, closes_at)
    contest = replace(stored.contest, rules=rules)
    contests.save(tx, contest, secret=stored.secret, at=at, start_at=stored.start_at)
    round_id, minutes = stored.round_ids[current.number], rules.paper.time_limit_minutes
    time_limit = timedelta(minutes=minutes) if minutes else None
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


def _round(stored: StoredContest, outage: Outage) -> RoundRules:
    return stored.rules.rounds[outage.round - 1]


def _minutes(outage: Outage, current: RoundRules) -> int:
    return time_taken(current, outage.began_at, outage.ended_at) // _MINUTE


def _new_close(stored: StoredContest, outage: Outage, at: datetime) -> datetime | None:
    current = _round(stored, outage)
    longer = time_taken(current, outage.began_at, outage.ended_at)
    return later_close(stored.rules, current, longer, at)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
