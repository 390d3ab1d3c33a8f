"""A contest from nothing but a workbook and a Word file, through the chat alone: made, held,
published."""

import pypdfium2
import pytest
from openpyxl.workbook import Workbook

from bot.says import texts
from contest.workbook.form import ITEMS
from conversation.texts import Texts
from sandbox.people import Person
from tests.contest.questions.test_word import WAYS
from tests.contest.questions.word_files import word
from tests.journeys.making import Maker
from tests.journeys.office import Office, takes_the_paper


@pytest.fixture
def say() -> Texts:
    return texts("vi")


@pytest.fixture
def maker(new_office: Office, say: Texts) -> Maker:
    return Maker(new_office, say)


async def test_a_contest_is_made_held_and_published_from_the_chat(maker: Maker) -> None:
    office, toan = maker.office, maker.office.organizer
    await maker.opens_the_drafts()
    await maker.sends_the_form(await maker.gets_the_form(), approved_and_in_order)
    await sends_questions_in_word(toan)
    await maker.publishes()
    lan = await joins_by_code(office, "Nguyễn Thị Lan", "NV-01")
    nam = await joins_by_code(office, "Bùi Văn Nam", "TP-01")
    await office.binds_a_group(lan, nam)
    await office.comes_to("2023-09-04T08:00")
    await lan.sees("Tuần 1 đã mở")
    await takes_the_paper(lan, "AB", 1)
    await takes_the_paper(nam, "AA", 2)
    await office.comes_to("2023-09-10T21:05")
    await approves(toan, "Tuần 1")
    await office.comes_to("2023-09-11T08:00")
    await lan.sees("Kết quả Tuần 1")
    assert "Nguyễn Thị Lan" in printed(await lan.downloads(await lan.sees("giay-chung-nhan-")))
    await office.comes_to("2023-09-11T08:30")
    await takes_the_paper(nam, "AA", 2)
    await office.comes_to("2023-09-17T21:05")
    await approves(toan, "Tuần 2")
    await approves(toan, "Toàn cuộc thi")
    await office.comes_to("2023-09-18T08:00")
    await lan.sees("Kết quả chung cuộc của anh/chị")


def printed(pdf: bytes) -> str:
    """The words of a certificate, as another program reads them."""
    document = pypdfium2.PdfDocument(pdf)  # a page does not keep it alive
    return str(document[0].get_textpage().get_text_range())


def approved_and_in_order(book: Workbook) -> None:
    """An organizer approves; nothing is shuffled, so that letters are those of the form."""
    labels = [item.label for item in ITEMS]
    for label, value in (
        ("Số người duyệt kết quả", 1),
        ("Trộn câu hỏi", "Không"),
        ("Trộn phương án", "Không"),
    ):
        book.worksheets[0][f"B{2 + labels.index(label)}"] = value


async def sends_questions_in_word(toan: Person) -> None:
    """With two that are right, which is settled in the chat."""
    await toan.presses("Câu hỏi của từng tuần")
    await toan.presses("Câu hỏi của Tuần 1")
    await toan.presses("Gửi tệp câu hỏi")
    await toan.sees("Word (.docx)")
    doubtful = WAYS["right is bold"].replace("B. Năm", "**B. Năm**")
    await toan.sends_file("tuan-1.docx", word(doubtful))
    await toan.presses("Chỉ các câu có nghi vấn")
    await toan.sees("đoạn 1", "nhiều hơn một phương án")
    await toan.presses("Sửa câu này")
    await toan.presses("A đúng")
    await toan.presses("‹ Cả tệp")
    await toan.presses("Nhận 2 câu hỏi cho Tuần 1")
    await toan.presses("Nhận 2 câu hỏi cho Tuần 1")
    await toan.sees("Đã nhận 2 câu hỏi.")
    await toan.presses("‹ Các tuần")
    await toan.presses("‹ Bản nháp")


async def joins_by_code(office: Office, name: str, code: str) -> Person:
    """Somebody of the form's list of people."""
    person = await office.world.new_person(name, language_code="vi")
    await person.starts()
    await person.presses("Tôi đồng ý, tiếp tục")
    await person.says(name)
    await person.presses("Nhập mã cán bộ, công chức")
    await person.says(code)
    await person.sees("Đã nhận ra anh/chị trong danh sách")
    return person


async def approves(toan: Person, week: str) -> None:
    await toan.says("/tochuc")
    await toan.presses(f"Kết quả tạm tính · {week}")
    await toan.presses("Duyệt kết quả")
    await toan.sees("Đã duyệt: 1/1")
