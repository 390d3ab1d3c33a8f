"""A ranking that is sent back is not published before an organizer has looked at it again."""

from bot.says import texts
from handlers import notices
from storage import outbox
from tests.journeys.conftest import OpenOffice
from tests.journeys.office import takes_the_paper
from tests.journeys.people import People
from tests.journeys.test_roles import gets

CLOSED, PUBLISHED = "2023-08-20T21:05", "2023-08-21T08:00"
REASON = "Xin kiểm tra lại bài của người đứng đầu."
UNIT_PRIZE = """
[[prizes]]
scope = "units"
title = "Cờ thi đua"
count = 1
"""


async def test_organizers_answer_the_approver_who_sends_results_back(
    open_office: OpenOffice,
) -> None:
    office = await open_office(approvals=1)
    lan, toan = await office.meets("Nguyễn Thị Lan"), office.organizer
    await takes_the_paper(lan, "ABC", prediction=1)
    hoa = await gets(People(office, texts("vi")), "Người duyệt", "Quách Thị Hoa")
    await office.comes_to(CLOSED)
    before = await toan.sees("Kết quả tạm tính · Tuần 1", "Đã duyệt: 0/1")
    await hoa.presses("Trả lại")
    await hoa.sees("Trả lại kết quả · Tuần 1", "Xin nhập lý do")
    await hoa.says(REASON)
    await hoa.sees("người trả lại: anh/chị", REASON, "Chưa công bố cho đến khi")
    await toan.sees("Kết quả tạm tính · Tuần 1", f"người trả lại: telegram:{hoa.id}", REASON)
    await toan.presses("Duyệt kết quả", on=before)
    await toan.sees(REASON, "Đã duyệt: 0/1")
    await toan.presses("Tính lại từ các bài đã nộp")
    await toan.presses("Đã xem lại, trình duyệt lại")
    await hoa.sees(REASON, "Ban Tổ chức đã xem lại lúc 21:05 20/8", "Đã duyệt: 0/1")
    await hoa.presses("Duyệt kết quả")
    await office.comes_to(PUBLISHED)
    await lan.sees("Kết quả Tuần 1 của anh/chị")


async def test_where_nobody_has_to_approve_it_holds_the_results_too(
    open_office: OpenOffice,
) -> None:
    office = await open_office(approvals=0)
    lan, toan = await office.meets("Nguyễn Thị Lan"), office.organizer
    await toan.starts()
    await takes_the_paper(lan, "ABC", prediction=1)
    await office.comes_to(CLOSED)
    await toan.presses("Trả lại")
    await toan.says(REASON)
    await toan.sees(REASON, "Chưa công bố cho đến khi")
    await office.comes_to("2023-08-22T08:00")
    await lan.says("/ketqua")
    await lan.sees("Chưa có kết quả")
    await toan.presses("Đã xem lại, trình duyệt lại")
    await office.jobs.look()
    await lan.sees("Kết quả Tuần 1 của anh/chị")


async def test_organizers_are_reminded_of_it_once_a_day(open_office: OpenOffice) -> None:
    office = await open_office(approvals=0)
    toan = office.organizer
    await toan.starts()
    await office.comes_to(CLOSED)
    await toan.presses("Trả lại")
    await toan.says(REASON)
    await toan.sees(REASON, "Chưa công bố cho đến khi")
    for day in (22, 23):
        for hour in ("08:00", "12:00", "20:00"):
            await office.comes_to(f"2023-08-{day}T{hour}")
    await toan.sees("Kết quả tạm tính · Tuần 1", REASON)
    told = await office.read(outbox.counts, contest_id=1)
    assert sum(n for (notice, _), n in told.items() if notice == notices.SENT_BACK) == 1 + 2


async def test_the_whole_contest_is_looked_at_with_reasons_before_it_is_published(
    open_office: OpenOffice,
) -> None:
    office = await open_office(approvals=1, prizes=UNIT_PRIZE)
    toan = office.organizer
    lan = await office.meets("Nguyễn Thị Lan")
    minh = await office.meets("Hoàng Văn Minh", "Sở Tư pháp")
    await takes_the_paper(lan, "ABC", prediction=1)
    await toan.starts()
    await office.comes_to("2023-08-22T09:00")
    await toan.presses("Duyệt kết quả")
    for each in (lan, minh):
        await takes_the_paper(each, "ABC", prediction=1)
    await office.comes_to("2023-08-27T21:05")
    await toan.sees(
        "Kết quả tạm tính · Toàn cuộc thi", "1. Nguyễn Thị Lan", "🏆 Giải Nhất chung cuộc",
        "6 câu đúng · 2 tuần dự thi", "Đứng trên người kế tiếp nhờ: nhiều câu đúng hơn",
        "Dự kiến trao giải tập thể", "1. Sở Tư pháp: 25,00% (1/4) · điểm trung bình 3",
        "🏆 Cờ thi đua", "Đứng trên đơn vị kế tiếp nhờ: đạt tỷ lệ tối thiểu",
    )  # fmt: skip
    for title in ("Tuần 2", "Toàn cuộc thi"):
        await office.comes_to("2023-08-28T08:00")
        await lan.does_not_see("Kết quả chung cuộc của anh/chị")
        await toan.says("/tochuc")
        await toan.presses(f"Kết quả tạm tính · {title}")
        await toan.presses("Duyệt kết quả")
        await toan.sees("Đã duyệt: 1/1")
    await office.jobs.look()
    await lan.sees("Kết quả chung cuộc của anh/chị")


async def test_a_week_ranked_again_asks_for_the_whole_contest_anew(
    open_office: OpenOffice,
) -> None:
    office = await open_office(approvals=1)
    toan = office.organizer
    await toan.starts()
    await office.comes_to("2023-08-27T21:05")
    await toan.presses("Duyệt kết quả", on=await toan.sees("tạm tính · Toàn cuộc thi"))
    await toan.sees("tạm tính · Toàn cuộc thi", "Đã duyệt: 1/1")
    await toan.says("/tochuc")
    await toan.presses("Kết quả tạm tính · Tuần 2")
    await toan.presses("Trả lại")
    await toan.says(REASON)
    await toan.presses("Tính lại từ các bài đã nộp")
    await office.jobs.look()
    await toan.sees("tạm tính · Toàn cuộc thi", "Đã duyệt: 0/1")
