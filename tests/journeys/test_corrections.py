"""A wrong key put right from the chat: looked at before, agreed to, told to whom it concerns."""

import pytest

from bot.says import texts
from conversation.texts import Texts
from sandbox.people import Person
from tests.journeys.conftest import OpenOffice
from tests.journeys.office import Office, takes_the_paper
from tests.journeys.people import People
from tests.journeys.test_roles import gets

PUBLISHED = "2023-08-21T08:00"
VIETNAMESE = texts("vi")
REASON = "Văn bản mới ghi năm 2045."


async def comes_to_the_results(office: Office) -> tuple[Person, Person]:
    """Lan chose D in the last question, which is wrong by the key; Minh chose C and has won."""
    lan, minh = await office.meets("Nguyễn Thị Lan"), await office.meets("Hoàng Văn Minh")
    await takes_the_paper(minh, "ABC", prediction=1)
    await takes_the_paper(lan, "ABD", prediction=1)
    await office.comes_to(PUBLISHED)
    await minh.sees("Thứ hạng: 1", "Giải Nhất tuần")
    return lan, minh


async def opens_the_last_question(organizer: Person, say: Texts) -> None:
    await organizer.says("/dinhchinh")
    await organizer.presses("Tuần 1")
    await organizer.says("kéo dài")
    await organizer.sees(say("{round} · Câu {n} của ngân hàng", round="Tuần 1", n=3), "✓ C. 2030")


async def asks_for_d(organizer: Person, say: Texts) -> None:
    """That D is right in the last question, and C is not."""
    await opens_the_last_question(organizer, say)
    await organizer.presses("C")
    await organizer.presses("D")
    await organizer.sees("✓ D. 2045")
    await organizer.presses(say("Tiếp: nhập lý do"))
    await organizer.says(REASON)


async def voids_the_last(organizer: Person, say: Texts) -> None:
    await opens_the_last_question(organizer, say)
    await organizer.presses(say("Hủy câu hỏi này"))
    await organizer.says(REASON)


@pytest.fixture
async def speaking(open_office: OpenOffice, say: Texts) -> Office:
    """The organizer speaks the language of the test; participants Vietnamese."""
    return await open_office(say.language)


async def test_who_wins_after_a_correction_was_shown_before_it(
    speaking: Office, say: Texts
) -> None:
    lan, minh = await comes_to_the_results(speaking)
    toan = speaking.organizer
    await asks_for_d(toan, say)
    none = say("không có giải")
    await toan.sees(say("Xem trước đính chính · {round}", round="Tuần 1"), REASON)
    await toan.sees(say.many("• {n} bài đã nộp có số câu đúng khác đi.", 2))
    await toan.sees(say.many("• {n} người đổi thứ hạng.", 2))
    await toan.sees(f"Nguyễn Thị Lan · Sở Nội vụ: {none} → Giải Nhất tuần")
    await minh.does_not_see("Đính chính")
    await toan.presses(say("Duyệt và thực hiện"))
    await toan.sees(say("Đính chính · {round}", round="Tuần 1"), REASON)
    await lan.sees("Đính chính kết quả Tuần 1", "2 → 3", "2 → 1", "Chúc mừng", REASON)
    await minh.sees("thứ hạng: 1 → 2", "không còn đạt Giải Nhất tuần", "xin lỗi")


async def test_a_correction_taken_back_leaves_what_was(speaking: Office, say: Texts) -> None:
    lan, minh = await comes_to_the_results(speaking)
    toan = speaking.organizer
    await asks_for_d(toan, say)
    await toan.presses(say("Duyệt và thực hiện"))
    await lan.sees("Chúc mừng")
    await toan.presses(say("Rút lại đính chính này"))
    await toan.says("Xem lại: 2030 là đúng.")
    await toan.presses(say("Duyệt và thực hiện"))
    await minh.sees("thứ hạng: 2 → 1", "Chúc mừng anh/chị đạt Giải Nhất tuần")
    await lan.sees("không còn đạt Giải Nhất tuần", "được rút lại")


