"""Organizers are told of each trouble once, and of its end."""

import shutil
from collections import namedtuple
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, update

from bot.guarding import Guard
from bot.jobs import Jobs
from bot.leading import Leader
from bot.says import catalogues
from handlers import notices
from handlers.reception import Reception
from messengers.telegram.app import Telegram
from sandbox.people import Person
from storage import outbox, roles
from storage.encryption import Cipher
from storage.outbox import DeliveryState
from storage.roles import ORGANIZER, Role
from storage.tables import outbox as rows
from tests.bot.conftest import PostOffice, until
from tests.storage.held import minute

Usage = namedtuple("Usage", "total used free")
MINUTE = timedelta(minutes=1)
WHEN = {
    DeliveryState.SENT: {"sent_at": minute(0)},
    DeliveryState.FAILED: {"failed_at": minute(0)},
    DeliveryState.WAITING: {},
}


class Watched:
    """A contest with one organizer, and a guard that looks when it is told."""

    def __init__(self, post: PostOffice, toan: Person, folder: Path) -> None:
        self.post, self.toan = post, toan
        self.leader = Leader(post.held.db, "guard")
        self.cipher = Cipher.of("")
        reception = Reception(post.held.db, catalogues(), self.cipher)
        self.jobs = Jobs(post.held.db, reception.shelf, post.clock, self.leader, self.cipher)
        self.guard = Guard(
            post.held.db, reception, post.telegram, post.clock, self.leader, self.jobs, folder
        )

    async def looks(self, *, after: timedelta = timedelta(0), delivers: bool = True) -> None:
        self.post.clock.set(self.post.clock.now() + after)
        for _ in range(2):  # what is seen once may be over at the next look
            await self.guard.look()
        if delivers:
            await self.post.deliverer(holder="guard").deliver()

    async def times_told(self, text: str) -> int:
        return sum(text in message.text for message in await self.toan.reads())


@pytest.fixture
async def watched(post: PostOffice, tmp_path: Path) -> Watched:
    toan = await post.world.new_person("Xa Đức Toàn")
    await toan.starts()
    role = Role(ORGANIZER)
    await post.held.db.write(roles.give, f"telegram:{toan.id}", role, by="settings", at=minute(0))
    watched = Watched(post, toan, tmp_path)
    await watched.jobs.look()
    return watched


def add(tx: Connection, contest_id: int, states: list[DeliveryState]) -> None:
    """Rows of the outbox in these states, sent or failed at the opening."""
    addresses = [(f"telegram:{n}", None) for n in range(1000, 1000 + len(states))]
    outbox.add(
        tx,
        contest_id=contest_id,
        notice=notices.OPENING,
        round=1,
        addresses=addresses,
        at=minute(0),
    )
    for (address, _), state in zip(addresses, states, strict=True):
        its = update(rows).where(rows.c.address == address)
        tx.execute(its.values(state=state, **WHEN[state]))


async def test_deliveries_that_fail_and_work_again(watched: Watched) -> None:
    failed, sent = [DeliveryState.FAILED] * 12, [DeliveryState.SENT] * 8
    await watched.post.held.db.write(add, watched.post.held.stored.id, failed + sent)
    for _ in range(3):
        await watched.looks(after=MINUTE)
    await watched.toan.sees("⚠ Cảnh báo", "12 trên 20 tin", "Xin báo người vận hành", ever=True)
    assert await watched.times_told("Cảnh báo") == 1
    await watched.looks(after=61 * MINUTE)
    await watched.looks(after=6 * MINUTE)
    await watched.toan.sees("Đã trở lại bình thường", "12 trên 20 tin", ever=True)
    await watched.looks(after=6 * MINUTE)
    assert await watched.times_told("bình thường") == 1


async def test_a_few_failures_call_nobody(watched: Watched) -> None:
    failed, sent = [DeliveryState.FAILED] * 9, [DeliveryState.SENT] * 200
    await watched.post.held.db.write(add, watched.post.held.stored.id, failed + sent)
    await watched.looks(after=MINUTE)
    assert await watched.times_told("Cảnh báo") == 0


