"""After the close: one's own place and the right answers; before it, nothing at all."""

from bot.auditing import find_disagreements
from storage.database import Database
from tests.journeys.conftest import OpenOffice
from tests.journeys.office import Office, takes_the_paper


async def test_everyone_learns_what_was_right_and_why(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABD", prediction=4)
    await office.comes_to("2023-08-21T08:00")
    await lan.sees("Kết quả Tuần 1 của anh/chị", "Số câu đúng: 2/3", "Dự đoán của anh/chị lệch: 4")
    await lan.presses("Xem đáp án")
    await lan.sees("Câu 1/3", "✓ A. Sáu", "đúng", "Có sáu nội dung.", "Nghị quyết số 76/NQ-CP")
    await lan.presses("Câu sau ›")
    await lan.presses("Câu sau ›")
    await lan.sees("Câu 3/3", "✓ C. 2030", "chọn D")


async def test_nothing_is_shown_while_the_round_is_open(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABC", prediction=1)
    for command in ("/ketqua", "/xephang"):
        await lan.says(command)
        await lan.sees("08:00 21/8")
        await lan.does_not_see("người dự thi")


async def test_solutions_are_refused_while_the_round_is_open(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABC", prediction=1)
    await lan.presses_data("so.1.0", on=lan.last)
    await lan.sees("Anh/chị đã nộp bài Tuần 1")
    await lan.does_not_see("Đáp án đúng", "Có sáu nội dung.")


async def test_between_close_and_publication_everybody_waits(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABC", prediction=1)
    await office.comes_to("2023-08-20T22:00")
    await lan.says("/start")
    await lan.sees("Kết quả Tuần 1", "08:00 21/8")


async def test_ties_go_down_the_chain(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    minh = await office.meets("Hoàng Văn Minh")
    await takes_the_paper(lan, "ABC", prediction=9)
    await takes_the_paper(minh, "ABC", prediction=3)
    await office.comes_to("2023-08-21T08:00")
    await minh.sees("Thứ hạng: 1", "Đáp số câu dự đoán: 2", "Giải Nhất tuần")
    await lan.sees("Thứ hạng: 2")
    await lan.does_not_see("Giải Nhất tuần")


async def test_organizers_see_why_each_winner_stands_where_they_do(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    minh = await office.meets("Hoàng Văn Minh")
    await takes_the_paper(lan, "ABC", prediction=9)
    await takes_the_paper(minh, "ABC", prediction=3)
    await office.organizer.starts()
    await office.comes_to("2023-08-20T21:05")
    await office.organizer.sees(
        "1. Hoàng Văn Minh",
        "🏆 Giải Nhất tuần",
        "Dự đoán 3, đáp số 2, lệch 1",
        "Đứng trên người kế tiếp nhờ: dự đoán gần hơn",
    )
    await lan.does_not_see("dự đoán gần hơn", ever=True)


async def test_nobody_approves_twice(open_office: OpenOffice) -> None:
    office = await open_office(approvals=2)
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABC", prediction=1)
    await office.organizer.starts()
    await office.comes_to("2023-08-20T21:05")
    await office.organizer.sees("Đã duyệt: 0/2")
    await office.organizer.presses("Duyệt kết quả")
    await office.organizer.sees("Đã duyệt: 1/2", "Anh/chị đã duyệt; cần một người khác nữa.")
    await office.organizer.presses_data("ar.1", on=office.organizer.last)
    await office.organizer.says("/tochuc")
    await office.organizer.presses("Kết quả tạm tính · Tuần 1")
    await office.organizer.sees("Đã duyệt: 1/2")


async def test_the_final_ranking_adds_up_the_weeks(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABC", prediction=1)
    await office.comes_to("2023-08-22T09:00")
    await takes_the_paper(lan, "ABD", prediction=1)
    await office.comes_to("2023-08-28T08:00")
    await lan.sees("Kết quả chung cuộc của anh/chị", "Tổng số câu đúng: 5", "Giải Nhất chung cuộc")
    await lan.presses("Bảng xếp hạng")
    await lan.sees("Bảng xếp hạng · Toàn cuộc thi", "1. Nguyễn T. L. · Sở Nội vụ")


async def test_under_each_table_stands_the_head_of_the_log(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan")
    await office.binds_a_group(lan)
    await takes_the_paper(lan, "ABC", prediction=1)
    await office.comes_to("2023-08-21T08:00")
    told = "Bảng xếp hạng · Tuần 1", "Mã nhật ký lúc 08:00 21/8/2023: "
    shown = await lan.sees(*told, ever=True, within_seconds=20)  # a group hears one a second
    posted = shown.text.partition("21/8/2023: ")[2].split()[0]
    async with Database.opened(office.settings.database_url.get_secret_value()) as kept:
        assert await find_disagreements(kept, [posted]) == []


async def test_units_are_ranked_by_rate(office: Office) -> None:
    lan = await office.meets("Nguyễn Thị Lan", "Sở Nội vụ")
    minh = await office.meets("Hoàng Văn Minh", "Sở Tư pháp")
    await takes_the_paper(lan, "ABC", prediction=1)
    await takes_the_paper(minh, "ABC", prediction=1)
    await office.comes_to("2023-08-21T08:00")
    await lan.presses("Bảng xếp hạng")
    await lan.presses("Tỷ lệ")
    await lan.sees("1. Sở Tư pháp: 25,00% (1/4)", "– Sở Nội vụ: 10,00% (1/10)")


async def test_results_wait_for_the_organizers_approval(open_office: OpenOffice) -> None:
    office = await open_office(approvals=1)
    await office.organizer.starts()
    lan = await office.meets("Nguyễn Thị Lan")
    await takes_the_paper(lan, "ABC", prediction=1)
    await office.comes_to("2023-08-21T08:00")
    await office.organizer.sees("Kết quả tạm tính · Tuần 1", "Đã duyệt: 0/1")
    await lan.says("/ketqua")
    await lan.sees("Chưa có kết quả", "chờ Ban Tổ chức duyệt")
    await office.organizer.presses("Duyệt kết quả")
    await office.organizer.sees("Đã duyệt: 1/1")
    await office.jobs.look()
    await lan.sees("Kết quả Tuần 1 của anh/chị")
