"""A contest is made in chat, with nothing there before: by a workbook, or question by question."""

from io import BytesIO

import docx
import openpyxl
import pytest
from openpyxl.workbook import Workbook

from conversation.texts import Texts
from storage import drafts
from tests.handlers.test_reading_apart import bomb
from tests.journeys.making import Maker
from tests.journeys.office import Office, takes_the_paper
from tests.journeys.small_contest import BANK


@pytest.fixture
def maker(new_office: Office, say: Texts) -> Maker:
    return Maker(new_office, say)


async def published_form(maker: Maker) -> None:
    await maker.opens_the_drafts()
    await maker.sends_the_form(await maker.gets_the_form())
    await maker.office.organizer.sees(maker.say("Đã nhận tệp {file}.", file="mau.xlsx"))
    await maker.publishes()


async def test_from_the_form_to_people_who_take_part(maker: Maker) -> None:
    """The list of people on the form is the roster by which Lan is known."""
    await published_form(maker)
    lan = await maker.office.world.new_person("Lan", language_code="vi")
    await lan.starts()
    await lan.presses("Tôi đồng ý, tiếp tục")
    await lan.says(maker.say("Nguyễn Thị Lan"))
    await lan.presses("Nhập mã cán bộ, công chức")
    await lan.says("NV-01")
    await lan.sees("Đã nhận ra anh/chị trong danh sách", maker.say("Sở Nội vụ"))
    await maker.office.comes_to("2023-09-04T08:00")
    await takes_the_paper(lan, "AA", 1)
    await lan.sees("Mã biên nhận")


async def test_the_list_of_people_leaves_the_draft(maker: Maker) -> None:
    await published_form(maker)
    (draft,) = await maker.office.read(drafts.every)
    assert "people.csv" not in await maker.office.read(drafts.files, draft.id)
    assert draft.published_at


async def test_a_list_of_people_that_was_taken_off_the_form_is_gone(maker: Maker) -> None:
    def without_people(book: Workbook) -> None:
        book[maker.say("Danh sách")].delete_rows(2, 3)

    toan, say = maker.office.organizer, maker.say
    await maker.opens_the_drafts()
    form = await maker.gets_the_form()
    await maker.sends_the_form(form)
    await toan.sees(say("✓ Có danh sách người dự thi, được ghi khi công bố."))
    await toan.presses(say("Gửi tệp Excel"))
    await toan.sees(say("Tệp Excel của cuộc thi"))
    await maker.sends_the_form(form, without_people)
    await toan.sees(say("Đã nhận tệp {file}.", file="mau.xlsx"))
    assert "people.csv" not in await maker.office.read(drafts.files, 1)


async def test_nobody_sees_anything_before(maker: Maker) -> None:
    await maker.opens_the_drafts()
    await maker.sends_the_form(await maker.gets_the_form())
    await maker.office.organizer.sees(maker.say("Đã nhận tệp {file}.", file="mau.xlsx"))
    lan = await maker.office.world.new_person("Lan", language_code="vi")
    await lan.starts()
    await lan.sees("Hiện chưa có cuộc thi nào")
    await lan.says("/tochuc")
    await lan.sees("Hiện chưa có cuộc thi nào")
    await lan.says("/trogiup")
    await lan.sees(f"Mã tài khoản của anh/chị: telegram:{lan.id}")


async def test_faults_are_told_by_sheet_and_cell_until_they_are_corrected(maker: Maker) -> None:
    def spoil(book: Workbook) -> None:
        book.worksheets[2]["K2"] = "F"

    await maker.opens_the_drafts()
    form = await maker.gets_the_form()
    await maker.sends_the_form(form, spoil)
    toan, say = maker.office.organizer, maker.say
    await toan.sees(say("Chưa nhận tệp {file}", file="mau.xlsx"), f"{say('Câu hỏi')}, ")
    await toan.sees("K2", "“F”")
    assert await maker.office.read(drafts.every) == []
    await maker.sends_the_form(form)
    await toan.sees(say("Đã nhận tệp {file}.", file="mau.xlsx"))


async def test_what_was_answered_in_chat_stands_in_the_workbook(maker: Maker) -> None:
    toan, say = maker.office.organizer, maker.say
    await maker.opens_the_drafts()
    await toan.presses(say("Làm cuộc thi mới"))
    await toan.presses(say("Trả lời từng câu"))
    await maker.types("Tên đầy đủ của cuộc thi?", "Cuộc thi tìm hiểu")
    await toan.presses(say("‹ Bản nháp"))
    await toan.presses(say("Gửi tệp Excel"))
    shown = await toan.sees(say("Tệp Excel của cuộc thi"))
    book = openpyxl.load_workbook(BytesIO(await toan.downloads(shown)))
    assert book[say("Thể lệ")]["B2"].value == "Cuộc thi tìm hiểu"
    assert book[say("Các tuần")]["A2"].value is None


