"""An organizer writes to everybody with nothing but a finger on a phone."""

from pathlib import Path

from playwright.async_api import Browser

from bot.trying import Trial
from tests.browser import PAGE_TEST, flawless_page
from tests.journeys.finger import Finger
from tests.journeys.office import joins
from tests.journeys.trial import a_working_day_begins, first_round

pytestmark = PAGE_TEST

TEXT = "Kính mời các anh/chị dự thi tuần 1."
BOT = "Cuộc thi CCHC Hòa Bình 2023"


async def test_a_message_to_everybody_on_a_phone(
    trial: Trial, browser: Browser, screens: Path
) -> None:
    await a_working_day_begins(trial, first_round(trial))
    lan = trial.people[0]
    await joins(lan, "Nguyễn Thị Lan", "Sở Nội vụ")
    async with flawless_page(browser, {"width": 390, "height": 844}, is_phone=True) as page:
        await page.emulate_media(reduced_motion="reduce")
        finger = Finger(page, is_on_glass=True)
        await page.goto(trial.url)
        await writes_to_everybody(finger, screens)
    await lan.sees(TEXT, ever=True)


async def writes_to_everybody(finger: Finger, screens: Path) -> None:
    await finger.becomes("Xa Đức Toàn")
    await finger.starts(BOT)
    await finger.writes("/thongbao")
    await finger.presses("Soạn thông báo mới")
    await finger.sees("Xin soạn nội dung")
    await finger.writes(TEXT)
    await finger.sees("Gửi cho ai?")
    await finger.presses("Tất cả người đã đăng ký dự thi")
    await finger.sees("Thông báo chưa gửi", "Số người nhận: 1.")
    await finger.keeps_picture(screens / "phone-broadcast-1-review.png")
    await finger.presses("Gửi ngay cho 1 người")
    await finger.sees("Đã gửi xong thông báo", "100%", "Đã gửi: 1/1.")
    await finger.keeps_picture(screens / "phone-broadcast-2-done.png")
