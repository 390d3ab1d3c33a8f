"""Nothing was received for a while: people are told, and a round may close later for it."""

from pathlib import Path

from sandbox.people import Client, Person
from sandbox.server import Sandbox
from tests.journeys import small_contest
from tests.journeys.office import Office, answers, local_time, prepare, takes_the_paper


async def begins(office: Office, name: str, at: str) -> Person:
    """Somebody who opens a paper at a local time."""
    office.clock.set(local_time(at))
    person = await office.meets(name)
    await person.presses("Vào thi")
    await person.sees("Câu 1/3")
    return person


async def test_whoever_has_a_paper_open_is_told_to_tap_again(idle_office: Office) -> None:
    office = idle_office
    async with office.working():
        minh = await office.meets("Hoàng Văn Minh")
        lan = await begins(office, "Nguyễn Thị Lan", "2023-08-16T09:00")
    await office.is_down_for(minutes=10)
    async with office.working():
        await lan.sees("Hệ thống vừa bị gián đoạn từ 09:00 đến 09:10", "nộp bài trước 09:20")
        await lan.presses("Làm tiếp")
        await lan.sees("Câu 1/3")
        await minh.does_not_see("gián đoạn", ever=True)


async def test_organizers_hear_of_it_too(idle_office: Office) -> None:
    office = idle_office
    async with office.working():
        await office.organizer.starts()
        await begins(office, "Nguyễn Thị Lan", "2023-08-16T09:00")
    await office.is_down_for(minutes=10)
    async with office.working():
        await office.organizer.sees(
            "Đã trở lại bình thường", "có 1 người đang làm bài", "Từ 09:00 16/8 đến 09:10 16/8."
        )


async def test_it_is_told_in_everybodys_own_language(idle_office: Office) -> None:
    office = idle_office
    async with office.working():
        lan = await begins(office, "Nguyễn Thị Lan", "2023-08-16T09:00")
        await lan.says("/language")
        await lan.presses("English")
    await office.is_down_for(minutes=10)
    async with office.working():
        await lan.sees("The system was interrupted from 09:00 to 09:10", "Go on")


async def test_it_is_told_once(idle_office: Office) -> None:
    office = idle_office
    async with office.working():
        lan = await begins(office, "Nguyễn Thị Lan", "2023-08-16T09:00")
    await office.is_down_for(minutes=10)
    for _ in range(2):
        async with office.working():
            await lan.sees("Hệ thống vừa bị gián đoạn")
    assert len([m for m in await lan.reads() if "gián đoạn" in m.text]) == 1


async def test_a_short_stop_is_no_outage(idle_office: Office) -> None:
    office = idle_office
    async with office.working():
        lan = await begins(office, "Nguyễn Thị Lan", "2023-08-16T09:00")
    await office.is_down_for(minutes=2)
    async with office.working():
        await lan.presses("A")
        await lan.sees("✓ A. Sáu")
        await lan.does_not_see("gián đoạn", ever=True)


async def test_a_round_is_extended_after_an_outage_near_its_close(idle_office: Office) -> None:
    office = idle_office
    async with office.working():
        await office.organizer.starts()
        lan = await begins(office, "Nguyễn Thị Lan", "2023-08-20T20:10")
        await office.binds_a_group(lan)
    await office.is_down_for(minutes=28)
    async with office.working():
        await extends(office, minutes=30, closes="21:30 20/8")
        await lan.sees("Tuần 1 được gia hạn đến 21:30 20/8", "mở để làm tiếp")
        await office.organizer.sees("Tuần 1 được gia hạn đến 21:30 20/8")
        office.clock.set(local_time("2023-08-20T21:10"))
        minh = await office.meets("Hoàng Văn Minh")
        await takes_the_paper(minh, "ABC", prediction=1)


async def extends(office: Office, minutes: int, closes: str) -> None:
    """The organizer is told, asks to extend, and confirms."""
    organizer = office.organizer
    await organizer.sees("Gián đoạn gần giờ đóng Tuần 1", "có 1 người đang làm bài")
    await organizer.presses(f"Gia hạn thêm {minutes} phút")
    await organizer.sees(f"Gia hạn Tuần 1 thêm {minutes} phút?", f"Giờ đóng mới: {closes}")
    await organizer.presses("Xác nhận gia hạn")
    await organizer.sees(f"Đã gia hạn: Tuần 1 đóng lúc {closes}")


