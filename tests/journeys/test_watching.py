"""Organizers watch how the contest goes; nobody else may."""

from io import BytesIO

from PIL import Image

from bot.says import texts
from conversation.texts import Texts
from sandbox.people import Person
from storage import backups
from tests.journeys.conftest import OpenOffice
from tests.journeys.office import Office, local_time, takes_the_paper
from tests.journeys.people import People
from tests.journeys.test_roles import gets

BLOCKS = """mã,tên,cấp trên,khối,biên chế
so-noi-vu,Sở Nội vụ,,so,10
kim-boi,Huyện Kim Bôi,,huyen,4
"""
TWO_BLOCKS = """
[[blocks]]
code = "so"
name = "Khối sở"
[[blocks]]
code = "huyen"
name = "Khối huyện"
"""


async def opens_the_state(office: Office, say: Texts) -> Person:
    toan = office.organizer
    await toan.says("/ngonngu")
    await toan.presses("English" if say.language == "en" else "Tiếng Việt")
    await toan.says("/state" if say.language == "en" else "/tinhhinh")
    return toan


async def test_today_in_one_screen(people: People) -> None:
    office, say = people.office, people.say
    lan, minh = await office.meets("Nguyễn Thị Lan"), await office.meets("Hoàng Văn Minh")
    await takes_the_paper(lan, "ABC", prediction=1)
    await minh.presses("Vào thi")
    await minh.sees("Câu 1/3")
    toan = await opens_the_state(office, say)
    left = say("{days} ngày {hours} giờ", days=4, hours=11)
    await toan.sees(
        say("Tình hình lúc {at}", at="09:00 16/8"),
        say(
            "{round} đang mở, còn {left} (đến {closes})",
            round="Tuần 1",
            left=left,
            closes="21:00 20/8",
        ),
        f"{say('Đã dự thi')}: ",
        "(1/24)",
        say("• đang làm bài: {n}", n=1),
    )


async def test_when_a_backup_was_made_last(people: People) -> None:
    office, say = people.office, people.say
    toan = await opens_the_state(office, say)
    await toan.sees(say("Chưa có bản sao lưu nào được ghi nhận."))
    await backups.note(
        office.settings.database_url.get_secret_value(),
        "contest.db",
        local_time("2023-08-16T02:00"),
    )
    await toan.presses(say("Cập nhật"))
    await toan.sees(say("Bản sao lưu gần nhất: {at}.", at="02:00 16/8/2023"))


async def test_it_is_brought_up_to_date_in_place(people: People) -> None:
    office, say = people.office, people.say
    lan = await office.meets("Nguyễn Thị Lan")
    toan = await opens_the_state(office, say)
    before = await toan.sees(say("• đã nộp bài: {n}", n=0))
    await takes_the_paper(lan, "ABC", prediction=1)
    await toan.presses(say("Cập nhật"), on=before)
    after = await toan.sees(say("• đã nộp bài: {n}", n=1))
    assert after.message_id == before.message_id


async def test_rates_of_blocks_and_what_is_still_to_be_sent(open_office: OpenOffice) -> None:
    office = await open_office(units=BLOCKS, top=TWO_BLOCKS)
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABC", prediction=1)
    await office.organizer.says("/tinhhinh")
    await office.organizer.sees("• Khối sở: 10,00% (1/10)", "• Khối huyện: 0,00% (0/4)")


async def test_papers_by_the_hour_as_a_picture_that_is_kept_up_to_date(people: People) -> None:
    office, say = people.office, people.say
    lan = await office.meets("Nguyễn Thị Lan")
    toan = await opens_the_state(office, say)
    await toan.presses(say("Biểu đồ theo giờ"))
    before = await toan.sees(say("Bài nộp theo giờ · {round}", round="Tuần 1"))
    assert Image.open(BytesIO(await toan.downloads(before))).size == (900, 990)
    await takes_the_paper(lan, "ABC", prediction=1)
    await toan.presses(say("Cập nhật"), on=before)
    once = say.many("{round} đến {at}: {n} bài nộp.", 1, round="Tuần 1", at="09:00 16/8")
    assert (await toan.sees(once)).message_id == before.message_id