async def test_everybody_can_read_what_was_corrected_and_what_stood_there(office: Office) -> None:
    lan, _ = await comes_to_the_results(office)
    await asks_for_d(office.organizer, VIETNAMESE)
    await office.organizer.presses("Duyệt và thực hiện")
    await lan.sees("Đính chính kết quả")
    await lan.says("/xephang")
    await lan.sees("Bảng xếp hạng (đã đính chính) · Tuần 1", "1. Nguyễn T. L.")
    await lan.presses("Xem đính chính")
    await lan.sees("Đáp án đúng là “2045”.", REASON)
    await lan.presses("Bảng trước đính chính số 1")
    await lan.sees("Bảng cũ, đã đính chính", "1. Hoàng V. M.")
    await lan.presses("Đơn vị khi đó")
    await lan.sees("bảng cũ đã đính chính", "1. Sở Nội vụ: 20,00% (2/10) · điểm trung bình 2,5")
    await lan.says("/ketqua")
    await lan.sees("Số câu đúng: 3/3", "đã tính theo đáp án đính chính")
    await lan.presses("Xem đáp án")
    await lan.presses("Câu sau ›")
    await lan.presses("Câu sau ›")
    await lan.sees("✓ D. 2045", "chọn D: đúng", REASON)
    await lan.presses("Niêm phong đáp án")
    await lan.sees("Mã niêm phong đáp án", "Sau khi niêm phong, đáp án được đính chính", REASON)


async def test_groups_get_the_table_anew_and_pinned(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await office.binds_a_group(lan)
    await takes_the_paper(lan, "ABD", prediction=1)
    await office.comes_to(PUBLISHED)
    await lan.sees("Bảng xếp hạng · Tuần 1", ever=True)
    await voids_the_last(office.organizer, VIETNAMESE)
    await office.organizer.presses("Duyệt và thực hiện")
    shown = await office.organizer.sees("Bảng xếp hạng (đã đính chính)", REASON, ever=True)
    assert "3 câu đúng" in shown.text
    await office.organizer.sees("Tỷ lệ dự thi (đã đính chính)", "điểm trung bình 3", ever=True)


async def test_a_second_organizer_approves_where_the_rules_ask_for_two(
    open_office: OpenOffice,
) -> None:
    office = await open_office(approvals=2)
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABD", prediction=1)
    await office.comes_to("2023-08-20T22:00")
    toan = office.organizer
    await asks_for_d(toan, VIETNAMESE)
    await toan.sees("Đã duyệt: 0/2")
    await toan.presses("Duyệt, chờ người thứ hai")
    await toan.sees("Đã duyệt: 1/2")
    await toan.does_not_see("Duyệt và thực hiện")


async def test_in_an_open_round_participants_see_nothing_of_it(open_office: OpenOffice) -> None:
    office = await open_office(show_score="at_once")
    lan, minh = await office.meets("Nguyễn Thị Lan"), await office.meets("Hoàng Văn Minh")
    await takes_the_paper(lan, "ABD", prediction=1)
    await lan.sees("Số câu đúng: 2/3")
    await asks_for_d(office.organizer, VIETNAMESE)
    await office.organizer.sees("1 bài đã nộp", "Tuần thi chưa đóng")
    await office.organizer.presses("Duyệt và thực hiện")
    await office.organizer.sees("Đã thực hiện lúc")
    await lan.says("/lichsu")
    await lan.presses("Tuần 1")
    await lan.sees("Số câu đúng: 2/3")
    await lan.presses_data("jc.1", on=lan.last)
    await lan.does_not_see(REASON)
    await takes_the_paper(minh, "ABD", prediction=1)
    await office.comes_to(PUBLISHED)
    for each in (lan, minh):
        await each.sees("Số câu đúng: 3/3", "đã tính theo đáp án đính chính")


async def test_what_would_come_otherwise_than_it_was_shown_is_shown_anew(office: Office) -> None:
    lan, _ = await comes_to_the_results(office)
    await asks_for_d(office.organizer, VIETNAMESE)
    await office.organizer.presses_data("jg.1.5", on=office.organizer.last)
    await office.organizer.sees("Chưa làm gì")
    await lan.does_not_see("Đính chính kết quả")
    await office.organizer.presses("Chờ duyệt")
    await office.organizer.sees("Xem trước đính chính", "Đã duyệt: 0/1")


async def test_who_is_no_organizer_corrects_nothing(office: Office) -> None:
    lan, _ = await comes_to_the_results(office)
    for data in ("jy", "jm.1.2.8", "ja.1.2.8", "jo.1", "jg.1.5", "jd.1"):
        await lan.presses_data(data, on=lan.last)
        await lan.does_not_see("Đính chính đáp án", "Xem trước")


async def test_an_approver_is_asked_and_is_the_second(
    open_office: OpenOffice,
) -> None:
    office = await open_office(approvals=2)
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABD", prediction=1)
    await office.comes_to("2023-08-20T22:00")
    hoa = await gets(People(office, VIETNAMESE), "Người duyệt", "Quách Thị Hoa")
    await asks_for_d(office.organizer, VIETNAMESE)
    await office.organizer.presses("Duyệt, chờ người thứ hai")
    await hoa.sees("Xem trước đính chính", REASON, "Đã duyệt: 1/2")
    await hoa.presses("Duyệt và thực hiện")
    await hoa.sees("Đã thực hiện lúc")
