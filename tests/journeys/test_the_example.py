"""Week 1 of the example: three take part, one may not, and the guess decides between two."""

from datetime import timedelta
from pathlib import Path

from playwright.async_api import Page

from bot.trying import Trial
from handlers.sitting.papers import LETTERS
from sandbox.people import Person
from tests.browser import PAGE_TEST
from tests.journeys.finger import Finger
from tests.journeys.office import joins
from tests.journeys.trial import (
    QUESTIONS,
    a_working_day_begins,
    comes_to,
    first_round,
    right_letter,
)

pytestmark = PAGE_TEST


async def test_week_1_from_joining_to_the_ranking(trial: Trial, page: Page, screens: Path) -> None:
    lan, minh, mai, hanh = trial.people
    week = first_round(trial)
    await a_working_day_begins(trial, week)
    await the_organizer_binds_the_group(trial)
    await lan_takes_the_paper(trial, lan, page, screens)
    await minh_tries_twice(trial, minh)
    await mai_has_one_wrong(trial, mai)
    await joins(hanh, hanh.name, "Sở Nội vụ")
    await hanh.sees("Tổ giúp việc Ban Tổ chức không dự thi", "ngoài danh sách dự thi")

    await comes_to(trial, week.publish_at + timedelta(minutes=1))

    await lan.sees("Kết quả Tuần 1", "Số câu đúng: 10/10", "Thứ hạng: 2")
    await minh.sees("Số câu đúng: 10/10", "Thứ hạng: 1", "Giải Nhất tuần")
    await mai.sees("Số câu đúng: 9/10", "Thứ hạng: 3")
    for person in (lan, minh, mai):
        await person.presses("Xem đáp án")
        await person.sees("Câu 1/10", "Căn cứ:")
    await the_group_reads_the_ranking(trial, page, screens)


async def the_organizer_binds_the_group(trial: Trial) -> None:
    await trial.organizer.presses("Gắn nhóm")
    await trial.organizer.presses("Toàn cuộc thi")
    await trial.organizer.sees("Đã gắn nhóm")
    await trial.organizer.promotes(trial.bot, in_=trial.group, rights=["can_pin_messages"])


async def lan_takes_the_paper(trial: Trial, lan: Person, page: Page, screens: Path) -> None:
    """All right, and a prediction that is off by one; the picture is of what she sees half way."""
    await page.goto(f"{trial.url}/#person={lan.id}&chat={trial.bot.id}")
    await joins(lan, lan.name, "Sở Nội vụ")
    await lan.presses("Vào thi")
    await answers_right(trial, lan, range(1, 6))
    finger = Finger(page, is_on_glass=False)
    await finger.sees("Câu 6/10")
    await finger.keeps_picture(screens / "paper.png")
    await answers_right(trial, lan, range(6, QUESTIONS + 1))
    await hands_in(lan, prediction=3)


async def minh_tries_twice(trial: Trial, minh: Person) -> None:
    """All right, and the prediction that comes true; the second try shows the receipt."""
    await joins(minh, minh.name, "Sở Tư pháp")
    await minh.presses("Vào thi")
    await answers_right(trial, minh, range(1, QUESTIONS + 1))
    await hands_in(minh, prediction=2)
    await minh.says("/thi")
    await minh.sees("Anh/chị đã nộp bài Tuần 1", "Mã biên nhận")


async def mai_has_one_wrong(trial: Trial, mai: Person) -> None:
    await joins(mai, mai.name, "Thị trấn Bo")
    await mai.presses("Vào thi")
    await answers_right(trial, mai, range(1, QUESTIONS))
    shown = await mai.sees("Câu 10/10")
    await mai.presses(next(x for x in LETTERS if x != right_letter(trial, shown.text)))
    await hands_in(mai, prediction=2)


async def the_group_reads_the_ranking(trial: Trial, page: Page, screens: Path) -> None:
    lan = trial.people[0]
    await page.set_viewport_size({"width": 1280, "height": 900})
    await page.emulate_media(reduced_motion="reduce")
    await page.goto(f"{trial.url}/#person={lan.id}&chat={trial.group.id}")
    finger = Finger(page, is_on_glass=False)
    await finger.goes_to_the_newest()
    await finger.sees(
        "1. Hoàng V. M. · Sở Tư pháp", "2. Nguyễn T. L. · Sở Nội vụ", "3. Quách T. M. · Thị trấn Bo"
    )
    await finger.keeps_picture(screens / "week.png")


async def answers_right(trial: Trial, person: Person, numbers: range) -> None:
    for number in numbers:
        shown = await person.sees(f"Câu {number}/{QUESTIONS}")
        letter = right_letter(trial, shown.text)
        trial.clock.set(trial.clock.now() + timedelta(seconds=11))
        await person.presses(letter)
        await person.sees(f"✓ {letter}.")
        if number < QUESTIONS:
            await person.presses("Câu sau ›")


async def hands_in(person: Person, prediction: int) -> None:
    await person.presses("Xem lại và nộp bài")
    await person.presses("Tiếp: nhập dự đoán")
    await person.sees("Câu hỏi dự đoán")
    await person.says(str(prediction))
    await person.presses("Nộp bài")
    await person.sees("Anh/chị đã nộp bài", "Mã biên nhận")
