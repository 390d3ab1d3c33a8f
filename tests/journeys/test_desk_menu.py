"""What organizers find at their desk."""

from conversation.texts import Texts
from tests.journeys.office import Office


async def test_the_desk_says_where_the_contest_stands_and_leads_on(
    desk: Office, say: Texts
) -> None:
    toan = desk.organizer
    await toan.says("/tochuc")
    await toan.sees(say("Bàn làm việc của Ban Tổ chức"), "Cuộc thi CCHC")
    await toan.sees(say("{round} đang mở, đến {at}.", round="Tuần 1", at="21:00 20/8"))
    await toan.presses(say("Tình hình hôm nay"))
    await toan.sees(say("Tình hình lúc {at}", at="09:00 16/8"))


async def test_a_result_that_waits_comes_first(office: Office) -> None:
    await office.comes_to("2023-08-20T21:05")
    await office.organizer.says("/tochuc")
    await office.organizer.sees("Tuần 2 mở lúc")
    await office.organizer.presses("Kết quả tạm tính · Tuần 1")
    await office.organizer.sees("Công bố lúc 08:00 21/8")


async def test_nobody_else_sees_it(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.says("/tochuc")
    await lan.does_not_see("Bàn làm việc", ever=True)
