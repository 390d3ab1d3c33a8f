"""What is due happens once, and what is too late is skipped with the reason on record."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Self

import pytest
from sqlalchemy import make_url
from structlog.testing import capture_logs

from bot import jobs as jobs_module
from bot.clock import Clock
from bot.jobs import LONGEST_WAIT, SETTLING, Jobs, run
from bot.leading import Leader
from contest.calendar import due_runs
from handlers import notices
from handlers.shelf import Shelf
from handlers.sitting import handing_in
from storage import contests, outbox, rounds, runs
from storage.database import Database
from storage.encryption import Cipher
from storage.outbox import DeliveryState
from storage.participants import Participant
from storage.rounds import RoundState
from tests.bot.conftest import until
from tests.databases import PostgresServer
from tests.storage.held import OPENS_AT, Held, minute

CLOSES_AT = minute(9450)  # 21:00 on 20/8/2023
SECOND = timedelta(seconds=1)


def jobs_of(db: Database, clock: Clock) -> Jobs:
    """Of a process that leads, or believes it does."""
    return Jobs(db, Shelf(db), clock, Leader(db, "ours"), Cipher.of(""))


async def looks(held: Held, clock: Clock, at: datetime) -> None:
    """The calendar is looked at when the contest's clock shows `at`."""
    clock.set(at)
    await jobs_of(held.db, clock).look()


async def history(held: Held) -> list[str]:
    """What is on record, such as "open 1 done"."""
    done = await held.db.read(runs.history, held.stored.id)
    return [f"{run.kind} {run.round} {run.outcome}" for run in done]


async def week(held: Held, number: int = 1) -> RoundState:
    return (await held.db.read(rounds.states, held.stored.id))[number]


async def waiting(held: Held, notice: str) -> int:
    told = await held.db.read(outbox.counts, held.stored.id)
    return told.get((notice, DeliveryState.WAITING), 0)


async def has_done(held: Held, run: str) -> bool:
    return f"{run} done" in await history(held)


async def test_a_week_opens_at_its_instant_and_not_before(held: Held, clock: Clock) -> None:
    await held.joins("telegram:1")
    await looks(held, clock, OPENS_AT - SECOND)
    assert await history(held) == []
    await looks(held, clock, OPENS_AT)
    assert await history(held) == ["open 1 done"]
    assert (await week(held)).opened_at
    assert await waiting(held, notices.OPENING) == 1


async def test_looking_again_does_nothing_again(held: Held, clock: Clock) -> None:
    await held.joins("telegram:1")
    for _ in range(3):
        await looks(held, clock, minute(1))
    assert await history(held) == ["open 1 done"]


async def test_what_two_processes_see_at_once_happens_once(
    held: Held, clock: Clock, database_url: str
) -> None:
    await held.joins("telegram:1")
    async with Database.opened(database_url) as other:
        processes = [jobs_of(held.db, clock), jobs_of(other, clock)]
        await asyncio.gather(*(process.look() for process in processes))
    assert await history(held) == ["open 1 done"]
    assert await waiting(held, notices.OPENING) == 1


@pytest.mark.parametrize(
    ("unkept_at", "is_closed"),
    [
        (CLOSES_AT - SECOND, False),  # in hand before the close: it may still come
        (CLOSES_AT, True),
        (CLOSES_AT + SETTLING - LONGEST_WAIT, True),  # it is given up
    ],
)
async def test_the_close_waits_for_what_was_received_before_it(
    held: Held, mai: Participant, clock: Clock, unkept_at: datetime, is_closed: bool
) -> None:
    paper = await held.starts(mai, at=1, limit=9449)
    clock.set(CLOSES_AT + SETTLING)
    leader = Leader(held.db, "ours")
    await Jobs(held.db, Shelf(held.db), clock, leader, Cipher.of(""), lambda: unkept_at).look()
    assert ((await held.now(paper)).handed_in_at is not None) == is_closed
    assert ((await week(held)).closed_at is not None) == is_closed


async def test_a_calendar_that_has_changed_meanwhile_is_left_to_the_next_look(held: Held) -> None:
    read_before = held.stored
    await held.db.write(contests.save, held.stored.contest, secret="s", at=minute(0))
    (opening, *_) = due_runs(read_before.rules)
    await held.db.write(run, read_before, opening, Cipher.of(""), minute(1))
    assert await held.db.write(handing_in.overdue, read_before, at=minute(1), limit=1) == 0
    assert await history(held) == []


async def test_who_does_not_lead_does_nothing(held: Held, clock: Clock) -> None:
    await Leader(held.db, "another").leads()
    await jobs_of(held.db, clock).look()
    assert await history(held) == []


async def test_without_a_contest_there_is_nothing_to_do(db: Database, clock: Clock) -> None:
    await jobs_of(db, clock).look()


async def test_an_opening_missed_but_still_of_use_is_made_up_for_at_once(
    held: Held, clock: Clock
) -> None:
    await held.joins("telegram:1")
    await looks(held, clock, minute(3 * 24 * 60))
    assert await history(held) == ["open 1 done"]
    assert await waiting(held, notices.OPENING) == 1