async def test_what_is_no_workbook_is_refused_with_a_sentence(maker: Maker) -> None:
    await maker.opens_the_drafts()
    await maker.gets_the_form()
    await maker.office.organizer.sends_file("mau.xlsx", b"%PDF-1.4")
    await maker.office.organizer.sees(maker.say("Chưa nhận tệp {file}", file="mau.xlsx"))


async def test_while_a_bomb_for_a_form_is_refused_others_are_answered(maker: Maker) -> None:
    toan, say = maker.office.organizer, maker.say
    await maker.opens_the_drafts()
    await maker.gets_the_form()
    await toan.sends_file("mau.xlsx", bomb())
    lan = await maker.office.world.new_person("Lan", language_code="vi")
    await lan.starts()
    await lan.sees("Hiện chưa có cuộc thi nào")
    await toan.does_not_see(say("Chưa nhận tệp {file}", file="mau.xlsx"))
    await toan.sees(say("Chưa nhận tệp {file}", file="mau.xlsx"), within_seconds=30)


async def test_calendar_and_rules_are_seen_before_anybody_sees_them(maker: Maker) -> None:
    await maker.opens_the_drafts()
    await maker.sends_the_form(await maker.gets_the_form())
    toan, say = maker.office.organizer, maker.say
    await toan.presses(say("Xem lịch"))
    await toan.sees("07:30 4/9/2023", say("mở tuần thi, gửi tin mời"))
    await toan.sees(say("mọi người và các nhóm"))
    await toan.presses(say("‹ Bản nháp"))
    await toan.presses(say("Xem thể lệ"))
    await toan.sees(say("Mục đích"), "1/")
    await toan.presses(say("‹ Bản nháp"))
    await toan.presses(say("Thể lệ (Word)"))
    paper = await toan.sees(say("Số văn bản, ngày ký và người ký: xin điền vào tệp."))
    word = docx.Document(BytesIO(await toan.downloads(paper)))
    assert any(say("Giải thưởng") in paragraph.text for paragraph in word.paragraphs)


async def test_the_paper_is_walked_through_before_anybody_sees_it(maker: Maker) -> None:
    await maker.opens_the_drafts()
    await maker.sends_the_form(await maker.gets_the_form())
    toan, say = maker.office.organizer, maker.say
    await toan.presses(say("Xem bài thi"))
    mark = say("XEM TRƯỚC – không lưu câu trả lời")
    await toan.sees(mark, "1/2", f"\nB. {say('Ủy ban nhân dân tỉnh')}")
    await toan.presses("B")
    await toan.sees(mark, f"✓ B. {say('Ủy ban nhân dân tỉnh')}")
    await toan.presses(say("Câu sau ›"))
    await toan.sees(mark, "2/2", "A.")
    await toan.presses(say("‹ Câu trước"))
    await toan.sees(mark, "1/2", f"\nB. {say('Ủy ban nhân dân tỉnh')}")


async def test_question_by_question_until_only_the_questions_are_missing(maker: Maker) -> None:
    toan, say = maker.office.organizer, maker.say
    await maker.opens_the_drafts()
    await toan.presses(say("Làm cuộc thi mới"))
    await toan.presses(say("Trả lời từng câu"))
    await maker.types("Tên đầy đủ của cuộc thi?", "Cuộc thi tìm hiểu cải cách")
    await maker.chooses("Tên ngắn, dùng trong tin nhắn?", say("Bỏ qua ›"))
    await maker.types("Ai tổ chức?", "Ban Tổ chức")
    await maker.chooses("Liên hệ ở đâu khi cần hỏi?", say("Bỏ qua ›"))
    await maker.types("Tuần đầu mở lúc nào?", "ngày mai")
    await toan.sees(
        say(
            "“{written}” không phải là ngày và giờ. Xin ghi như 14/8/2023 07:30.",
            written="ngày mai",
        )
    )
    await toan.says("21/8/2023 07:30")
    await maker.chooses("Tuần đầu đóng lúc nào?", "21:00 27/8/2023")
    await maker.chooses("Thi bao nhiêu tuần?", say.many("{n} tuần", 2))
    await maker.chooses("Mỗi bài thi có bao nhiêu câu?", say.many("{n} câu", 5))
    await maker.chooses("Làm bài trong bao nhiêu phút?", say.many("{n} phút", 20))
    await maker.chooses("Có câu dự đoán không?", say("Số người đúng hết"))
    await maker.chooses("Xếp hạng theo thứ tự nào?", say("Số câu đúng, dự đoán, thời gian"))
    await maker.types("Những đơn vị nào dự thi?", "Sở Nội vụ; 70\nHuyện Kim Bôi\n- Thị trấn Bo; 25")
    await maker.chooses("Mỗi tuần có những giải nào?", "1 Giải Nhất, 2 Giải Nhì, 3 Giải Ba")
    await maker.chooses("Toàn cuộc thi có những giải nào?", say("Không có giải"))
    await maker.chooses("Không gửi tin trong giờ nào?", "22:00-06:00")
    await maker.chooses("Nhắc người chưa dự thi khi nào?", say("Không nhắc"))
    await maker.chooses("Công bố kết quả bao nhiêu giờ sau khi đóng?", say("Ngay khi đóng"))
    await maker.chooses("Bao nhiêu thành viên Ban Tổ chức duyệt kết quả?", say("Không cần duyệt"))
    await toan.sees("Cuộc thi tìm hiểu cải cách", "07:30 21/8/2023", "21:00 3/9/2023")
    await toan.presses(say.many("Còn {n} điều cần sửa", 2))
    await toan.sees(say("Những điều cần sửa"), say("Chưa có câu hỏi."))


