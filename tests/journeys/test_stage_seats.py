"""Before a Hội thi: its rules are sent, seats are given by links, leaders confirm their teams."""

import pytest

from tests.journeys.office import Office
from tests.journeys.people import link_in
from tests.journeys.stage import TOML, Hall


@pytest.fixture
async def hall(office: Office) -> Hall:
    hall = Hall(office)
    await hall.loads()
    return hall


async def test_rules_that_do_not_add_up_are_refused_with_the_line(office: Office) -> None:
    wrong = TOML.replace("maximum = 20\n", "maximum = 25\n")
    await office.organizer.sends_file("hoithi.toml", wrong.encode())
    refused = await office.organizer.sees("Chưa nhận tệp hoithi.toml")
    assert "dòng 11: Điểm tối đa của “Tiểu phẩm” ghi là 25" in refused.text
    await office.organizer.says("/hoithi")
    await office.organizer.sees("Chưa có Hội thi nào.")


async def test_a_judge_takes_the_seat_once(hall: Hall) -> None:
    hoa = await hall.takes("Ban Giám khảo", "Nguyễn Thị Hòa")
    await hoa.sees("Anh/chị là Nguyễn Thị Hòa, Trưởng ban Giám khảo.")
    shown = await hall.office.organizer.sees("Xin gửi riêng đường dẫn này")
    second = await hall.office.world.new_person("Mai")
    await second.starts(link_in(shown.text))
    await second.sees("Đường dẫn không còn dùng được")
    await hall.office.organizer.says("/hoithi")
    await hall.office.organizer.presses("Ban Giám khảo")
    await hall.office.organizer.presses("✓ Nguyễn Thị Hòa")
    await hall.office.organizer.sees("Mời lại thì người đang giữ chỗ thôi giữ ngay.")


async def test_a_leader_says_who_comes(hall: Hall) -> None:
    lan = await hall.takes("Các đội thi", "Quách Thị Lan")
    await lan.presses("Đội của tôi")
    await lan.sees("Danh sách đội chưa được xác nhận.")
    await lan.presses("✓ Hà Văn Sơn")
    await lan.sees("Đã xác nhận lúc")
    await lan.presses("✗ Hà Văn Sơn")
    await lan.sees("Đã xác nhận lúc")


async def test_the_order_drawn_by_lot_is_posted_with_its_seed(hall: Hall) -> None:
    hoa = await hall.takes("Ban Giám khảo", "Nguyễn Thị Hòa")
    await hall.office.organizer.says("/hoithi")
    await hall.office.organizer.presses("Chương trình")
    await hall.office.organizer.presses("Thứ tự thi: Tiểu phẩm")
    await hall.office.organizer.presses("Đăng lên các nhóm")
    told = await hoa.sees("Thứ tự thi: Tiểu phẩm")
    assert "Bốc thăm từ chuỗi “29-8”, mã phần thi “tieu-pham”" in told.text
