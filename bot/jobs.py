"""What is due and when. APScheduler only wakes us; the truth is the calendar and recorded rows.

Each look does everything that is due and not yet recorded, in the calendar's order, and records
it in the same transaction. So each run happens once, however often the program starts, the
clock steps, or a second process looks.
"""

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import assert_never
from zoneinfo import ZoneInfo

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import Connection

from bot.clock import Clock
from bot.leading import Leader, NotLeading
from contest.calendar import DueKind, DueRun, due_runs
from handlers.due import (
    closing,
    deadlines,
    doubles,
    headcounts,
    opening,
    publishing,
    reporting,
    season,
)
from handlers.shelf import Shelf
from handlers.sitting import handing_in
from storage import contests, participants, rounds, runs
from storage.contests import StoredContest
from storage.database import Database
from storage.encryption import Cipher
from storage.errors import StorageUnavailable

log = structlog.get_logger()

LOOK_SECONDS = 5.0
"""The longest that the clock may have been set, or a paper run out, without a look (real time)."""

SETTLING = timedelta(seconds=90)
"""After a deadline, answers that were received in time may still be on their way to the disk."""

LONGEST_WAIT = timedelta(minutes=5)
"""For an answer that is in hand and not kept: Telegram posts it again every two minutes at the
latest, unless it has given up on it."""

_SHORTEST_PAUSE_SECONDS = 0.2
_BATCH = 500
_JOB = "look"


class Jobs:
    """Runs the calendar of the contest that is served, while this process leads."""

    def __init__(
        self,
        database: Database,
        shelf: Shelf,
        clock: Clock,
        leader: Leader,
        cipher: Cipher,
        oldest_unkept: Callable[[], datetime | None] = lambda: None,
    ) -> None:
        """`oldest_unkept`: when the oldest of what is in hand, and not kept yet, was received."""
        self._leader = leader
        self._oldest_unkept = oldest_unkept
        self._database = database
        self._shelf = shelf
        self._clock = clock
        self._cipher = cipher
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._looking = asyncio.Lock()
        self._watch: asyncio.TimerHandle | None = None
        self._reminded_on: date | None = None
        self.is_failing = False
        """Whether the last look was ended by a fault of ours."""

    def start(self) -> None:
        self._scheduler.start()
        self._look_again(datetime.now(UTC))

    async def stop(self) -> None:
        """Stop waking up, and wait for the look that is under way."""
        self._scheduler.shutdown(wait=False)
        if self._watch:
            self._watch.cancel()
        async with self._looking:
            return

    async def look(self) -> None:
        """Do everything that is due now."""
        async with self._looking:
            if not await self._leader.leads():
                return
            stored = await self._shelf.current()
            if stored is not None:
                await self._hand_in_overdue(stored)
                await self._run_due(stored)
                await self._remind_of_deadlines(stored)

    async def _look_and_plan(self) -> None:
        try:
            await self.look()
            at = await self._next_look()
        except NotLeading:
            log.info("another process leads, and keeps the calendar")
            at = self._latest_look()
        except StorageUnavailable as fault:
            log.warning("the calendar waits for the database", error=str(fault))
            at = self._latest_look()
        except Exception:
            log.exception("a due run failed and will be tried again")
            self.is_failing = True
            at = self._latest_look()
        else:
            self.is_failing = False
        self._look_again(at)

    def _look_again(self, at: datetime) -> None:
        self._scheduler.add_job(
            self._look_and_plan,
            "date",
            run_date=at,
            id=_JOB,
            replace_existing=True,
            misfire_grace_time=None,
            coalesce=True,
            max_instances=2,  # this look has not ended when the next is due at once; see `_looking`
        )
        self._watch_over()

    def _watch_over(self) -> None:
        """The computer's clock may be set back: look all the same, or nobody would for as long."""
        if self._watch:
            self._watch.cancel()
        self._watch = asyncio.get_running_loop().call_later(
            2 * LOOK_SECONDS, lambda: self._look_again(datetime.now(UTC))
        )

    async def _next_look(self) -> datetime:
        """The next due instant, in real time, if it comes before the latest."""
        latest = self._latest_look()
        stored = await self._shelf.current()
        if stored is None:
            return latest
        now = self._clock.now()
        coming = [_ready_at(due) for due in due_runs(stored.rules) if _ready_at(due) > now]
        return min([latest, *(self._clock.real_time_of(at) for at in coming[:1])])

    def _latest_look(self) -> datetime:
        pause_seconds = max(LOOK_SECONDS / self._clock.speed, _SHORTEST_PAUSE_SECONDS)
        return datetime.now(UTC) + timedelta(seconds=pause_seconds)

    async def _hand_in_overdue(self, stored: StoredContest) -> None:
        """Hand in papers whose time was up, once answers on their way have settled."""
        late = _BATCH
        while late == _BATCH:
            settled_at = self._settled_at(self._clock.now())
            late = await self._leader.write(handing_in.overdue, stored, at=settled_at, limit=_BATCH)

    async def _remind_of_deadlines(self, stored: StoredContest) -> None:
        """Once a day; that it is once even after a restart is the outbox's doing."""
        now = self._clock.now()
        today = now.astimezone(stored.rules.zone).date()
        if today != self._reminded_on and deadlines.is_time(stored, now):
            await self._leader.write(deadlines.remind, stored, now)
            self._reminded_on = today

    def _settled_at(self, now: datetime) -> datetime:
        """All that was received before this instant is kept, or lost for good."""
        unkept_at = self._oldest_unkept()
        is_awaited = unkept_at is not None and unkept_at > now - LONGEST_WAIT
        return min(now - SETTLING, unkept_at) if unkept_at and is_awaited else now - SETTLING

    async def _run_due(self, stored: StoredContest) -> None:
        recorded = await self._database.read(runs.recorded, stored.id)
        now = self._clock.now()
        for due in due_runs(stored.rules):
            if due.kind is DueKind.CLOSE and due.at > self._settled_at(now):
                continue
            if due.at <= now and (due.kind, due.round, due.index) not in recorded:
                await self._leader.write(run, stored, due, self._cipher, now)
        if await self._database.read(season.is_due, stored):
            await self._leader.write(_make_season, stored, now)