async def test_the_second_round_is_compared_with_the_first(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABC", prediction=1)
    await office.comes_to("2023-08-23T10:00")
    await office.organizer.says("/tinhhinh")
    await office.organizer.presses("Biểu đồ theo giờ")
    await office.organizer.sees("Tuần 2 đến 10:00 23/8: 0 bài nộp.", "Tuần 1 đến cùng lúc: 1 bài")


async def test_nobody_else_sees_any_of_it(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    for data in ("ss", "wp", "wh"):
        await lan.presses_data(data, on=lan.last)
    await lan.says("/tinhhinh")
    await lan.does_not_see("Tình hình", ever=True)
    await lan.does_not_see("Bài nộp theo giờ", ever=True)


DAILY = """
[reports]
daily_at = "17:00"
"""


async def test_the_daily_report_comes_by_itself_once_a_day(open_office: OpenOffice) -> None:
    office = await open_office(top=DAILY)
    await office.organizer.starts()
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABC", prediction=1)
    await office.comes_to("2023-08-16T17:00")
    await office.organizer.sees("Báo cáo ngày 16/8/2023", "Số liệu đến 17:00.", "(1/24)")
    for at in ("2023-08-16T17:05", "2023-08-17T16:59"):
        await office.comes_to(at)
    await office.comes_to("2023-08-17T17:00")
    await office.organizer.sees("Báo cáo ngày 17/8/2023", ever=True)
    days = [m for m in await office.organizer.reads() if "Báo cáo ngày" in m.text]
    assert len(days) == 2
    await lan.does_not_see("Báo cáo ngày", ever=True)


async def test_observers_are_told_too(open_office: OpenOffice) -> None:
    office = await open_office(top=DAILY)
    hoa = await gets(People(office, texts("vi")), "Người theo dõi", "Hoa")
    await office.comes_to("2023-08-16T17:00")
    await hoa.sees("Báo cáo ngày 16/8/2023", "(0/24)")


async def test_the_daily_report_speaks_the_organizers_language(open_office: OpenOffice) -> None:
    office = await open_office(top=DAILY)
    await office.organizer.says("/ngonngu")
    await office.organizer.presses("English")
    await office.comes_to("2023-08-16T17:00")
    await office.organizer.sees("Report of 16/8/2023", "As of 17:00.")


async def guard_sees(office: Office, at: str) -> None:
    """At two looks, or it is told to nobody."""
    await office.comes_to(at)
    await office.at_work.deliverer.deliver()
    for _ in range(2):
        await office.at_work.guard.look()


async def test_a_publication_that_waits_too_long_is_told_and_its_end_too(
    open_office: OpenOffice,
) -> None:
    office = await open_office(approvals=1)
    toan = office.organizer
    await toan.starts()
    await office.comes_to("2023-08-20T21:05")
    await guard_sees(office, "2023-08-21T08:11")
    await toan.sees("⚠ Cảnh báo", "Việc theo lịch bị trễ: công bố kết quả (Tuần 1).")
    await toan.says("/tinhhinh")
    await toan.sees("⚠ Sự cố đang diễn ra", "• Việc theo lịch bị trễ: công bố kết quả (Tuần 1).")
    await toan.presses("Kết quả tạm tính · Tuần 1")
    await toan.presses("Duyệt kết quả")
    await toan.sees("Đã duyệt: 1/1")
    await guard_sees(office, "2023-08-21T08:20")
    await toan.sees("Đã trở lại bình thường", "công bố kết quả (Tuần 1)")
    await toan.says("/tinhhinh")
    await toan.sees("Không có sự cố nào đang diễn ra.", "Sự cố đã qua trong ngày: 1.")


async def test_warnings_speak_the_organizers_language(open_office: OpenOffice) -> None:
    office = await open_office(approvals=1)
    await office.organizer.says("/ngonngu")
    await office.organizer.presses("English")
    await office.comes_to("2023-08-20T21:05")
    await guard_sees(office, "2023-08-21T08:11")
    await office.organizer.sees(
        "⚠ Warning", "Something in the calendar is late: publish the results"
    )
