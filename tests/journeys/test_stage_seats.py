"""Before a Hội thi: its rules are sent, seats are given by links, leaders confirm their teams."""

from sandbox.people import Person
from tests.contest.stage.hoi_thi import HOITHI_TOML
from tests.journeys.office import Office
from tests.journeys.people import link_in

TOML = HOITHI_TOML.replace('unit = "bo"', 'unit = "so-noi-vu"').replace(
    'unit = "tu-son"\nleader = "Quách Thị Lan"',
    'unit = "so-tu-phap"\nleader = "Quách Thị Lan"\nmembers = [{ name = "Hà Văn Sơn" }]',
)


async def loads(office: Office, toml: str = TOML) -> None:
    await office.organizer.sends_file("hoithi.toml", toml.encode())
    await office.organizer.sees("3 đội thi, 3 giám khảo, 2 phần thi.")


async def takes(office: Office, room: str, seat: str, name: str) -> Person:
    """Somebody new opens the link of a seat that the organizer has asked for."""
    await office.organizer.says("/hoithi")
    await office.organizer.presses(room)
    await office.organizer.presses(f"○ {seat}")
    await office.organizer.presses("Mời bằng đường dẫn")
    shown = await office.organizer.sees("Xin gửi riêng đường dẫn này cho người được mời")
    person = await office.world.new_person(name)
    await person.starts(link_in(shown.text))
    return person


async def test_rules_that_do_not_add_up_are_refused_with_the_line(office: Office) -> None:
    wrong = TOML.replace("maximum = 20\n", "maximum = 25\n")
    await office.organizer.sends_file("hoithi.toml", wrong.encode())
    refused = await office.organizer.sees("Chưa nhận tệp hoithi.toml")
    assert "dòng 11: Điểm tối đa của “Tiểu phẩm” ghi là 25" in refused.text
    await office.organizer.says("/hoithi")
    await office.organizer.sees("Chưa có Hội thi nào.")


async def test_a_judge_takes_the_seat_once(office: Office) -> None:
    await loads(office)
    hoa = await takes(office, "Ban Giám khảo", "Nguyễn Thị Hòa", "Hòa")
    await hoa.sees("Anh/chị là Nguyễn Thị Hòa, Trưởng ban Giám khảo.")
    shown = await office.organizer.sees("Xin gửi riêng đường dẫn này")
    second = await office.world.new_person("Mai")
    await second.starts(link_in(shown.text))
    await second.sees("Đường dẫn không còn dùng được")
    await office.organizer.says("/hoithi")
    await office.organizer.presses("Ban Giám khảo")
    await office.organizer.presses("✓ Nguyễn Thị Hòa")
    await office.organizer.sees("Mời lại thì người đang giữ chỗ thôi giữ ngay.")


async def test_a_leader_says_who_comes(office: Office) -> None:
    await loads(office)
    lan = await takes(office, "Các đội thi", "Quách Thị Lan", "Lan")
    await lan.presses("Đội của tôi")
    await lan.sees("Danh sách đội chưa được xác nhận.")
    await lan.presses("✓ Hà Văn Sơn")
    await lan.sees("Đã xác nhận lúc")
    await lan.presses("✗ Hà Văn Sơn")
    await lan.sees("Đã xác nhận lúc")


async def test_the_order_drawn_by_lot_is_posted_with_its_seed(office: Office) -> None:
    await loads(office)
    hoa = await takes(office, "Ban Giám khảo", "Nguyễn Thị Hòa", "Hòa")
    await office.organizer.says("/hoithi")
    await office.organizer.presses("Chương trình")
    await office.organizer.presses("Thứ tự thi: Tiểu phẩm")
    await office.organizer.presses("Đăng lên các nhóm")
    told = await hoa.sees("Thứ tự thi: Tiểu phẩm")
    assert "Bốc thăm từ chuỗi “29-8”, mã phần thi “tieu-pham”" in told.text
