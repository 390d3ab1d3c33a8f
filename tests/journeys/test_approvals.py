"""Who may approve, for how long, and what becomes of the papers of who gets a role."""

from bot.says import texts
from tests.journeys.conftest import OpenOffice
from tests.journeys.office import Office, takes_the_paper
from tests.journeys.people import People, link_in
from tests.journeys.test_roles import gets

VIETNAMESE = texts("vi")
CLOSED = "2023-08-20T21:05"


async def test_an_approval_falls_with_the_role_of_who_gave_it(open_office: OpenOffice) -> None:
    office = await open_office(approvals=2)
    toan = office.organizer
    hoa = await gets(People(office, VIETNAMESE), "Người duyệt", "Quách Thị Hoa")
    await office.comes_to(CLOSED)
    await hoa.presses("Duyệt kết quả")
    await hoa.sees("Đã duyệt: 1/2")
    await toan.says("/vaitro")
    await toan.presses("Người duyệt kết quả")
    await toan.presses("Thôi vai trò: telegram:")
    await toan.presses("Thôi vai trò")
    await hoa.sees("Ban Tổ chức cảm ơn anh/chị đã tham gia.")
    await toan.says("/tochuc")
    await toan.presses("Kết quả tạm tính · Tuần 1")
    await toan.sees("Đã duyệt: 0/2")


async def test_who_gets_a_role_in_the_week_is_not_in_its_ranking(office: Office) -> None:
    toan = office.organizer
    lan, minh = await office.meets("Nguyễn Thị Lan"), await office.meets("Hoàng Văn Minh")
    for each in (lan, minh):
        await takes_the_paper(each, "ABC", prediction=1)
    await toan.says("/vaitro")
    await toan.presses("Người ra đề")
    await toan.presses("Mời thêm người")
    await lan.starts(link_in((await toan.sees("Xin gửi riêng đường dẫn này")).text))
    await lan.sees("Anh/chị là người ra đề", "nay là bài thi thử, không tính.")
    await office.comes_to(CLOSED)
    await toan.sees("1 người dự thi.", "1. Hoàng Văn Minh")
