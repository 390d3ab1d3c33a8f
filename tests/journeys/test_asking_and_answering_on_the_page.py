"""On a phone: people ask and complain and are answered, an observer is let in, and a new contest
is made of a workbook."""

from asyncio import to_thread
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.browser import PAGE_TEST
from tests.journeys.finger import Finger
from tests.journeys.held_office import BOT, HeldOffice, held_office
from tests.journeys.people import link_in

pytestmark = [
    *PAGE_TEST,
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]

ORGANIZER, LAN, HOA = "Xa Đức Toàn", "Nguyễn Thị Lan", "Đinh Thị Hoa"
QUESTION = "Kết quả tuần có tính vào thi đua của đơn vị không?"
ANSWER = "Có, theo kế hoạch thi đua của cơ quan."
WHY = "Câu 1 tôi chọn đúng theo Nghị quyết."
DECISION = "Đã kiểm tra lại: đáp án đúng theo văn bản."


@pytest.fixture
async def held(database_url: str) -> AsyncIterator[HeldOffice]:
    async with held_office(database_url, [LAN, HOA], people=60) as held:
        yield held


async def test_everybody_is_answered(held: HeldOffice, finger: Finger, tmp_path: Path) -> None:
    await held.office.comes_to("2023-08-20T21:05")
    await held.office.comes_to("2023-08-21T08:00")
    await finger.page.goto(held.office.world.url)
    await a_question_is_answered(finger)
    await a_complaint_is_decided(finger)
    await an_observer_is_let_in(held, finger)
    await a_contest_is_made_of_a_workbook(finger, tmp_path / "cuoc-thi.xlsx")


async def a_question_is_answered(finger: Finger) -> None:
    await is_at_the_bot(finger, LAN)
    await finger.writes("/gopy")
    await finger.writes(QUESTION)
    await finger.sees("Đã gửi ý kiến đến Ban Tổ chức")
    await is_at_the_bot(finger, ORGANIZER)
    await finger.sees(QUESTION, f"Người gửi: {LAN}")
    await finger.presses("Trả lời")
    await finger.writes(ANSWER)
    await finger.sees("Người trả lời: anh/chị", ANSWER)
    await is_at_the_bot(finger, LAN)
    await finger.sees("Ban Tổ chức trả lời ý kiến của anh/chị", ANSWER)


async def a_complaint_is_decided(finger: Finger) -> None:
    await finger.writes("/ketqua")
    await finger.sees("Kết quả Tuần 1 của anh/chị")
    await finger.presses("Khiếu nại kết quả")
    await finger.sees("Ban Tổ chức trả lời trong")
    await finger.writes(WHY)
    await finger.sees("Khiếu nại số 1 · Tuần 1", "Trạng thái: đã tiếp nhận.")
    await is_at_the_bot(finger, ORGANIZER)
    await finger.sees("Khiếu nại số 1 · Tuần 1", WHY)
    await finger.presses("Không chấp nhận")
    await finger.writes(DECISION)
    await finger.sees("Trạng thái: không được chấp nhận.")
    await is_at_the_bot(finger, LAN)
    await finger.sees("Trạng thái: không được chấp nhận.", DECISION)


async def an_observer_is_let_in(held: HeldOffice, finger: Finger) -> None:
    await is_at_the_bot(finger, ORGANIZER)
    await finger.writes("/vaitro")
    await finger.presses("Người theo dõi")
    await finger.presses("Mời thêm người")
    link = link_in(await finger.sees("Xin gửi riêng đường dẫn này"))
    await held.at_hand[1].starts(link)
    await is_at_the_bot(finger, HOA)
    await finger.sees("Mở lại bất cứ lúc nào bằng lệnh /tochuc.")
    await finger.writes("/tochuc")
    await finger.presses("Tình hình hôm nay")
    await finger.sees("Tình hình lúc")


async def a_contest_is_made_of_a_workbook(finger: Finger, form: Path) -> None:
    await is_at_the_bot(finger, ORGANIZER)
    await finger.writes("/tochuc")
    await finger.presses("Cuộc thi đang soạn")
    await finger.presses("Làm cuộc thi mới")
    await finger.presses("Nhận tệp Excel mẫu")
    await finger.saves_file("cuoc-thi.xlsx", form)
    await finger.sends_file("cuoc-thi.xlsx", b"hong")
    await finger.sees("Không mở được tệp này.")
    await finger.sends_file("cuoc-thi.xlsx", await to_thread(form.read_bytes))
    await finger.sees("Đã nhận tệp cuoc-thi.xlsx.")
    await finger.presses("Công bố")
    await finger.presses("Tiếp tục")
    await finger.presses("Công bố ngay")
    await finger.sees("Đã công bố cuộc thi")


async def is_at_the_bot(finger: Finger, name: str) -> None:
    await finger.becomes(name)
    await finger.opens(BOT)
