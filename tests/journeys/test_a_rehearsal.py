"""The organizer's dress rehearsal: a whole contest, invented people, a sheet at the end."""

import asyncio
from datetime import datetime
from pathlib import Path

from bot.importing import read_folder
from bot.rehearsing.rehearsal import Audience, Plan, rehearse
from bot.rehearsing.report import Report
from bot.says import texts
from sandbox.people import Client
from tests.journeys import small_contest

PLAN = Plan(people=25, share=0.5, seed=4)


async def rehearsed(folder: Path, audience: Audience | None = None, **unusual: object) -> Report:
    contest = read_folder(small_contest.write(folder, **unusual))
    (folder / "scratch").mkdir()
    return await rehearse(
        contest, texts("vi"), folder / "scratch", PLAN, audience or Audience(), asyncio.Event()
    )


async def test_a_sound_contest_is_a_go(tmp_path: Path) -> None:
    report = await rehearsed(tmp_path)
    assert report.is_go, (report.faults, [c for c in report.checks if not c.agrees])
    assert all(each.handed_in == each.begun > 5 for each in report.rounds)
    assert all(check.found for check in report.checks if check.expected)
    assert report.rounds[0].winners[0].prize == "Giải Nhất tuần"
    reminders = [b for b in report.bulks if b.what == "Tin nhắc người chưa dự thi" and b.round == 1]
    assert len(reminders) == 2  # as in the rules, each with its own time
    assert {"Nộp bài", "Tin mở tuần thi", "Bảng xếp hạng tuần", "Lệnh /thele"} <= {
        seen.occasion for seen in report.messages
    }


async def test_two_organizers_approve_where_the_rules_ask_for_it(tmp_path: Path) -> None:
    report = await rehearsed(tmp_path, approvals=2)
    assert report.is_go, report.faults
    assert "Ban Tổ chức duyệt kết quả" in {seen.occasion for seen in report.messages}


async def test_a_phone_number_is_shared_where_the_rules_ask_for_it(tmp_path: Path) -> None:
    chain = '["score", "shorter_time", "earlier_hand_in"]'
    report = await rehearsed(tmp_path, phone="required", minutes=0, target="none", chain=chain)
    assert report.is_go, report.faults
    assert "Đã gửi số điện thoại" in {seen.occasion for seen in report.messages}


class Spoiler(Audience):
    """Telegram lets the bot pin nothing."""

    async def opens(self, url: str) -> None:
        async with Client(url) as world:
            await world.fails(share=1.0, code=400, methods=["pinChatMessage"])


async def test_what_telegram_refuses_is_a_no_go_that_names_it(tmp_path: Path) -> None:
    report = await rehearsed(tmp_path, Spoiler())
    assert not report.is_go
    [refused] = [check for check in report.checks if not check.agrees]
    assert refused.what == "Lời gọi bị Telegram từ chối ngoài dự kiến"
    assert refused.found == 3  # two weeks and the whole contest


class Impatient(Audience):
    """Stops the rehearsal in the second week."""

    def __init__(self, stop: asyncio.Event) -> None:
        self._stop = stop

    def sees(self, at: datetime, presses: int) -> None:
        if at.day > 21:
            self._stop.set()


async def test_a_rehearsal_stopped_half_way_says_so_and_keeps_what_there_was(
    tmp_path: Path,
) -> None:
    contest, stop = read_folder(small_contest.write(tmp_path)), asyncio.Event()
    report = await rehearse(contest, texts("vi"), tmp_path, PLAN, Impatient(stop), stop)
    assert not report.is_go and not report.is_complete
    assert report.rounds[0].winners and not report.rounds[1].winners
