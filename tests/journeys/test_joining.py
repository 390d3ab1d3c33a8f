"""From the first /start to a registered participant."""

from tests.journeys.conftest import OpenOffice
from tests.journeys.office import Office


async def test_nothing_is_kept_before_consent(office: Office) -> None:
    lan = await office.world.new_person("Lan", language_code="vi")
    await lan.starts()
    await lan.sees("Kính chào anh/chị", "được xóa sau 180 ngày", "/quyenrieng")
    await lan.presses("Tôi không đồng ý")
    await lan.sees("Chưa lưu dữ liệu nào")
    await lan.says("/quyenrieng")
    await lan.sees("Kính chào anh/chị")


async def test_a_name_must_be_a_name(office: Office) -> None:
    lan = await office.world.new_person("Lan", language_code="vi")
    await lan.starts()
    await lan.presses("Tôi đồng ý")
    await lan.says("0912345678")
    await lan.sees("Họ và tên", "chữ số")
    await lan.says("  Nguyễn   Thị Lan ")
    await lan.sees("Cơ quan, đơn vị")


async def test_a_unit_is_found_by_its_initials(office: Office) -> None:
    await office.meets("Nguyễn Thị Lan", unit="Sở Nội vụ")
    minh = await office.world.new_person("Minh", language_code="vi")
    await minh.starts()
    await minh.presses("Tôi đồng ý")
    await minh.says("Hoàng Văn Minh")
    await minh.says("stp")
    await minh.presses("Sở Tư pháp")
    await minh.sees("Tuần 1 đang mở, đến 21:00 20/8")


async def test_a_unit_is_chosen_down_the_tree(office: Office) -> None:
    mai = await office.world.new_person("Mai", language_code="vi")
    await mai.starts()
    await mai.presses("Tôi đồng ý")
    await mai.says("Quách Thị Mai")
    await mai.says("không biết")
    await mai.presses("☰ Danh sách")
    await mai.presses("Huyện Kim Bôi")
    await mai.presses("Xã Tú Sơn")
    await mai.sees("Tuần 1 đang mở")


async def test_the_link_of_a_unit_knows_the_unit(office: Office) -> None:
    lan = await office.world.new_person("Lan", language_code="vi")
    await lan.starts("u-so-tu-phap")
    await lan.sees("Sở Tư pháp")
    await lan.presses("Tôi đồng ý")
    await lan.says("Nguyễn Thị Lan")
    await lan.sees("Tuần 1 đang mở")


async def test_the_excluded_are_told_why(office: Office) -> None:
    hanh = await office.meets("Bùi Thị Hạnh")
    await hanh.sees("Theo thể lệ, thành viên Tổ giúp việc không dự thi", "ngoài danh sách dự thi")


async def test_only_ones_own_phone_number_counts(open_office: OpenOffice) -> None:
    office = await open_office(phone="required")
    minh = await office.world.new_person("Minh", phone="+84900000002")
    lan = await office.world.new_person("Lan", phone="+84900000001", language_code="vi")
    await lan.starts("u-so-noi-vu")
    await lan.presses("Tôi đồng ý")
    await lan.says("Nguyễn Thị Lan")
    await lan.sees("Số điện thoại")
    await lan.shares_contact_of(minh)
    await lan.sees("Số điện thoại")
    await lan.shares_her_contact()
    await lan.sees("Tuần 1 đang mở")


async def test_an_optional_phone_number_may_be_left_out(open_office: OpenOffice) -> None:
    office = await open_office(phone="optional")
    lan = await office.meets("Nguyễn Thị Lan")
    await lan.presses("Bỏ qua")
    await lan.sees("Tuần 1 đang mở")


async def test_english_from_the_first_screen_on(office: Office) -> None:
    ann = await office.world.new_person("Ann", language_code="vi")
    await ann.starts()
    await ann.presses("English")
    await ann.sees("You are invited to take part")
    await ann.does_not_see("Kính chào")