async def test_a_stale_reminder_is_skipped_and_the_reason_recorded(
    held: Held, clock: Clock
) -> None:
    await held.joins("telegram:1")
    await looks(held, clock, CLOSES_AT - timedelta(hours=1))
    assert await history(held) == [
        "open 1 done",
        "focal_points 1 skipped",
        "remind 1 skipped",
    ]
    skipped = (await held.db.read(runs.history, held.stored.id))[-1]
    assert skipped.reason == "1 day, 11:30:00 late; of use until 2023-08-19 20:30"
    assert await waiting(held, notices.REMINDER) == 0


async def test_a_week_that_was_slept_through_is_opened_without_a_word(
    held: Held, clock: Clock
) -> None:
    await held.joins("telegram:1")
    await looks(held, clock, CLOSES_AT + SETTLING)
    assert await history(held) == [
        "open 1 skipped",
        "focal_points 1 skipped",
        "remind 1 skipped",
        "close 1 done",
        "headcount 0 done",
    ]
    assert (await week(held)).opened_at
    assert await waiting(held, notices.OPENING) == 0


async def test_a_week_closes_once_answers_on_their_way_have_settled(
    held: Held, clock: Clock
) -> None:
    mai = await held.joins("telegram:1")
    await held.starts(mai, limit=9449)
    await looks(held, clock, CLOSES_AT + SETTLING - 2 * SECOND)
    assert not (await week(held)).closed_at
    await looks(held, clock, CLOSES_AT + SETTLING)
    assert (await week(held)).closed_at


async def test_a_paper_left_open_is_handed_in_and_its_owner_told(held: Held, clock: Clock) -> None:
    mai = await held.joins("telegram:1")
    paper = await held.starts(mai, at=1, limit=20)
    await looks(held, clock, minute(21) + SETTLING - 2 * SECOND)
    assert not (await held.now(paper)).handed_in_at
    await looks(held, clock, minute(21) + SETTLING)
    assert (await held.now(paper)).handed_in_at == minute(21)
    assert await waiting(held, notices.TIME_UP) == 1


async def test_after_a_night_of_downtime_a_week_is_closed_and_published(
    held: Held, clock: Clock
) -> None:
    await held.takes(await held.joins("telegram:1"))
    await looks(held, clock, CLOSES_AT + timedelta(hours=12))
    assert {"close 1 done", "publish 1 done"} <= {*await history(held)}
    assert await waiting(held, notices.RESULT) == 1


async def test_a_clock_set_back_undoes_nothing_and_repeats_nothing(
    held: Held, clock: Clock
) -> None:
    await looks(held, clock, minute(1))
    await looks(held, clock, minute(-60))
    await looks(held, clock, minute(1))
    assert await history(held) == ["open 1 done"]


async def test_the_whole_contest_runs_by_itself_on_a_fast_clock(held: Held) -> None:
    days_a_second = 24 * 60 * 60
    clock = Clock(10 * days_a_second)
    clock.set(minute(-10))
    jobs = jobs_of(held.db, clock)
    jobs.start()
    await until(lambda: has_done(held, "final 0"))
    await jobs.stop()
    assert (await week(held, 2)).published_at


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_the_calendar_goes_on_after_the_database_was_away(
    database_url: str, held: Held, postgres: PostgresServer
) -> None:
    clock = Clock(speed=600)
    clock.set(minute(-10))
    jobs = jobs_of(held.db, clock)
    database = make_url(database_url).database or ""
    await asyncio.to_thread(take_away, postgres, database)
    jobs.start()
    with capture_logs() as logs:
        await until(lambda: some_looks_were_in_vain(logs))
    await asyncio.to_thread(postgres.run, f"ALTER DATABASE {database} ALLOW_CONNECTIONS true")
    await until(lambda: has_done(held, "open 1"))
    await jobs.stop()


async def some_looks_were_in_vain(logs: Sequence[Mapping[str, object]]) -> bool:
    return [log["event"] for log in logs].count("the calendar waits for the database") > 1


def take_away(server: PostgresServer, database: str) -> None:
    server.run(f"ALTER DATABASE {database} ALLOW_CONNECTIONS false")
    connections = f"pg_stat_activity WHERE datname = '{database}'"
    server.run(f"SELECT pg_terminate_backend(pid) FROM {connections}")


class Hurried(Clock):
    """The next due instant has always come already when it is planned for."""

    planned = 0

    def real_time_of(self, at: datetime) -> datetime:
        self.planned += 1
        return datetime.now(UTC) - SECOND


async def test_a_look_planned_for_an_instant_that_has_come_is_not_lost(held: Held) -> None:
    clock = Hurried()
    clock.set(OPENS_AT - SECOND)
    jobs = jobs_of(held.db, clock)
    jobs.start()

    async def has_looked_again() -> bool:
        return clock.planned > 2

    try:
        await until(has_looked_again)
    finally:
        await jobs.stop()


class TwoHoursAhead(datetime):
    """The computer's clock before somebody sets it right."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        return super().now(tz) + timedelta(hours=2)


async def test_a_clock_set_back_does_not_put_off_the_next_look(
    held: Held, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs_module, "LOOK_SECONDS", 0.1)
    jobs = jobs_of(held.db, clock)
    with monkeypatch.context() as before:
        before.setattr(jobs_module, "datetime", TwoHoursAhead)
        jobs.start()
    await until(lambda: has_done(held, "open 1"))
    await jobs.stop()
