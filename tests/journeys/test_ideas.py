"""Ideas are handed in until the deadline, read and marked by the jury, collected in one file."""

from io import BytesIO

import docx
import pytest
from docx.document import Document
from PIL import Image

from sandbox.people import Person
from tests.contest.stage.hoi_thi import IDEAS_TOML
from tests.journeys.office import Office
from tests.journeys.stage import BO, HOA, MAI, TIEN, TOML, TU_SON, Hall, gives

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

IDEA = "Một lần khai\nNgười dân khai một lần cho nhiều thủ tục."


@pytest.fixture
async def hall(office: Office) -> Hall:
    hall = Hall(office)
    await hall.loads(TOML + IDEAS_TOML)
    return hall


async def hands_in(leader: Person, text: str = IDEA) -> None:
    await leader.says("/hoithi")
    await leader.presses("Ý tưởng của đội")
    await leader.presses("Nộp ý tưởng")
    await leader.sees("dòng đầu là tên ý tưởng")
    await leader.says(text)
    await leader.sees("Đã nhận ý tưởng số 1 lúc 09:00 16/8/2023.")


def photo() -> bytes:
    kept = BytesIO()
    Image.new("RGB", (40, 30), "green").save(kept, "PNG")
    return kept.getvalue()


async def reads(judge: Person, number: int) -> None:
    await judge.says("/hoithi")
    await judge.presses("Đọc ý tưởng")
    for _ in range(number - 1):
        await judge.presses("Sau ›")
    await judge.sees(f"Ý tưởng số {number} ·")


async def collects(hall: Hall) -> Document:
    await hall.host.says("/hoithi")
    await hall.host.presses("Ý tưởng đã nộp")
    await hall.host.presses("Tập hợp vào một tệp Word")
    sent = await hall.host.sees("Lập lúc")
    return docx.Document(BytesIO(await hall.host.downloads(sent)))


async def test_a_team_hands_in_corrects_and_is_told_when_it_is_too_late(hall: Hall) -> None:
    lan = await hall.takes("Các đội thi", "Quách Thị Lan")
    await hands_in(lan)
    await lan.presses("Thêm tệp")
    await lan.sends_file("mo-ta.exe", b"MZ")
    await lan.sees("Không nhận loại tệp này. Các loại được nhận: .jpg, .png, .pdf, .docx.")
    await lan.sends_file("mo-ta.pdf", b"%PDF-1.7")
    await lan.sees("Kèm 1 tệp.")
    await lan.presses("Sửa nội dung")
    await lan.says("Khai một lần")
    await lan.sees("Khai một lần", "Bản mới nhất: lần 3", "Kèm 1 tệp.")
    await lan.presses("Bỏ tệp mo-ta.pdf")
    await lan.sees("Ý tưởng này chỉ có tệp.")
    await hall.office.comes_to("2023-08-20T17:00")
    await lan.presses("Sửa nội dung")
    await lan.sees("Rất tiếc, hạn nộp và sửa ý tưởng là 17:00 20/8/2023")
    await lan.presses("Xem các ý tưởng đã nộp")
    await lan.sees("Đã hết hạn nộp lúc 17:00 20/8/2023.")


async def test_an_idea_is_withdrawn_and_another_has_its_own_number(hall: Hall) -> None:
    lan = await hall.takes("Các đội thi", "Quách Thị Lan")
    await hands_in(lan)
    shown = await lan.sees("Đã nhận ý tưởng số 1")
    await lan.presses("‹ Các ý tưởng")
    listed = await lan.sees("Nộp được nhiều nhất 1 ý tưởng.")
    assert ["Nộp ý tưởng"] not in listed.buttons
    await lan.presses_data("tq.1.1", on=shown)
    await lan.presses("Rút ý tưởng")
    await lan.sees("Đã rút ý tưởng số 1.", "Chưa nộp ý tưởng nào.")
    await lan.presses("Nộp ý tưởng")
    await lan.says("Một lần khai")
    await lan.sees("Ý tưởng cần tên ở dòng đầu")
    await lan.says(IDEA)
    await lan.sees("Đã nhận ý tưởng số 2")


async def test_leaders_without_an_idea_are_reminded(hall: Hall) -> None:
    lan = await hall.takes("Các đội thi", "Quách Thị Lan")
    nam = await hall.takes("Các đội thi", "Bùi Văn Nam")
    await hands_in(lan)
    await hall.office.comes_to("2023-08-19T08:30")
    await nam.sees("Đội chưa nộp ý tưởng", "Hạn nộp ý tưởng là 17:00 20/8/2023.")
    await nam.presses("Nộp ý tưởng")
    await nam.sees("dòng đầu là tên ý tưởng")
    await lan.does_not_see("Đội chưa nộp ý tưởng", ever=True)