async def test_an_outbox_that_stands_still_is_told_past_it(watched: Watched) -> None:
    await watched.post.registers("Nguyễn Thị Lan")
    await watched.post.announces_week_1()
    await watched.post.deliverer(holder="guard").deliver()
    await watched.post.held.db.write(add, watched.post.held.stored.id, [DeliveryState.WAITING])
    await watched.looks(after=9 * MINUTE, delivers=False)
    assert await watched.times_told("Cảnh báo") == 0
    for _ in range(2):
        await watched.looks(after=3 * MINUTE, delivers=False)
    await watched.toan.sees("⚠ Cảnh báo", "Bot không gửi được tin nào", ever=True)
    await watched.looks(after=MINUTE)
    assert await watched.times_told("Cảnh báo") == 1
    await watched.looks(after=6 * MINUTE)
    await watched.toan.sees("Đã trở lại bình thường", ever=True)


async def test_a_database_that_was_away_is_told_once_it_is_back(watched: Watched) -> None:
    watched.guard.miss_the_database()
    await watched.looks(after=30 * MINUTE / 60)
    assert await watched.times_told("dữ liệu") == 0
    watched.guard.miss_the_database()
    await watched.looks(after=2 * MINUTE)
    await watched.toan.sees("Đã trở lại bình thường", "Bot không ghi được dữ liệu.", ever=True)


async def test_what_is_seen_once_only_calls_nobody(watched: Watched) -> None:
    watched.jobs.is_failing = True
    await watched.guard.look()
    watched.jobs.is_failing = False
    await watched.looks()
    assert await watched.times_told("Cảnh báo") == 0


async def test_due_runs_that_fail(watched: Watched) -> None:
    watched.jobs.is_failing = True
    await watched.looks()
    await watched.toan.sees("Việc theo lịch gặp lỗi", ever=True)


async def test_a_due_run_that_is_late_is_named(watched: Watched) -> None:
    await watched.looks(after=timedelta(days=7))
    await watched.toan.sees("Việc theo lịch bị trễ: đóng tuần thi (Tuần 1).", ever=True)
    await watched.jobs.look()
    await watched.looks(after=6 * MINUTE)
    await watched.toan.sees("Đã trở lại bình thường", "đóng tuần thi (Tuần 1)", ever=True)


async def test_a_disk_that_is_nearly_full(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(100, 96, 4))
    await watched.looks()
    await watched.toan.sees("Ổ đĩa của máy chủ sắp đầy: còn 4%.", ever=True)


async def test_what_comes_and_goes_does_not_ring_all_day(watched: Watched) -> None:
    for is_failing in (True, False, True, False, True):
        watched.jobs.is_failing = is_failing
        await watched.looks(after=6 * MINUTE)
    assert await watched.times_told("Cảnh báo") == 1
    await watched.looks(after=30 * MINUTE)
    assert await watched.times_told("Cảnh báo") == 2


async def test_at_night_it_waits_and_what_is_over_by_then_is_told_as_over(
    watched: Watched,
) -> None:
    watched.post.clock.set(minute(15 * 60))  # 22:30
    await watched.jobs.look()
    watched.jobs.is_failing = True
    await watched.looks()
    watched.jobs.is_failing = False
    await watched.looks(after=6 * MINUTE)
    assert await watched.times_told("Việc theo lịch gặp lỗi") == 0
    await watched.looks(after=timedelta(hours=8))
    assert await watched.times_told("Cảnh báo") == 0
    assert await watched.times_told("Đã trở lại bình thường") == 1


async def has_fault(telegram: Telegram) -> bool:
    return await telegram.webhook_fault() is not None


async def test_a_webhook_that_telegram_cannot_reach(watched: Watched) -> None:
    await watched.post.telegram.listen("http://127.0.0.1:9/telegram", "s" * 32)
    lan = await watched.post.world.new_person("Nguyễn Thị Lan")
    await lan.starts()
    await until(lambda: has_fault(watched.post.telegram))
    await watched.looks()
    await watched.toan.sees("Telegram không chuyển được tin đến máy chủ:", ever=True)
