"""Winners are sent certificates, which anybody can check, and which follow what is corrected."""

from io import BytesIO

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from bot.says import texts
from sandbox.people import Person
from storage import acts
from tests.journeys.office import Office
from tests.journeys.people import People, link_in
from tests.journeys.test_corrections import REASON, asks_for_d, comes_to_the_results
from tests.journeys.test_linking import code_of, links
from tests.journeys.test_reports import desk_of

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
on_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)

VIETNAMESE = texts("vi")
PICTURE = "Ai quét mã trên giấy cũng kiểm tra được"
FILE = "giay-chung-nhan-"


def words(pdf: bytes) -> list[str]:
    """The text of each page."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


async def scanned(winner: Person) -> str:
    """The payload of the code on the picture that a winner was sent."""
    data = await winner.downloads(await winner.sees(PICTURE, ever=True))
    (code,) = zxingcpp.read_barcodes(Image.open(BytesIO(data)))
    return link_in(code.text)


async def stranger(office: Office) -> Person:
    """Who has never joined."""
    return await office.world.new_person("Khách", language_code="vi")


async def corrects(office: Office) -> None:
    await asks_for_d(office.organizer, VIETNAMESE)
    await office.organizer.presses("Duyệt và thực hiện")


async def takes_it_back(office: Office) -> None:
    await office.organizer.presses("Rút lại đính chính này")
    await office.organizer.says("Xem lại: 2030 là đúng.")
    await office.organizer.presses("Duyệt và thực hiện")


@on_sqlite
async def test_a_winner_is_sent_a_certificate_that_a_stranger_can_check(office: Office) -> None:
    lan, minh = await comes_to_the_results(office)
    payload = await scanned(minh)
    file = await minh.sees(FILE, ever=True)
    (printed,) = words(await minh.downloads(file))
    assert {"Hoàng Văn Minh", "Sở Nội vụ", "GIẢI NHẤT TUẦN", "Tuần 1"} <= set(printed.split("\r\n"))
    await lan.does_not_see(PICTURE, FILE, ever=True)
    guest = await stranger(office)
    await guest.starts(payload)
    await guest.sees(
        "do Ban Tổ chức cấp", "Hoàng V. M.", "Sở Nội vụ", "Giải Nhất tuần", "21/8/2023"
    )
    await guest.says(payload.removeprefix("g-").lower().replace("-", ""))
    await guest.sees("do Ban Tổ chức cấp", "Hoàng V. M.")
    await guest.starts("g-K7QF-2M9X")
    await guest.sees("Không có giấy chứng nhận nào mang số K7QF-2M9X")


@on_postgresql
async def test_certificates_go_and_come_back_with_their_prize(office: Office) -> None:
    lan, minh = await comes_to_the_results(office)
    payload, guest = await scanned(minh), await stranger(office)
    await corrects(office)
    await minh.sees("Giấy chứng nhận của giải đó, nếu đã cấp, không còn giá trị.")
    of_lan = await scanned(lan)
    await guest.starts(payload)
    await guest.sees("không còn giá trị", "đã thu hồi giấy này ngày 21/8/2023", REASON)
    await guest.does_not_see("Hoàng V. M.")
    await takes_it_back(office)
    await minh.sees(PICTURE, payload.removeprefix("g-"))
    await guest.starts(payload)
    await guest.sees("do Ban Tổ chức cấp", "Hoàng V. M.")
    await guest.starts(of_lan)
    await guest.sees("không còn giá trị")


@on_sqlite
async def test_whoever_took_part_is_certified_to_have_until_they_are_forgotten(
    office: Office,
) -> None:
    lan, _ = await comes_to_the_results(office)
    await lan.says("/ketqua")
    await lan.presses("Giấy chứng nhận")
    await lan.presses("Nhận giấy chứng nhận tham gia")
    (printed,) = words(await lan.downloads(await lan.sees(FILE)))
    assert {"đã tham gia", "Nguyễn Thị Lan", "Tuần 1"} <= set(printed.split("\r\n"))
    payload, guest = await scanned(lan), await stranger(office)
    await guest.starts(payload)
    await guest.sees("Nguyễn T. L.", "Tham gia cuộc thi", "Tuần 1")
    await lan.says("/quyenrieng")
    await lan.presses("Xóa dữ liệu của tôi")
    await lan.presses("Xóa vĩnh viễn")
    await lan.sees("Đã xóa dữ liệu của anh/chị")
    await guest.starts(payload)
    await guest.sees("Họ tên và đơn vị không còn được hiển thị")
    await guest.does_not_see("Nguyễn", "Sở Nội vụ")


@on_sqlite
async def test_who_types_number_after_number_has_to_wait(office: Office) -> None:
    guest = await stranger(office)
    for number in range(5):
        await guest.starts(f"g-K7QF-2M9{number + 2}")
        await guest.sees("Không có giấy chứng nhận nào", f"K7QF-2M9{number + 2}")
    await guest.starts("g-K7QF-2M9X")
    await guest.sees("Anh/chị đã nhập sai nhiều lần")


@on_postgresql
async def test_organizers_print_those_of_a_week_and_send_them_once_more(office: Office) -> None:
    lan, minh = await comes_to_the_results(office)
    toan = office.organizer
    await desk_of(toan)
    await toan.presses("Giấy chứng nhận")
    await toan.sees("Tuần 1", "Giải thưởng: 1 giấy")
    await toan.presses("Tuần 1")
    await toan.sees("Hoàng Văn Minh · Sở Nội vụ: Giải Nhất tuần, số ")
    await toan.presses("Tệp PDF để in")
    assert len(words(await toan.downloads(await toan.sees("giay-chung-nhan-tuan-1.pdf")))) == 1
    await toan.presses("Quay lại")
    await toan.presses("Gửi lại cho nơi nhận")
    await toan.sees("Gửi lại 1 giấy, mỗi giấy cho người hoặc đơn vị được cấp?")
    await minh.says("/thele")
    await toan.presses("Gửi lại")
    await minh.sees(PICTURE)
    await minh.sees(FILE)
    for kind in ("print_certificates", "send_certificates_again"):
        assert len(await office.read(acts.of_kind, kind)) == 1
    for forged in ("il", "is.1", "ip.1", "ia.1", "in.1.1"):
        await lan.presses_data(forged, on=lan.last)
        await lan.does_not_see("Hoàng Văn Minh", "giay-chung-nhan-tuan-1.pdf")


@on_postgresql
async def test_who_is_merged_finds_the_certificate_with_the_other_account(office: Office) -> None:
    lan, minh = await comes_to_the_results(office)
    toan, people = office.organizer, People(office, VIETNAMESE)
    await links(minh, await code_of(lan, people), people)
    await toan.says("/nghitrung")
    await toan.presses("Gộp làm một")
    await toan.presses("Xác nhận và ghi lý do")
    await toan.says("Cùng một người.")
    await toan.sees("Đã ghi quyết định.")
    await lan.says("/ketqua")
    await lan.presses("Giấy chứng nhận")
    await lan.presses("Giải Nhất tuần · Tuần 1")
    await lan.sees(PICTURE)
    assert "Hoàng Văn Minh" in words(await lan.downloads(await lan.sees(FILE)))[0]


@on_sqlite
async def test_who_competes_no_more_keeps_what_was_published(office: Office) -> None:
    """A published table changes by a correction alone, and certificates with it."""
    _, minh = await comes_to_the_results(office)
    payload, guest, toan = await scanned(minh), await stranger(office), office.organizer
    await toan.says("/vaitro")
    await toan.presses("Người ra đề")
    await toan.presses("Mời thêm người")
    await minh.starts(link_in((await toan.sees("Xin gửi riêng đường dẫn này")).text))
    await minh.sees("Anh/chị là người ra đề")
    await minh.says("/ketqua")
    await minh.sees("Thứ hạng: 1", "Giải Nhất tuần")
    await guest.starts(payload)
    await guest.sees("do Ban Tổ chức cấp", "Hoàng V. M.")