async def test_the_jury_reads_a_teams_idea_beside_its_sheet_and_all_are_collected(
    hall: Hall,
) -> None:
    nam = await hall.takes("Các đội thi", "Bùi Văn Nam")
    hoa, tien = await hall.judge(HOA), await hall.judge(TIEN)
    await hands_in(nam)
    await nam.presses("Thêm tệp")
    await nam.sends_file("mo-ta.pdf", b"%PDF-1.7")
    await hoa.presses_data("td.1.0", on=hoa.last)
    await hoa.does_not_see("Một lần khai", ever=True)  # while it may still change
    await hall.office.comes_to("2023-08-20T17:00")
    await reads(tien, 1)
    await tien.sees("Anh/chị không chấm ý tưởng này.")
    await reads(hoa, 1)
    await hoa.presses("📎 mo-ta.pdf")
    assert await hoa.downloads(await hoa.sees("1. Một lần khai")) == b"%PDF-1.7"
    await hoa.presses("Chấm ý tưởng này")
    await gives(hoa, "12", "4")
    await hoa.presses("Nộp phiếu")
    await hoa.presses("Xem ý tưởng của đội: Một lần khai")
    await hoa.sees(f"Ý tưởng số 1 · {BO} (1/1)", "Anh/chị đã chấm: 16 điểm.")
    await hall.locks()
    word = await collects(hall)
    assert [cell.text for cell in word.tables[1].rows[1].cells] == ["1", "Một lần khai", BO, "16"]
    said = [paragraph.text for paragraph in word.paragraphs]
    assert "Ý tưởng số 1. Một lần khai" in said
    assert "Tệp kèm theo: mo-ta.pdf." in said
    assert any(f"Đội chưa nộp: {TU_SON}" in line for line in said)


async def has_a_persons_idea(hall: Hall) -> None:
    """Number 1, of the unit of Bạch Công Tiến."""
    huong = await hall.office.meets("Đinh Thị Hương")
    await huong.says("/hoithi")
    await huong.presses("Ý tưởng của tôi")
    await huong.presses("Nộp ý tưởng")
    await huong.sends_photo("a.png", photo(), caption="Trả kết quả tại nhà")
    await huong.sees("Đã nhận ý tưởng số 1")


async def marks_idea(judge: Person, mark: str) -> None:
    await reads(judge, 1)
    await judge.presses("Chấm ý tưởng này")
    await gives(judge, mark)
    await judge.presses("Nộp phiếu")
    await judge.sees("✓ Phiếu đã nộp.")


async def lists(hall: Hall) -> list[str]:
    """The first button of the list that the host sees."""
    await hall.host.says("/hoithi")
    await hall.host.presses("Ý tưởng đã nộp")
    return (await hall.host.sees("Ý tưởng của người dự thi: 1.")).buttons[0]


async def test_who_has_not_joined_is_asked_to_before_anything_is_kept(hall: Hall) -> None:
    stranger = await hall.office.world.new_person("Mơ", language_code="vi")
    await stranger.says("/hoithi")
    await stranger.presses("Ý tưởng của tôi")
    await stranger.sees("Để nộp ý tưởng, xin anh/chị đăng ký dự thi trước")


async def test_ideas_of_everybody_are_marked_unseen_and_by_nobody_of_the_unit(hall: Hall) -> None:
    await has_a_persons_idea(hall)
    hoa, mai, tien = await hall.judge(HOA), await hall.judge(MAI), await hall.judge(TIEN)
    await hall.office.comes_to("2023-08-20T17:00")
    await reads(tien, 1)
    await tien.sees("Anh/chị không chấm ý tưởng này.")
    await marks_idea(hoa, "8")
    await marks_idea(mai, "9,5")
    await hoa.presses("‹ Ý tưởng")
    await hoa.presses("Chưa chấm ›")
    assert hoa.toast == "Anh/chị đã chấm tất cả các ý tưởng."
    await hoa.does_not_see("9,5", "Hương", ever=True)
    assert await lists(hall) == ["1 · Người dự thi · Trả kết quả tại nhà"]  # no points yet
    await hall.host.presses("Khóa chấm ý tưởng")
    await hall.host.sees("Đã khóa chấm ý tưởng của người dự thi.")
    assert await lists(hall) == ["8,75 điểm · 1 · Người dự thi · Trả kết quả tại nhà"]
    await reads(hoa, 1)
    await hoa.sees("Anh/chị đã chấm: 8 điểm.", "Điểm của Ban Giám khảo: 8,75.")
    word = await collects(hall)
    row = [cell.text for cell in word.tables[1].rows[1].cells]
    assert row == ["1", "Trả kết quả tại nhà", "Đinh Thị Hương, Sở Nội vụ", "8,75"]
    assert len(word.inline_shapes) == 1


async def test_after_the_lock_a_mark_of_an_idea_changes_by_two_people(hall: Hall) -> None:
    await has_a_persons_idea(hall)
    hoa = await hall.judge(HOA)
    await hall.office.comes_to("2023-08-20T17:00")
    await marks_idea(hoa, "8")
    await lists(hall)
    await hall.host.presses("Khóa chấm ý tưởng")
    await hoa.presses("Sửa phiếu này")
    await hoa.says("Ghi nhầm")
    await gives(hoa, "9")
    await hoa.presses("Nộp phiếu")
    await hoa.sees("Phiếu chờ người thứ hai xác nhận.")
    await hall.opens_desk()
    await hall.host.presses("Phiếu chờ xác nhận")
    await hall.host.presses(f"Ý tưởng số 1 · Ý tưởng của người dự thi · {HOA}")
    await hall.host.sees("Ghi nhầm", "Tính mới: 9 (phiếu cũ 8)")
    await hall.host.presses("Xác nhận")
    await hall.host.sees("Không có phiếu nào chờ xác nhận.")
    assert await lists(hall) == ["9 điểm · 1 · Người dự thi · Trả kết quả tại nhà"]
