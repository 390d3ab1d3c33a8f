"""An organizer sends the list of an office's people, as it is, into the chat."""

from collections.abc import Sequence

import pytest

from tests.contest.roster.workbooks import Value, workbook
from tests.journeys.office import Office

HEADER = ("STT", "Họ và tên", "Đơn vị", "Điện thoại")
LAN = (1, "Nguyễn Thị Lan", "Sở Nội vụ", "0912 345 678")
NAM = (2, "Bùi Văn Nam", "Sở Nội vụ", None)


async def sends(office: Office, *rows: Sequence[Value]) -> None:
    await office.organizer.starts()
    await office.organizer.sends_file("ds.xlsx", workbook(A=[HEADER, *rows]))


async def test_a_list_is_shown_before_it_is_kept(office: Office) -> None:
    await sends(office, LAN, NAM)
    await office.organizer.sees("Danh sách ds.xlsx", "Đọc được 2 người", "mới: 2")
    await office.organizer.presses("Ghi danh sách này")
    await office.organizer.sees("Đã ghi danh sách", "Đã ghi 2 người mới")


async def test_the_desk_says_how_many_are_listed_and_takes_another_list(office: Office) -> None:
    await sends(office, LAN, NAM)
    await office.organizer.presses("Ghi danh sách này")
    await office.organizer.sees("Đã ghi danh sách")
    await office.organizer.says("/tochuc")
    await office.organizer.presses("Danh sách cán bộ")
    await office.organizer.sees("Đang có 2 người", "xin gửi tệp Excel")


async def test_a_second_list_updates_and_asks_about_who_is_missing(office: Office) -> None:
    await sends(office, LAN, NAM)
    await office.organizer.presses("Ghi danh sách này")
    await sends(office, (1, "Nguyễn Thị Lan", "Sở Tư pháp", "0912 345 678"))
    await office.organizer.sees(
        "thay đổi: 1", "Không còn trong danh sách:\n• Bùi Văn Nam, Sở Nội vụ"
    )
    await office.organizer.presses("Ghi danh sách này")
    await office.organizer.presses("Đánh dấu 1 người đã rời")
    await office.organizer.sees("Đã đánh dấu 1 người rời danh sách")


async def test_a_list_with_faults_changes_nothing(office: Office) -> None:
    await sends(office, LAN, (2, "Bùi Văn Nam", "Sở Lạ", None))
    await office.organizer.sees("Chưa ghi danh sách", "ds.xlsx, ô C3: Danh sách đơn vị không có")


async def test_pressed_twice_it_is_kept_once(office: Office) -> None:
    await sends(office, LAN, NAM)
    await office.organizer.presses("Ghi danh sách này")
    await office.organizer.sees("Đã ghi 2 người mới")
    await office.organizer.presses_data("tr.1", on=office.organizer.last)
    await office.organizer.sees("Đã ghi 0 người mới")


@pytest.mark.parametrize("name", ["ds.pdf", "ds.xlsx"])
async def test_a_file_that_is_no_list_is_refused_with_a_sentence(office: Office, name: str) -> None:
    await office.organizer.starts()
    await office.organizer.sends_file(name, b"%PDF-1.4")
    await office.organizer.sees(f"Chưa ghi danh sách {name}")


async def test_from_others_the_bot_takes_no_files(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.sends_file("ds.xlsx", workbook(A=[HEADER, LAN]))
    await lan.sees("Bot chỉ nhận tin nhắn chữ")


async def test_nor_does_anybody_else_press_the_button(office: Office) -> None:
    await sends(office, LAN)
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.presses_data("tr.1", on=lan.last)
    await lan.does_not_see("Đã ghi", ever=True)
