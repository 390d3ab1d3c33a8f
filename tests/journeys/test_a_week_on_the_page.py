"""Week 1 of the example with nothing but a finger on the page, on a phone and on a desk."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeAlias

import pytest
from playwright.async_api import Browser, ViewportSize, expect

from bot.jobs import SETTLING
from bot.trying import Trial
from handlers.sitting.papers import LETTERS
from tests.browser import PAGE_TEST, flawless_page
from tests.journeys.finger import Finger
from tests.journeys.trial import (
    QUESTIONS,
    a_working_day_begins,
    comes_to,
    first_round,
    right_letter,
)

pytestmark = PAGE_TEST

WIDTHS: dict[str, ViewportSize] = {
    "phone": {"width": 390, "height": 844},
    "desktop": {"width": 1280, "height": 800},
}
LAN, MINH, ORGANIZER = "Nguyễn Thị Lan", "Hoàng Văn Minh", "Xa Đức Toàn"
BOT, GROUP = "Cuộc thi CCHC Hòa Bình 2023", "Nhóm cải cách hành chính"

Keeps: TypeAlias = Callable[[str], Awaitable[None]]
"""`await keeps("2-paper")`: a picture of what is on the screen."""


@pytest.fixture(params=WIDTHS)
def width(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def finger(browser: Browser, width: str) -> AsyncIterator[Finger]:
    is_phone = width == "phone"
    async with flawless_page(browser, WIDTHS[width], is_phone=is_phone) as page:
        await page.emulate_media(reduced_motion="reduce")  # a picture has no time to scroll
        yield Finger(page, is_on_glass=is_phone)


@pytest.fixture
def keeps(finger: Finger, width: str, screens: Path) -> Keeps:
    return lambda name: finger.keeps_picture(screens / f"{width}-{name}.png")


async def test_a_week_on_the_page(trial: Trial, finger: Finger, keeps: Keeps) -> None:
    week = first_round(trial)
    await a_working_day_begins(trial, week)
    await finger.page.goto(trial.url)

    await lan_joins(finger, keeps)
    await lan_answers_changes_one_and_reloads(trial, finger, keeps)
    await lan_reviews_and_hands_in(finger, keeps)
    await lan_asks_what_she_handed_in(finger)
    await minh_has_one_wrong(trial, finger)
    await the_organizer_binds_the_group(finger)

    await comes_to(trial, week.closes_at + SETTLING)
    await finger.sees("Tuần 1 đã đóng")
    await comes_to(trial, week.publish_at + timedelta(minutes=1))

    await lan_reads_her_result_and_the_right_answers(finger, keeps)
    await the_group_has_the_ranking_pinned(finger, keeps)
    await the_organizer_looks_at_the_state(finger)


async def lan_joins(finger: Finger, keeps: Keeps) -> None:
    await finger.becomes(LAN)
    await finger.starts(BOT)
    await joins(finger, LAN, letters="noi vu", unit="Sở Nội vụ")
    await keeps("1-joining")


async def joins(finger: Finger, name: str, *, letters: str, unit: str) -> None:
    await finger.presses("Tôi đồng ý, tiếp tục")
    await finger.sees("Họ và tên")
    await finger.writes(name)
    await finger.sees("Cơ quan, đơn vị")
    await finger.writes(letters)
    await finger.sees("Đơn vị nào")
    await finger.presses(unit)
    await finger.sees("Tuần 1 đang mở")


async def lan_answers_changes_one_and_reloads(trial: Trial, finger: Finger, keeps: Keeps) -> None:
    """All of it under one message."""
    messages = await finger.page.get_by_role("article").count()
    await finger.presses("Vào thi")
    await answers_right(trial, finger, range(1, 4))
    await lan_goes_back_and_changes_an_answer(trial, finger)
    await answers_right(trial, finger, range(4, 6))
    await finger.page.reload()
    await finger.sees("Câu 6/10")
    await keeps("2-paper")
    await answers_right(trial, finger, range(6, QUESTIONS + 1))
    await expect(finger.page.get_by_role("article")).to_have_count(messages)


async def lan_goes_back_and_changes_an_answer(trial: Trial, finger: Finger) -> None:
    """From right to wrong, and to right again."""
    await finger.sees("Câu 4/10")
    await finger.presses("‹ Câu trước")
    await answers_wrong(trial, finger, 3)
    await answers_right(trial, finger, range(3, 4))


async def answers_right(trial: Trial, finger: Finger, numbers: range) -> None:
    for number in numbers:
        shown = await finger.sees(f"Câu {number}/{QUESTIONS}")
        await chooses(trial, finger, right_letter(trial, shown))
        if number < QUESTIONS:
            await finger.presses("Câu sau ›")


async def answers_wrong(trial: Trial, finger: Finger, number: int) -> None:
    right = right_letter(trial, await finger.sees(f"Câu {number}/{QUESTIONS}"))
    await chooses(trial, finger, next(letter for letter in LETTERS if letter != right))


async def chooses(trial: Trial, finger: Finger, letter: str) -> None:
    trial.clock.set(trial.clock.now() + timedelta(seconds=13))
    await finger.presses(letter)
    await finger.sees(f"✓ {letter}.")


async def lan_reviews_and_hands_in(finger: Finger, keeps: Keeps) -> None:
    await reviews_and_predicts(finger, 1)
    await keeps("3-review")
    await hands_in(finger)
    await keeps("4-receipt")


async def reviews_and_predicts(finger: Finger, prediction: int) -> None:
    await finger.presses("Xem lại và nộp bài")
    await finger.sees("Xem lại trước khi nộp")
    await finger.presses("Tiếp: nhập dự đoán")
    await finger.sees("Câu hỏi dự đoán")
    await finger.writes(str(prediction))
    await finger.sees(f"Dự đoán của anh/chị: {prediction}.", "Bài chưa được nộp")


async def hands_in(finger: Finger) -> None:
    await finger.presses("Nộp bài")
    await finger.sees("Anh/chị đã nộp bài Tuần 1", "Mã biên nhận")


async def lan_asks_what_she_handed_in(finger: Finger) -> None:
    await finger.chooses_command("lichsu")
    await finger.sees("Lịch sử dự thi", "Tuần 1: nộp lúc 08:")


async def minh_has_one_wrong(trial: Trial, finger: Finger) -> None:
    await finger.becomes(MINH)
    await finger.starts(BOT)
    await joins(finger, MINH, letters="tu phap", unit="Sở Tư pháp")
    await finger.presses("Vào thi")
    await answers_right(trial, finger, range(1, QUESTIONS))
    await answers_wrong(trial, finger, QUESTIONS)
    await reviews_and_predicts(finger, 2)
    await hands_in(finger)


async def the_organizer_binds_the_group(finger: Finger) -> None:
    await finger.becomes(ORGANIZER)
    await finger.opens(GROUP)
    await finger.presses("Gắn nhóm")
    await finger.sees("Xin chọn toàn cuộc thi")
    await finger.presses("Toàn cuộc thi")
    await finger.sees("Đã gắn nhóm với toàn cuộc thi")
    await lets_the_bot_pin(finger)


async def lets_the_bot_pin(finger: Finger) -> None:
    await finger.touches(finger.page.get_by_title("Thông tin"))
    await finger.presses_below(f"Thao tác với {BOT}")
    await finger.presses_below("Đặt làm quản trị viên")
    await expect(finger.page.get_by_role("dialog")).to_have_count(0)


async def lan_reads_her_result_and_the_right_answers(finger: Finger, keeps: Keeps) -> None:
    await finger.sees_unread_of(LAN)
    await finger.becomes(LAN)
    await finger.sees_unread_in(BOT)
    await finger.opens(BOT)
    await finger.sees("Kết quả Tuần 1", "Số câu đúng: 10/10", "Thứ hạng: 1", "Giải Nhất tuần")
    await keeps("5-result")
    await finger.presses("Xem đáp án")
    await finger.sees("Câu 1/10", "✅ Anh/chị chọn", "Căn cứ:")


async def the_group_has_the_ranking_pinned(finger: Finger, keeps: Keeps) -> None:
    await finger.opens(GROUP)
    await finger.goes_to_the_newest()
    pinned = finger.page.get_by_role("button", name="Tin đã ghim")
    await expect(pinned).to_contain_text("Bảng xếp hạng · Tuần 1")
    await finger.sees("1. Nguyễn T. L. · Sở Nội vụ", "2. Hoàng V. M. · Sở Tư pháp")
    await keeps("6-ranking")


async def the_organizer_looks_at_the_state(finger: Finger) -> None:
    await finger.becomes(ORGANIZER)
    await finger.starts(BOT)
    await finger.writes("/tinhhinh")
    await finger.sees("Tình hình lúc", "Đã đăng ký: 2 người", "đã nộp bài: 0")
