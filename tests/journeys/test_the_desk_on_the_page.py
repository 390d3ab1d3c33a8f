"""The organizer's desk on a phone: a week approved, the next one's questions looked through and
tried, the day watched, a wrong key put right."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from playwright.async_api import expect

from contest.questions import Question
from contest.questions.model import LETTERS
from storage.database import Database
from tests.browser import PAGE_TEST
from tests.contest.questions.drawn import bars
from tests.contest.questions.word_files import pictured_word
from tests.handlers.reports import held_week
from tests.journeys.finger import Finger
from tests.journeys.held_office import BOT, HeldOffice, held_office
from tests.journeys.office import local_time

pytestmark = [
    *PAGE_TEST,
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]

PEOPLE = 120
LAN, ORGANIZER = "Nguyễn Thị Lan", "Xa Đức Toàn"
CHART = bars({"Quý I": 96, "Quý II": 118, "Quý III": 151, "Quý IV": 140})
QUESTION = "Theo biểu đồ, quý nào có nhiều hồ sơ nộp trực tuyến nhất?"
REASON = "Câu hỏi có thể hiểu theo hai cách."

Keeps: TypeAlias = Callable[[str], Awaitable[None]]


@pytest.fixture
async def held(database_url: str) -> AsyncIterator[HeldOffice]:
    async with held_office(database_url, [LAN], people=PEOPLE, approvals=1) as held:
        yield held


@pytest.fixture
def keeps(finger: Finger, screens: Path) -> Keeps:
    return lambda name: finger.keeps_message(screens / f"{name}.png")


async def test_a_day_at_the_desk(held: HeldOffice, finger: Finger, keeps: Keeps) -> None:
    office = held.office
    await finger.page.goto(office.world.url)
    await office.comes_to("2023-08-20T21:05")
    await finger.becomes(ORGANIZER)
    await finger.opens(BOT)
    await approves_the_week(finger, keeps)
    await looks_through_questions_in_word(held, finger, keeps)
    await tries_the_paper(finger, keeps)
    await office.comes_to("2023-08-21T08:00")
    await lan_gets_a_certificate(finger)
    await week_2_goes_on(held)
    await watches_the_day(finger, keeps)
    await puts_a_key_right(finger, keeps)


async def approves_the_week(finger: Finger, keeps: Keeps) -> None:
    await finger.sees("Kết quả tạm tính · Tuần 1", "Đứng trên người kế tiếp nhờ:", "Đã duyệt: 0/1")
    await keeps("provisional")
    await finger.presses("Duyệt kết quả")
    await finger.sees("Đã duyệt: 1/1")


async def looks_through_questions_in_word(held: HeldOffice, finger: Finger, keeps: Keeps) -> None:
    """The first one has a chart, and two options that the file marks as right."""
    await goes_to(finger, "Ngân hàng câu hỏi")
    await finger.presses("Đã công bố: Cuộc thi CCHC Hòa Bình 2023")
    await finger.presses("Câu hỏi của Tuần 2")
    await finger.presses("Gửi tệp câu hỏi")
    await finger.sees("Word (.docx)")
    await finger.sends_file("tuan-2.docx", as_word(held.stored.contest.banks[1][:11]))
    await finger.sees("Đọc được 12 câu hỏi.", "1 câu có nghi vấn.")
    await finger.presses("Chỉ các câu có nghi vấn (1)")
    await finger.sees(QUESTION, "Phải sửa: Có nhiều hơn một phương án")
    await sees_a_picture(finger)
    await keeps("question-in-doubt")
    await finger.presses("Sửa câu này")
    await finger.presses("C đúng")
    await finger.sees("✓ C. Quý III")
    await finger.presses("‹ Cả tệp")
    await finger.presses("Nhận 12 câu hỏi cho Tuần 2")
    await finger.sees("câu hỏi hiện có của Tuần 2 sẽ được thay.")
    await finger.presses("Nhận 12 câu hỏi cho Tuần 2")
    await finger.sees("Đã nhận 12 câu hỏi.")


async def tries_the_paper(finger: Finger, keeps: Keeps) -> None:
    mark = "THI THỬ – không tính kết quả"
    await goes_to(finger, "Thi thử trước giờ mở")
    await finger.presses("Tuần 2 · mở lúc 07:30 21/8")
    await finger.presses("Bắt đầu thi thử")
    await finger.sees(mark, "Tuần 2 · Câu 1/10")
    await finger.presses("A")
    await finger.sees(mark, "✓ A.")
    await keeps("trial")
    for number in range(2, 11):
        await finger.presses("Câu sau ›")
        await finger.sees(f"Câu {number}/10")
    await finger.presses("Xem lại và nộp bài")
    await finger.presses("Tiếp: nhập dự đoán")
    await finger.writes("14492")
    await finger.presses("Nộp bài")
    await finger.presses("Xem kết quả, đáp án")
    await finger.sees(mark, "Bài thi thử không được xếp hạng.")


async def lan_gets_a_certificate(finger: Finger) -> None:
    await finger.becomes(LAN)
    await finger.opens(BOT)
    await finger.sees("Kết quả Tuần 1 của anh/chị")
    await finger.presses("Giấy chứng nhận")
    await finger.presses("Nhận giấy chứng nhận tham gia")
    chat = finger.page.get_by_role("log", name=BOT)
    await expect(chat.get_by_text("Tệp PDF khổ A4 ngang, để in.")).to_be_visible()
    await expect(chat.locator(".picture img")).to_have_js_property("complete", value=True)


async def week_2_goes_on(held: HeldOffice) -> None:
    await held.office.comes_to("2023-08-21T15:40")
    url = held.office.settings.database_url.get_secret_value()
    async with Database.opened(url) as database:
        until = local_time("2023-08-21T15:40")
        await database.write(held_week.go_on, held.stored, held.everybody, until)


async def watches_the_day(finger: Finger, keeps: Keeps) -> None:
    await finger.becomes(ORGANIZER)
    await finger.opens(BOT)
    await finger.writes("/tinhhinh")
    await finger.sees("Tình hình lúc 15:40 21/8", "• Khối sở, ban, ngành:")
    await keeps("state")
    await finger.presses("Biểu đồ theo giờ")
    await finger.sees("Bài nộp theo giờ · Tuần 2", "Tuần 1 đến cùng lúc:")
    await sees_a_picture(finger)


async def puts_a_key_right(finger: Finger, keeps: Keeps) -> None:
    await finger.writes("/dinhchinh")
    await finger.presses("Tuần 1")
    await finger.writes("1")
    await finger.sees("Tuần 1 · Câu 1 của ngân hàng", "✓ B.")
    await finger.presses("Hủy câu hỏi này")
    await finger.sees("Xin nhập lý do.")
    await finger.writes(REASON)
    await finger.sees("Xem trước đính chính · Tuần 1", REASON, "→", "Đã duyệt: 0/1")
    await keeps("correction")
    await finger.presses("Duyệt và thực hiện")
    await finger.sees("Đã thực hiện lúc")


async def goes_to(finger: Finger, room: str) -> None:
    await finger.writes("/tochuc")
    await finger.presses(room)


async def sees_a_picture(finger: Finger) -> None:
    await expect(finger.newest.locator(".picture img")).to_have_js_property("complete", value=True)


def as_word(bank: tuple[Question, ...]) -> bytes:
    """As an office would send it, behind the question with the chart."""
    told: list[str | bytes] = [f"Câu 1. {QUESTION}", CHART]
    told += ["A. Quý I", "B. Quý II", "*C. Quý III", "*D. Quý IV", "Căn cứ: Số liệu giả định"]
    for number, each in enumerate(bank, start=2):
        told.append(f"Câu {number}. {each.text}")
        told += [f"{x}. {option}" for x, option in zip(LETTERS, each.options, strict=False)]
        told += [f"Đáp án: {LETTERS[each.right]}", f"Căn cứ: {each.source}"]
    return pictured_word(*told)