def run(tx: Connection, stored: StoredContest, due: DueRun, cipher: Cipher, at: datetime) -> None:
    """Do one due run and record it, or record why it was skipped; once, whoever comes first.

    Where the contest has changed meanwhile its calendar may have: the next look sees.
    """
    if not contests.hold(tx, stored) or not _is_ready(tx, stored, due, at):
        return
    if due.kind is DueKind.FINAL:
        season.make(tx, stored, at)
    if not doubles.are_decided(tx, stored, due, at):
        return
    if not publishing.tables_agree(tx, stored, due, at):
        return
    too_late = _why_skipped(due, at, stored.rules.zone)
    is_first = runs.record(
        tx,
        contest_id=stored.id,
        kind=due.kind,
        round=due.round,
        index=due.index,
        due_at=due.at,
        at=at,
        outcome="skipped" if too_late else "done",
        reason=too_late,
    )
    if not is_first:
        return
    if not too_late:
        _do(tx, stored, due, cipher, at)
    elif due.kind is DueKind.OPEN:
        opening.begin(tx, stored, due.round, at)
    log.info("due run", kind=due.kind, round=due.round, index=due.index, skipped=too_late)


def _make_season(tx: Connection, stored: StoredContest, at: datetime) -> None:
    """Once the last round has closed, and after whatever changed a round since."""
    if contests.hold(tx, stored):
        season.make(tx, stored, at)


def _why_skipped(due: DueRun, at: datetime, zone: ZoneInfo) -> str:
    """How late it is and until when it would have been of use, or "" while it is."""
    if due.stale_at is None or at < due.stale_at:
        return ""
    late = timedelta(seconds=round((at - due.at).total_seconds()))
    return f"{late} late; of use until {due.stale_at.astimezone(zone):%Y-%m-%d %H:%M}"


def _do(  # noqa: C901  one line a kind
    tx: Connection, stored: StoredContest, due: DueRun, cipher: Cipher, at: datetime
) -> None:
    match due.kind:
        case DueKind.OPEN:
            opening.open_round(tx, stored, due, at)
        case DueKind.REMIND:
            opening.remind(tx, stored, due, at)
        case DueKind.FOCAL_POINTS:
            opening.tell_focal_points(tx, stored, due, at)
        case DueKind.REPORT:
            reporting.report(tx, stored, due, at)
        case DueKind.HEADCOUNT:
            headcounts.close_headcounts(tx, stored, due, at)
        case DueKind.CLOSE:
            closing.close_round(tx, stored, due, cipher, at)
        case DueKind.PUBLISH:
            publishing.publish_round(tx, stored, due, at)
        case DueKind.FINAL:
            publishing.publish_contest(tx, stored, due, at)
        case DueKind.COMPLAINTS_END:
            participants.release(tx, stored.id)
        case DueKind.PURGE:
            participants.purge(tx, stored.id, at)
        case _ as never:
            assert_never(never)


def _ready_at(due: DueRun) -> datetime:
    return due.at + SETTLING if due.kind is DueKind.CLOSE else due.at


def _is_ready(tx: Connection, stored: StoredContest, due: DueRun, at: datetime) -> bool:
    """A ranking is published when it is there and may go out, the last one after all others.

    Complaints are heard for as long as the rules say, also about what was published late.
    """
    states = rounds.states(tx, stored.id)
    if due.kind is DueKind.PUBLISH:
        is_ranked = states[due.round].closed_at is not None
        return is_ranked and publishing.may_go_out(tx, stored, due, at)
    if due.kind in {DueKind.FINAL, DueKind.PURGE}:
        is_over = all(state.published_at for state in states.values())
        return is_over and (due.kind is DueKind.PURGE or publishing.may_go_out(tx, stored, due, at))
    if due.kind is DueKind.COMPLAINTS_END:
        heard = timedelta(days=stored.rules.results.complaint_days)
        published = [state.published_at for state in states.values()]
        return all(when is not None and when + heard <= at for when in published)
    return True
