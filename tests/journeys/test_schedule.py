"""What is sent without being asked for: openings, reminders, and to whom."""

from tests.journeys.conftest import OpenOffice
from tests.journeys.office import Office, takes_the_paper


async def test_the_opening_reaches_everyone_registered(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    minh = await office.meets("Hoàng Văn Minh")
    await office.comes_to("2023-08-21T07:30")
    for person in (lan, minh):
        await person.sees("Tuần 2 đã mở, đến 21:00 27/8")
    await lan.presses("Vào thi")
    await lan.sees("Tuần 2 · Câu 1/3")


async def test_only_those_who_have_not_taken_part_are_reminded(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    minh = await office.meets("Hoàng Văn Minh")
    await takes_the_paper(lan, "ABC", prediction=1)
    await office.comes_to("2023-08-18T08:30")
    await minh.sees("Anh/chị chưa nộp bài Tuần 1", "21:00 20/8")
    await lan.does_not_see("chưa nộp bài", ever=True)


async def test_two_reminders_two_days_before_and_on_the_last_day(office: Office) -> None:
    minh = await office.meets("Hoàng Văn Minh")
    await office.comes_to("2023-08-18T08:30")
    await minh.sees("Anh/chị chưa nộp bài Tuần 1")
    await minh.says("/trogiup")
    await office.comes_to("2023-08-20T08:30")
    await minh.sees("Anh/chị chưa nộp bài Tuần 1")


async def test_looking_again_sends_nothing_twice(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await office.comes_to("2023-08-21T07:30")
    await lan.sees("Tuần 2 đã mở")
    await office.comes_to("2023-08-21T07:31")
    await office.comes_to("2023-08-21T07:30")
    await office.comes_to("2023-08-25T08:30")
    await lan.sees("Anh/chị chưa nộp bài Tuần 2")
    openings = [m for m in await lan.reads() if "Tuần 2 đã mở" in m.text]
    assert len(openings) == 1


async def test_whoever_blocked_the_bot_is_left_in_peace(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    minh = await office.meets("Hoàng Văn Minh")
    await lan.blocks()
    await office.comes_to("2023-08-21T07:30")
    await minh.sees("Tuần 2 đã mở")
    await lan.does_not_see("Tuần 2 đã mở", ever=True)


async def test_after_days_of_downtime_only_what_is_still_useful_is_sent(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await office.comes_to("2023-08-23T10:00")
    await lan.sees("Tuần 2 đã mở")
    await lan.does_not_see("chưa nộp bài Tuần 1", ever=True)


async def test_personal_data_goes_when_its_time_is_over(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABC", prediction=1)
    await office.comes_to("2023-08-28T08:00")
    await lan.sees("Kết quả chung cuộc")
    await office.comes_to("2024-02-24T08:00")
    await lan.says("/start")
    await lan.sees("Kính chào anh/chị", "cần lưu")


async def test_whoever_has_begun_is_not_told_that_the_week_is_open(
    open_office: OpenOffice,
) -> None:
    office = await open_office(top='[quiet_hours]\nfrom = "21:30"\nto = "08:00"')
    lan = await office.meets("Nguyễn Thị Lan")
    minh = await office.meets("Hoàng Văn Minh")
    await office.comes_to("2023-08-21T07:40")
    await lan.says("/thi")
    await lan.sees("Tuần 2 đang mở")
    await lan.presses("Vào thi")
    await lan.sees("Tuần 2 · Câu 1/3")
    await office.comes_to("2023-08-21T08:00")
    await minh.sees("Tuần 2 đã mở")
    await lan.does_not_see("Tuần 2 đã mở", ever=True)


async def test_a_link_to_a_command_is_that_command(office: Office) -> None:
    await office.organizer.starts()
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.starts("gopy")
    await lan.sees("Gửi ý kiến đến Ban Tổ chức")
    await office.organizer.does_not_see("Ý kiến số", ever=True)
