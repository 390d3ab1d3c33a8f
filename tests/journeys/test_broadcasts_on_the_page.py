"""An organizer writes to everybody with nothing but a finger on a phone, and pauses midway."""

import random
from pathlib import Path

import pytest

from bot.rehearsing.names import read_names
from tests.browser import PAGE_TEST
from tests.journeys.finger import Finger
from tests.journeys.held_office import BOT, HeldOffice, held_office

pytestmark = [
    *PAGE_TEST,
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]

TEXT = "Tuần 1 đóng lúc 21:00 tối nay. Cảm ơn các anh/chị đã dự thi."
PEOPLE = 40
PER_SECOND = 8.0
"""So slow that there are seconds left to pause it, once the first ten have got it."""


async def test_a_message_to_everybody_on_a_phone(
    database_url: str, finger: Finger, screens: Path
) -> None:
    chance, invented = random.Random(3), read_names()
    names = [invented.invent(chance) for _ in range(PEOPLE)]
    async with held_office(database_url, names, people=PEOPLE, per_second=PER_SECOND) as held:
        await held.office.comes_to("2023-08-20T19:05")
        await finger.page.goto(held.office.world.url)
        await writes_to_everybody(finger, screens)
        await pauses_and_goes_on(held, finger, screens)
        await held.at_hand[-1].sees(TEXT, ever=True)


async def writes_to_everybody(finger: Finger, screens: Path) -> None:
    await finger.becomes("Xa Đức Toàn")
    await finger.opens(BOT)
    await finger.writes("/thongbao")
    await finger.presses("Soạn thông báo mới")
    await finger.sees("Xin soạn nội dung")
    await finger.writes(TEXT)
    await finger.sees("Gửi cho ai?")
    await finger.presses("Tất cả người đã đăng ký dự thi")
    await finger.sees("Thông báo chưa gửi", f"Số người nhận: {PEOPLE}.")
    await finger.keeps_message(screens / "broadcast-before.png")
    await finger.presses(f"Gửi ngay cho {PEOPLE} người")


async def pauses_and_goes_on(held: HeldOffice, finger: Finger, screens: Path) -> None:
    await finger.sees("Đang gửi thông báo")
    await held.at_hand[9].sees(TEXT, ever=True)
    await finger.presses("Tạm dừng")
    await finger.sees("Thông báo đang tạm dừng", "▰", "▱", "Còn chờ gửi:")
    await finger.keeps_message(screens / "broadcast-paused.png")
    await finger.presses("Gửi tiếp")
    await finger.sees("Đã gửi xong thông báo", "100%", f"Đã gửi: {PEOPLE}/{PEOPLE}.")
