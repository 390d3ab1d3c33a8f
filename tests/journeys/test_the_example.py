"""The example contest as `make try` plays it: week 1, from joining to the ranking on the page."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from bot.says import texts
from bot.trying import Trial, trying
from contest.calendar import laid_over
from contest.questions import Question
from handlers.papers import LETTERS
from sandbox.people import Person, SeenMessage
from tests.browser import PAGE_TEST
from tests.journeys.office import joins

pytestmark = PAGE_TEST

QUESTIONS = 10


@pytest.fixture
async def trial(tmp_path: Path) -> AsyncIterator[Trial]:
    async with trying(texts("vi"), speed=1, port=0, folder=tmp_path / "try") as trial:
        yield trial


async def test_week_1_from_joining_to_the_ranking(trial: Trial, page: Page, screens: Path) -> None:
    lan, minh, mai, hanh = trial.people
    await the_organizer_binds_the_group(trial)
    await lan_is_interrupted_and_goes_on(trial, lan, page, screens)
    await minh_tries_twice(trial, minh)
    await mai_has_one_wrong(trial, mai)
    await joins(hanh, hanh.name, "Sở Nội vụ")
    await hanh.sees("không thuộc đối tượng dự thi", "Tổ giúp việc")

    await the_clock_passes_the_close(trial)

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


async def lan_is_interrupted_and_goes_on(
    trial: Trial, lan: Person, page: Page, screens: Path
) -> None:
    """All right, and a prediction that is off by one."""
    await joins(lan, lan.name, "Sở Nội vụ")
    await lan.presses("Vào thi")
    await answers_right(trial, lan, range(1, 6))
    await page.goto(f"{trial.url}/#person={lan.id}&chat={trial.bot.id}")
    await expect(page.get_by_role("log")).to_contain_text("Câu 6/10")
    await page.screenshot(path=screens / "paper.png")
    await lan.says("/start")
    await lan.presses("Làm tiếp")
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
    await mai.presses(next(x for x in "ABCD" if x != right_letter(trial, shown)))
    await hands_in(mai, prediction=2)


async def the_clock_passes_the_close(trial: Trial) -> None:
    now = trial.clock.now()
    first = laid_over(trial.contest.rules, now).rounds[0]
    trial.clock.set(first.publish_at + timedelta(minutes=1))
    await trial.jobs.look()


async def the_group_reads_the_ranking(trial: Trial, page: Page, screens: Path) -> None:
    lan = trial.people[0]
    await page.set_viewport_size({"width": 1280, "height": 900})
    await page.goto(f"{trial.url}/#person={lan.id}&chat={trial.group.id}")
    log = page.get_by_role("log")
    await expect(log).to_contain_text("1. Hoàng V. M. · Sở Tư pháp")
    await expect(log).to_contain_text("2. Nguyễn T. L. · Sở Nội vụ")
    await expect(log).to_contain_text("3. Quách T. M. · Thị trấn Bo")
    await page.screenshot(path=screens / "week.png")


async def answers_right(trial: Trial, person: Person, numbers: range) -> None:
    for number in numbers:
        shown = await person.sees(f"Câu {number}/{QUESTIONS}")
        letter = right_letter(trial, shown)
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


def right_letter(trial: Trial, shown: SeenMessage) -> str:
    """Looked up in the bank, as somebody would who knows everything."""
    question = next(q for q in trial.contest.banks[0] if q.text in shown.text)
    return next(x for x in LETTERS if f"{x}. {right_option(question)}\n" in shown.text)


def right_option(question: Question) -> str:
    return question.options[question.right]