async def test_a_round_that_closed_meanwhile_is_opened_again(idle_office: Office) -> None:
    office = idle_office
    async with office.working():
        await office.organizer.starts()
        lan = await begins(office, "Nguyễn Thị Lan", "2023-08-20T20:46")
        await answers(lan, "A")
    await office.is_down_for(minutes=33)
    async with office.working():
        await lan.sees("đã được nộp tự động")
        await extends(office, minutes=15, closes="21:35 20/8")
        await lan.sees("được gia hạn đến 21:35 20/8", "biên nhận mới")
        await lan.presses("Vào thi")
        await lan.presses("B")
        await lan.presses("Câu sau ›")
        await lan.presses("C")
        await office.comes_to("2023-08-20T21:40")
        await lan.sees("đã được nộp tự động")
        await office.comes_to("2023-08-21T08:00")
        await lan.sees("Kết quả Tuần 1", "Số câu đúng: 3/3")


async def test_it_is_extended_once_however_often_it_is_pressed(idle_office: Office) -> None:
    office = idle_office
    async with office.working():
        await office.organizer.starts()
        lan = await begins(office, "Nguyễn Thị Lan", "2023-08-20T20:10")
    await office.is_down_for(minutes=28)
    async with office.working():
        await extends(office, minutes=30, closes="21:30 20/8")
        for data in ("er.1", "er.1", "ae.1"):
            await office.organizer.presses_data(data, on=office.organizer.last)
        await lan.sees("được gia hạn đến 21:30")
        assert "Tuần 1 đóng lúc 21:30" in office.organizer.last.text
    assert len([m for m in await lan.reads() if "được gia hạn" in m.text]) == 1


async def test_nobody_else_extends_a_round(idle_office: Office) -> None:
    office = idle_office
    async with office.working():
        await office.organizer.starts()
        lan = await begins(office, "Nguyễn Thị Lan", "2023-08-20T20:10")
    await office.is_down_for(minutes=28)
    async with office.working():
        await office.organizer.sees("Gián đoạn gần giờ đóng Tuần 1")
        await lan.presses_data("er.1", on=lan.last)
        await office.organizer.presses("Gia hạn thêm 30 phút")
        await office.organizer.sees("Giờ đóng mới")


async def test_what_is_published_stays(idle_office: Office) -> None:
    office = idle_office
    async with office.working():
        await office.organizer.starts()
        await begins(office, "Nguyễn Thị Lan", "2023-08-20T20:10")
    await office.is_down_for(minutes=28)
    async with office.working():
        await office.organizer.sees("Gián đoạn gần giờ đóng Tuần 1")
        await office.comes_to("2023-08-21T08:00")
        await office.organizer.presses("Gia hạn thêm 30 phút")
        await office.organizer.sees("Kết quả đã công bố nên không gia hạn được nữa")


async def test_what_was_approved_is_approved_anew(database_url: str, tmp_path: Path) -> None:
    async with Sandbox.serving(port=0) as sandbox, Client(sandbox.url) as world:
        folder = small_contest.write(tmp_path, approvals=1)
        office = await prepare(world, database_url, folder)
        async with office.working():
            await office.organizer.starts()
            await begins(office, "Nguyễn Thị Lan", "2023-08-20T20:46")
        await office.is_down_for(minutes=33)
        async with office.working():
            await office.organizer.sees("Kết quả tạm tính · Tuần 1", "Đã duyệt: 0/1")
            await office.organizer.presses("Duyệt kết quả")
            await office.organizer.sees("Đã duyệt: 1/1")
            await office.organizer.presses("Gia hạn thêm 15 phút")
            await office.organizer.presses("Xác nhận gia hạn")
            await office.organizer.sees("Đã gia hạn")
            await office.comes_to("2023-08-20T21:40")
            await office.organizer.sees("Kết quả tạm tính · Tuần 1", "Đã duyệt: 0/1")