async def test_questions_come_week_by_week_as_files(maker: Maker) -> None:
    def without_questions(book: Workbook) -> None:
        del book[maker.say("Câu hỏi")]

    await maker.opens_the_drafts()
    await maker.sends_the_form(await maker.gets_the_form(), without_questions)
    toan, say = maker.office.organizer, maker.say
    for number in (1, 2):
        week = say("Tuần {number}", number=number)
        await toan.presses(say("Câu hỏi của từng tuần"))
        await toan.presses(say("Câu hỏi của {round}", round=week))
        await toan.presses(say("Gửi tệp câu hỏi"))
        await toan.sends_file("cau-hoi.csv", BANK.format(week=week).encode())
        take = say.many("Nhận {n} câu hỏi cho {round}", 3, round=week)
        await toan.presses(take)
        await toan.sees(say("{round} chưa có câu hỏi.", round=week))
        await toan.presses(take)
        await toan.sees(say.many("Đã nhận {n} câu hỏi.", 3))
        await toan.presses(say("‹ Các tuần"))
        await toan.presses(say("‹ Bản nháp"))
    await maker.publishes()


async def test_what_was_answered_is_there_after_a_restart(maker: Maker) -> None:
    toan, say = maker.office.organizer, maker.say
    await maker.opens_the_drafts()
    await toan.presses(say("Làm cuộc thi mới"))
    await toan.presses(say("Trả lời từng câu"))
    await maker.types("Tên đầy đủ của cuộc thi?", "Cuộc thi tìm hiểu")
    await toan.sees(say("Tên ngắn, dùng trong tin nhắn?"))
    await maker.opens_the_drafts()
    await toan.presses("Cuộc thi tìm hiểu")
    await toan.presses(say("Trả lời từng câu"))
    await toan.sees(say("Hiện nay: {answer}", answer="Cuộc thi tìm hiểu"))


async def test_a_list_of_units_may_come_as_a_file(maker: Maker) -> None:
    toan, say = maker.office.organizer, maker.say
    await maker.opens_the_drafts()
    await toan.presses(say("Làm cuộc thi mới"))
    await toan.presses(say("Trả lời từng câu"))
    for _ in range(11):
        await toan.presses(say("Bỏ qua ›"))
    await toan.sees(say("Những đơn vị nào dự thi?"))
    await toan.presses(say("Nhập"))
    await toan.sees("CSV")
    heads = f"{say('Tên đơn vị')},{say('Biên chế')}"
    await toan.sends_file("units.csv", f"{heads}\nSở Nội vụ,70\nSở Tư pháp,60\n".encode())
    await toan.sees(say("Mỗi tuần có những giải nào?"))
    await toan.presses(say("‹ Trước"))
    await toan.sees(say("Hiện nay: {answer}", answer=say.many("{n} đơn vị", 2)))


async def test_a_draft_is_removed_when_asked_twice(maker: Maker) -> None:
    toan, say = maker.office.organizer, maker.say
    await maker.opens_the_drafts()
    await toan.presses(say("Làm cuộc thi mới"))
    await toan.presses(say("Trả lời từng câu"))
    await toan.presses(say("‹ Bản nháp"))
    await toan.presses(say("Xóa bản nháp"))
    await toan.sees(say("Xóa bản nháp này?"))
    await toan.presses(say("Xóa bản nháp"))
    await toan.sees(say("Chỉ Ban Tổ chức xem được, cho đến khi công bố."))
    await toan.does_not_see(say("Cuộc thi chưa có tên"))
